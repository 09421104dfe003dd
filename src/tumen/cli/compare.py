"""`tumen compare-extractors`: where two extractors agree, and the passages where they do not."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tumen.cli.listing import print_table
from tumen.cli.options import EXTRACTING, READING, takes_read_options, takes_settings
from tumen.cli.problems import told
from tumen.cli.terminal import UNSAFE
from tumen.model import Claim, Severity
from tumen.settings import Settings

if TYPE_CHECKING:
    from tumen.extract.compare import Comparison
    from tumen.read import ReadOptions

COLUMNS = ("report", "extractor", "finding", "kind", "passage")


@click.command("compare-extractors", short_help="Hold extractors against one another.")
@click.argument("reports", nargs=-1, required=True, metavar="REPORTS…")
@click.option("--with", "names", required=True, metavar="NAME[,NAME]", help="Who is compared.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a report.")
@takes_settings(*EXTRACTING, *READING)
@takes_read_options
def compare_extractors(
    reports: tuple[str, ...],
    options: ReadOptions,
    settings: Settings,
    names: str,
    *,
    as_json: bool,
) -> None:
    """Hold the claims of extractors against those of the rules, with the passages.

    Claims are matched one to one: of one kind, and about passages that overlap. The list has the
    matched claims that differ in a field, and those that only one extractor makes. Without
    --extractor the others are held against the rules that ship.
    """
    from tumen import pipeline  # noqa: PLC0415 - heavy: not for --help

    chosen = pipeline.choose(reports, stdin=not sys.stdin.isatty())
    problems = list(chosen.problems)
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    found: list[tuple[str, Comparison]] = []
    for compared in pipeline.comparing(chosen.sources, options, settings, wanted):
        problems += compared.problems
        found += compared.comparisons
        for name, comparison in compared.comparisons if as_json else ():
            click.echo(_line(settings.extractor, name, comparison))
    if not as_json:
        print_table(COLUMNS, (row for name, comparison in found for row in _rows(name, comparison)))
        _print_totals(settings.extractor, found)
    for problem in problems:
        click.echo(told(problem), err=True)
    failed = any(problem.severity is Severity.FAILED for problem in problems)
    click.get_current_context().exit(int(failed))


def _rows(name: str, comparison: Comparison) -> Iterator[dict[str, str]]:
    """What the two disagree on, in order of the text."""
    rows = [
        (p.one, "differs in " + ", ".join(p.differing)) for p in comparison.pairs if p.differing
    ]
    rows += [(claim, f"not found by {name}") for claim in comparison.only_one]
    rows += [(claim, f"found by {name} alone") for claim in comparison.only_other]
    for claim, finding in sorted(rows, key=lambda row: row[0].anchor):
        yield {
            "report": comparison.document.name,
            "extractor": name,
            "finding": finding,
            "kind": claim.kind.value,
            "passage": claim.anchor.quote,
        }


def _print_totals(first: str, found: Iterable[tuple[str, Comparison]]) -> None:
    totals: dict[str, Counter[str]] = {}
    for name, comparison in found:
        totals.setdefault(name, Counter()).update(_numbers(comparison))
    for name, numbers in totals.items():
        click.echo(
            f"{first} and {name}: {numbers['both']} claims in both, {numbers['alike']} of them "
            f"alike in every field; {numbers['one']} only by {first}, "
            f"{numbers['other']} only by {name}."
        )


def _numbers(comparison: Comparison) -> dict[str, int]:
    return {
        "both": len(comparison.pairs),
        "alike": sum(not pair.differing for pair in comparison.pairs),
        "one": len(comparison.only_one),
        "other": len(comparison.only_other),
    }


def _line(first: str, name: str, comparison: Comparison) -> str:
    """A comparison as JSON on one line, in which nothing acts on a terminal."""
    from tumen.model.codec import to_json  # noqa: PLC0415 - heavy: not for --help

    def claims(of: Iterable[Claim]) -> list[Any]:
        return [to_json(claim) for claim in of]

    pairs = [
        {"one": to_json(p.one), "other": to_json(p.other), "differing": list(p.differing)}
        for p in comparison.pairs
    ]
    line = {
        "report": comparison.document.name,
        "document": comparison.document.id,
        "extractors": [first, name],
        "numbers": _numbers(comparison),
        "pairs": pairs,
        "only": {"one": claims(comparison.only_one), "other": claims(comparison.only_other)},
    }
    text = json.dumps(line, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if c in UNSAFE else c for c in text)
