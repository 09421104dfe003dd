"""The closing summary: what was read, what said nothing, what was not read and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from tumen.cli import output
from tumen.cli.problems import told
from tumen.cli.terminal import shown
from tumen.model import Assessment, Problem, Severity

if TYPE_CHECKING:
    from tumen.pipeline import Run

INTERRUPTED = 130
SHOWN = 50
"""Lines of one list; the rest is counted here and listed in the result."""


def exit_code(run: Run) -> int:
    """0 where everything was used, 1 where something failed, 130 where the user stopped it."""
    if run.gathered.left:
        return INTERRUPTED
    return int(any(map(_lost, (*run.assessment.unread, *run.assessment.problems))))


def print_summary(run: Run, where: str) -> None:
    """Say how the run went: on standard output, or beside it where the result went there."""
    click.echo("\n".join(_lines(run, where)), err=where == output.STANDARD_OUTPUT)


def _lines(run: Run, where: str) -> Iterator[str]:
    found = run.assessment
    yield f"Read: {_many(len(found.documents), 'report')}, {_many(len(found.claims), 'claim')}"
    yield from _listed("Nothing relevant in:", _silent(found))
    yield from _listed("Not read:", map(told, found.unread))
    yield from _listed("Failed:", (told(p) for p in found.problems if _lost(p)))
    yield from _listed("Look at:", (told(p) for p in found.problems if _of_reading(p)))
    if run.gathered.left:
        left = (shown(source.locator) for source in run.gathered.left)
        yield from _listed("Stopped before:", left)
    if where != output.STANDARD_OUTPUT:
        yield f"Assessment: {shown(where)}"


def _silent(found: Assessment) -> Iterator[str]:
    """The reports without claims, unless a problem says why."""
    telling = {claim.document for claim in found.claims}
    explained = {p.locator for p in found.problems if p.code == "no-language-pack"}
    for document in found.documents:
        if document.id not in telling and document.locator not in explained:
            yield shown(document.locator)


def _of_reading(problem: Problem) -> bool:
    """Whether it concerns a report as a whole, and not one sentence of it."""
    return problem.span is None and not _lost(problem) and problem.locator is not None


def _lost(problem: Problem) -> bool:
    return problem.severity is Severity.FAILED


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    every = tuple(lines)
    if every:
        yield heading
        yield from (f"  {line}" for line in every[:SHOWN])
    if len(every) > SHOWN:
        yield f"  and {len(every) - SHOWN:,} more, which the result lists"
