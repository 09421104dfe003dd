"""`tumen simulate`: a made-up world with known truth, and what would have become of it if."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tumen.cli import output
from tumen.cli.options import takes_settings
from tumen.settings import Settings

if TYPE_CHECKING:
    from tumen.model import WorldTruth
    from tumen.simulate import Outcome, Simulation

JOINS = ","


@click.command(short_help="Run a made-up world whose truth is known, and say what would be if.")
@click.argument("world", type=click.Path(path_type=Path), metavar="WORLD.yaml")
@click.option(
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Write truth, border statistics, claims and reports there.",
)
@click.option("--set", "changes", multiple=True, metavar="NAME=VALUE", help="Change the world.")
@click.option(
    "--what-if",
    "what_if",
    multiple=True,
    metavar="NAME=VALUE",
    help="Compare with the same world under this change; a comma joins several.",
)
@click.option(
    "--runs",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="Runs of each world that are compared.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@takes_settings("seed")
def simulate(
    settings: Settings,
    world: Path,
    folder: Path | None,
    changes: tuple[str, ...],
    *,
    as_json: bool,
    **compared: Any,  # noqa: ANN401 - click's own
) -> None:
    """Run a made-up world of workers, papers, queues, employers and authorities.

    WORLD.yaml holds the rules of the world and who reports on it. Everything that happens in it
    is known, so that what an estimate makes of the reports can be held against it. With --what-if
    nothing is written: the outcomes of many runs stand side by side.
    """
    from tumen import simulate as engine  # noqa: PLC0415 - heavy: not for --help

    made = engine.changed(engine.load_world(world), changes)
    if compared["what_if"]:
        scenarios = {engine.AS_WRITTEN: made} | {
            words: engine.changed(made, words.split(JOINS)) for words in compared["what_if"]
        }
        found = engine.outcomes(scenarios, compared["runs"], settings.seed)
        click.echo(_json(found) if as_json else "\n".join(_table(found)))
        return
    simulation = engine.simulation(made, settings.seed)
    if folder is not None:
        output.write_all(folder, simulation.files())
    click.echo(_json(simulation.truth) if as_json else "\n".join(_told(simulation)))


def _json(found: object) -> str:
    from tumen.model.codec import to_json  # noqa: PLC0415 - heavy: not for --help

    return json.dumps(to_json(found), ensure_ascii=False)


def _table(found: Iterable[Outcome]) -> Iterator[str]:
    yield "Median over the runs, and where the central 90% of them lie:"
    scenario = None
    for one in found:
        if one.scenario != scenario:
            scenario = one.scenario
            yield f"{scenario}:"
        yield f"  {one.outcome:32} {one.median:>9,.0f}  ({one.low:,.0f} to {one.high:,.0f})"


def _told(found: Simulation) -> Iterator[str]:
    """Persons at the end of each year by papers, and what else there is."""
    yield f"The story of this world is {found.truth.story!r}. Persons at the end of each year:"
    yield from _stocks(found.truth)
    yield (
        f"{found.persons:,} persons came or were there at the start, in {found.teams:,} teams; "
        f"{found.entries:,} entries were counted at the border."
    )


def _stocks(truth: WorldTruth) -> Iterator[str]:
    from tumen.model import Papers  # noqa: PLC0415 - heavy: not for --help

    yield "        " + "".join(f"{papers.value:>12}" for papers in Papers) + f"{'all':>12}"
    for at, month in enumerate(truth.months):
        if month.endswith("-12") or at == len(truth.months) - 1:
            counts = [sum(place[k][at] for place in truth.stocks) for k in range(len(Papers))]
            yield f"{month} " + "".join(f"{count:>12,}" for count in (*counts, sum(counts)))
