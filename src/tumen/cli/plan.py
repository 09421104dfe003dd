"""`tumen plan` and `tumen detect`: what would tell, and how often one would be deceived."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tumen.cli.asking import Asked, takes_question
from tumen.cli.terminal import shown

if TYPE_CHECKING:
    from tumen.model import DetectionRate, NextObservation, Problem

takes_observations = click.option(
    "--observations",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Observations that could be made, in place of those that ship.",
)
takes_json = click.option("--json", "as_json", is_flag=True, help="As JSON.")


@click.command(short_help="Rank the observations that would tell what happened.")
@takes_question
@takes_observations
@takes_json
def plan(asked: Asked, observations: Path | None, *, as_json: bool) -> None:
    """Rank possible observations by what they are expected to tell for what they cost.

    The gain is in bits: how much a result is expected to change the weights of the stories of the
    recall, given the claims. Below each observation stand its possible results and the weights
    that each would lead to.
    """
    from tumen import estimate as engine  # noqa: PLC0415 - heavy: not for --help
    from tumen.model.codec import to_json  # noqa: PLC0415

    candidates = engine.load_candidates(observations)
    ranked, problems = engine.rank(asked.answer(), candidates, asked.seed)
    _complain(problems)
    click.echo(_json(to_json(ranked)) if as_json else "\n".join(_ranked(ranked)))


@click.command(short_help="How often a recall on paper would be taken for a real one.")
@takes_question
@takes_observations
@click.option("--story", default="paper", show_default=True, help="The story to be detected.")
@click.option("--taken-for", default="full", show_default=True, help="The story it may pass for.")
@takes_json
def detect(
    asked: Asked, observations: Path | None, story: str, taken_for: str, *, as_json: bool
) -> None:
    """How often a recall on paper would be taken for a real one, and the other way round.

    By month and by set of observations, each repeated every month: missed is how often the story
    to be detected would pass for the other, false alarms how often the other would be taken for
    it. The worlds are those that the claims published before the recall leave possible.
    """
    from tumen import estimate as engine  # noqa: PLC0415 - heavy: not for --help
    from tumen.model.codec import to_json  # noqa: PLC0415

    known = tuple(one.name for one in asked.question.hypotheses)
    for name in (story, taken_for):
        if name not in known:
            raise click.BadParameter(f"{name!r} is none of {', '.join(known)}.")
    candidates = engine.load_candidates(observations)
    found = engine.detection(
        asked.before_recall().answer(), candidates, (story, taken_for), asked.seed
    )
    click.echo(_json(to_json(found)) if as_json else "\n".join(_rates(found)))


def _complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(shown(problem.message), err=True)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)


def _ranked(found: Iterable[NextObservation]) -> Iterator[str]:
    for one in found:
        yield (
            f"{one.observation}: {one.gain:.2f} bits for a cost of {one.cost:g} "
            f"({one.value:.3f} a unit)"
        )
        yield f"  {shown(one.describes)}"
        if one.misleads:
            yield f"  Misleads: {shown(one.misleads)}"
        for outcome in one.outcomes:
            weights = ", ".join(f"{name} {weight:.2f}" for name, weight in outcome.weights)
            yield f"  {outcome.result:>20}: {weights}"


def _rates(found: Iterable[DetectionRate]) -> Iterator[str]:
    yield "missed  false alarms  by       observations"
    for one in found:
        yield (
            f"{one.missed:6.2f}  {one.false_alarms:12.2f}  {one.month}  "
            f"{' + '.join(one.observations)}"
        )
