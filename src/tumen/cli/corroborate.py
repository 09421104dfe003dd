"""`tumen corroborate`: who took what from whom, what changed, what cannot all be true."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tumen.cli import output
from tumen.cli.options import READING, takes_read_options, takes_settings
from tumen.cli.problems import told
from tumen.cli.terminal import shown
from tumen.model import Claim, Corroboration, Document, Severity
from tumen.settings import Settings

if TYPE_CHECKING:
    from tumen.ledger import Ledger
    from tumen.read import ReadOptions
    from tumen.report.lineage import LineageView, TellingView

TABLE = "text"
FORMATS = (TABLE, "json", "graphml", "svg")
SHORT = 12
"""Characters of an id that are shown; enough to give to `tumen lineage`."""

Material = tuple[list[Document], list[Claim]]


@click.command(short_help="Find who took what from whom, and count independent origins.")
@click.argument("reports", nargs=-1, metavar="[REPORTS]…")
@click.option("--rows", type=click.Path(path_type=Path), metavar="FILE", help="Rows like a record.")
@click.option(
    "-o", "--output", "where", default="-", metavar="FILE", help="Where to write, if not here."
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default=TABLE, help="What to write. [text]"
)
@takes_settings("ledger", "record", *READING, "seed")
@takes_read_options
def corroborate(
    reports: tuple[str, ...],
    options: ReadOptions,
    settings: Settings,
    rows: Path | None,
    where: str,
    form: str,
) -> None:
    """Find who took what from whom, and count independent origins.

    REPORTS are read and nothing is kept; without them the claims of the ledger are taken, and
    without a ledger the public record alone. Ten pages that repeat one source are one source:
    each link between two claims says on what grounds it is held.
    """
    from tumen import pipeline, report  # noqa: PLC0415 - heavy: not for --help
    from tumen.corroborate import narrowed  # noqa: PLC0415
    from tumen.ledger import open_ledger  # noqa: PLC0415
    from tumen.record import read_rows  # noqa: PLC0415

    output.check(where)
    with ExitStack() as stack:
        ledger = None
        if settings.ledger:
            ledger = stack.enter_context(open_ledger(settings.ledger, create=False))
        documents, claims = _material(reports, options, settings, ledger)
        own = read_rows(rows) if rows else ()
        beside = pipeline.known(ledger, record=settings.record, rows=own)
    found = pipeline.corroborated(documents, claims, beside, settings.seed)
    ours = [*(claim.id for claim in claims), *(row.id for row in own)]
    if ours:
        found = narrowed(found, ours)
    ours = ours or [statement.id for statement in found.statements]
    if form == TABLE:
        names = {document.id: document.name for document in documents}
        lines = (*_lines(found, ours), *_of_documents(found, names))
        output.write(where, "\n".join(lines) + "\n")
    else:
        output.write(where, report.LINEAGE_FORMATS[form](found))


def _material(
    reports: tuple[str, ...], options: ReadOptions, settings: Settings, ledger: Ledger | None
) -> Material:
    """The documents and claims of the reports named, or of the ledger."""
    from tumen import pipeline  # noqa: PLC0415 - heavy: not for --help

    if not reports:
        return (list(ledger.documents()), list(ledger.claims())) if ledger else ([], [])
    chosen = pipeline.choose(reports, ledger=settings.ledger, stdin=not sys.stdin.isatty())
    problems = [*chosen.problems]
    documents: dict[str, Document] = {}
    claims: dict[str, Claim] = {}
    for outcome in pipeline.outcomes(
        chosen.sources, options, settings, pipeline.Stages(), pipeline.Unwatched()
    ):
        problems += outcome.problems
        for examined in outcome.examined:
            documents[examined.document.id] = examined.document
            claims |= {claim.id: claim for claim in examined.claims}
    for problem in problems:
        if problem.severity is Severity.FAILED:
            click.echo(told(problem), err=True)
    return list(documents.values()), list(claims.values())


def _lines(found: Corroboration, ours: list[str]) -> Iterator[str]:
    """What was found, in words."""
    from tumen.report.lineage import traced  # noqa: PLC0415 - heavy: not for --help

    view = traced(found, ours, {})
    yield view.counted
    for lineage in view.lineages:
        yield ""
        yield shown(lineage.description)
        yield from _tellings(lineage)
    if view.more:
        yield f"and {view.more:,} more, which --format json lists"
    if view.around:
        yield from ("", "Also noticed:", *(f"  {shown(says)}" for says in view.around))
    if view.contradictions:
        yield from ("", "Cannot all be true:")
        for one in view.contradictions:
            sides = (*map(_named, one.one), *map(_named, one.other))
            yield f"  {shown(one.says)} [{', '.join(sides)}]"
    if found.possible:
        yield from ("", "Possibly one origin; decide with `tumen lineage`:")
        for link in found.possible:
            why = "; ".join(ground.says for ground in link.grounds)
            yield f"  {_short(link.taker)} {_short(link.giver)}: {shown(why)}"


def _of_documents(found: Corroboration, names: Mapping[str, str]) -> Iterator[str]:
    """Which reports took from which."""
    if not found.documents:
        return
    reports = f"{len(names):,} report{'s' * (len(names) != 1)}"
    yield from ("", f"{reports}, of which {len(found.documents):,} took from none of the others:")
    for lineage in found.documents:
        for link in lineage.links:
            why = "; ".join(ground.says for ground in link.grounds if ground.bits > 0)
            yield f"  {shown(names[link.taker])} from {shown(names[link.giver])}: {shown(why)}"


def _tellings(lineage: LineageView) -> Iterator[str]:
    left = min(telling.x for telling in lineage.tellings)
    for telling in lineage.tellings:
        space = "  " * (1 + (telling.x - left) // 22)
        words = f"{telling.publisher}, {telling.when}: {telling.figure}"
        yield f"{space}{_named(telling)} {shown(words)}"
        if telling.because:
            yield f"{space}    because {shown(telling.because)}"
        yield from (f"{space}    drift: {shown(says)}" for says in telling.drifts)


def _named(telling: TellingView) -> str:
    return _short(telling.id)


def _short(name: str) -> str:
    """A claim's digest cut short; the readable ids of the record in full."""
    return name[:SHORT] if len(name) == 64 and name.isalnum() else name
