"""`tumen extract`: the claims of each report, without keeping anything."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from tumen.cli import telling
from tumen.cli.options import EXTRACTING, READING, takes_read_options, takes_settings
from tumen.cli.problems import told
from tumen.cli.terminal import UNSAFE, shown
from tumen.model import Claim, Problem, Severity
from tumen.settings import Settings

if TYPE_CHECKING:
    from tumen.pipeline import Examined
    from tumen.read import ReadOptions

PASSED_OVER = (
    "was not parsed, because its words speak neither of the DPRK nor of anything about its workers."
)


@click.command(short_help="Print the claims of each report, and keep nothing.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORTS…")
@click.option("--jsonl", is_flag=True, help="Print one JSON object a report.")
@click.option("--problems", is_flag=True, help="Also say what was seen and could not be used.")
@takes_settings(*EXTRACTING, *READING)
@takes_read_options
def extract(
    reports: tuple[str, ...],
    options: ReadOptions,
    settings: Settings,
    *,
    jsonl: bool,
    problems: bool,
) -> None:
    """Print the claims of each report, and keep nothing.

    REPORTS are files, folders, globs, web addresses, or - for standard input. What --jsonl prints
    can be given again in their place.
    """
    from tumen import pipeline  # noqa: PLC0415 - heavy: not for --help
    from tumen.extract import relevant  # noqa: PLC0415

    chosen = pipeline.choose(reports, stdin=not sys.stdin.isatty())
    _complain(chosen.problems, everything=problems)
    failed = any(problem.severity is Severity.FAILED for problem in chosen.problems)
    stages = pipeline.stages(settings)
    steps = pipeline.outcomes(chosen.sources, options, settings, stages, pipeline.Unwatched())
    for outcome in steps:
        for found in outcome.examined:
            click.echo(_line(found) if jsonl else _lines(found))
            if problems and not relevant(found.document):
                click.echo(shown(f"{found.document.locator}: {PASSED_OVER}"), err=True)
        _complain(outcome.every_problem, everything=problems)
        failed |= outcome.failed
    click.get_current_context().exit(int(failed))


def _complain(found: Iterable[Problem], *, everything: bool) -> None:
    for problem in found:
        if everything or problem.severity is Severity.FAILED:
            click.echo(told(problem), err=True)


def _line(found: Examined) -> str:
    """A report and its claims as JSON on one line, in which nothing acts on a terminal."""
    from tumen.extract import row  # noqa: PLC0415 - heavy: not for --help

    text = json.dumps(row(found.document, found.claims), ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if c in UNSAFE else c for c in text)


def _lines(found: Examined) -> str:
    """A report and its claims in words."""
    claims = [
        "  " + shown(" · ".join(filter(None, _cells(claim)))) + f"\n    {shown(claim.anchor.quote)}"
        for claim in found.claims
    ]
    return "\n".join([f"{shown(found.document.name)}:", *(claims or ["  no claims"])])


def _cells(claim: Claim) -> Iterable[str]:
    yield telling.of_kind(claim)
    yield telling.of_count(claim.count)
    yield telling.of_places(claim)
    yield telling.of_period(claim)
    yield telling.of_permit(claim)
    yield telling.of_source(claim)
