"""`tumen assess`: the main job."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from tumen.cli import output, summary
from tumen.cli.fonts import lacking
from tumen.cli.options import EXTRACTING, READING, takes_read_options, takes_settings
from tumen.settings import Estimating, Settings

if TYPE_CHECKING:
    from tumen.read import ReadOptions

FORMATS = ("html", "json", "csv", "md", "jsonld", "ftm", "crate", "pdf")
_ENDINGS = {form: form for form in FORMATS} | {"zip": "crate"}
_NAMES = {"ftm": "assessment.ftm.json", "crate": "assessment.crate.zip"}


@click.command(short_help="Assess reports and leave one page.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORTS…")
@click.option(
    "-o", "--output", "where", metavar="FILE", help="Where to write; - is standard output."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="What to write; without it the ending of FILE decides, else html.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show no progress.")
@takes_settings("ledger", "record", "estimate", "interface", *EXTRACTING, *READING, "seed")
@takes_read_options
def assess(
    reports: tuple[str, ...],
    options: ReadOptions,
    settings: Settings,
    where: str | None,
    form: str | None,
    *,
    quiet: bool,
) -> None:
    """Read reports, write down who claims what, and hold the claims against the resolutions.

    REPORTS are files, folders, globs, web addresses, or - for standard input. What cannot be read
    is listed, and the rest goes on. The page also estimates, from the claims and the public record,
    how many workers were where and what became of the recall.
    """
    form = form or _of_ending(where)
    where = where or _NAMES.get(form, f"assessment.{form}")
    output.check(where)
    from tumen import pipeline, report  # noqa: PLC0415 - heavy: not for --help
    from tumen.cli.progress import watching  # noqa: PLC0415

    pipeline.check(form)
    if form == "csv":  # which has no room for an estimate
        settings = replace(settings, estimate=Estimating.NONE)
    chosen = pipeline.choose(reports, ledger=settings.ledger, stdin=not sys.stdin.isatty())
    output.spare(where, chosen.sources)
    with watching(quiet=quiet) as watch:
        run = pipeline.assess(chosen, options, settings, watch=watch)
        output.write(where, pipeline.formed(form, run.assessment, settings.interface))
    summary.print_summary(run, where)
    if form in {"html", "pdf"} and (
        missing := lacking(report.glyphs.languages_shown(run.assessment))
    ):
        click.echo(report.glyphs.advice(missing), err=True)
    click.get_current_context().exit(summary.exit_code(run))


def _of_ending(where: str | None) -> str:
    """The form that the ending of a file names; the last but one speaks of "claims.ftm.json"."""
    endings = [ending.lower().lstrip(".") for ending in PurePath(where or "").suffixes[-2:]]
    return next((_ENDINGS[ending] for ending in endings if ending in _ENDINGS), "html")
