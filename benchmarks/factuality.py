"""Factuality: its sign on UW's events, its class on the annotated English reports.

Usage: ``python -m benchmarks.factuality [uw|gold …] [--errors]``.

UW (Lee et al. 2015) rates events from -3 to 3; from 1 on they count as factual, to -1 as not
factual, between as uncertain. An event asserted or reported is factual, a planned one too (UW's
raters mostly took what will be done for done), a denied one not, the rest uncertain. Of the
reports, each annotated anchor is judged with its annotated source and cue.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

from benchmarks.corpora import annotated, corpus

from tumen.extract.lang.en.factuality import factuality
from tumen.extract.lang.en.factuality.judge import of_event
from tumen.extract.lang.en.factuality.signal import signals
from tumen.extract.lang.en.parse import parse
from tumen.model import Attribution, Document, Factuality, Kind
from tumen.read import from_text

_SIGNS = {
    Factuality.ASSERTED: "factual",
    Factuality.REPORTED: "factual",
    Factuality.PLANNED: "factual",
    Factuality.DENIED: "not factual",
}


def _sign(rating: float) -> str:
    if rating >= 1:
        return "factual"
    return "not factual" if rating <= -1 else "uncertain"


def _print_table(title: str, table: Counter[tuple[str, str]]) -> None:
    """Print accuracy and the F1 of each class."""
    right = sum(n for (gold, ours), n in table.items() if gold == ours)
    print(f"{title}: accuracy {100 * right / max(1, table.total()):.1f}  of {table.total()}")
    for name in sorted({pair[0] for pair in table}):
        gold = sum(n for pair, n in table.items() if pair[0] == name)
        ours = sum(n for pair, n in table.items() if pair[1] == name)
        f1 = 200 * table[name, name] / max(1, gold + ours)
        print(f"   {name}: F1 {f1:.1f}  ({gold} gold, {ours} ours, {table[name, name]} right)")


def uw(*, errors: bool) -> None:
    """Print the agreement of signs."""
    table: Counter[tuple[str, str]] = Counter()
    for row in corpus("uw.dev"):
        doc = parse(from_text(row["text"], language="en"))
        for want in row["annotations"]:
            span = doc.char_span(want["start"], want["end"], alignment_mode="expand")
            if span is None:
                continue
            judged = of_event(span.root, signals(span.root), sourced=False)
            result, rule = judged.factuality, judged.rule
            gold, ours = _sign(want["factuality"]), _SIGNS.get(result, "uncertain")
            table[gold, ours] += 1
            if errors and gold != ours:
                around = row["text"][max(0, want["start"] - 80) : want["end"] + 50]
                print(f"   {want['text']}: {want['factuality']} {result} {rule} | {around}")
    _print_table("UW dev, sign", table)


def _attribution(document: Document, claim: dict[str, Any]) -> Attribution | None:
    def spans(field: str) -> tuple[Any, ...]:
        value = claim.get(field)
        place = value.get("span") if isinstance(value, dict) else value
        return (document.span(*place),) if place else ()

    if not claim.get("source"):
        return None
    return Attribution(spans("source"), spans("cue"), ())


def gold(*, errors: bool) -> None:
    """Print the agreement of classes on annotated anchors."""
    table: Counter[tuple[str, str]] = Counter()
    for report in annotated("en"):
        document = from_text(report["text"], published=report["published"], language="en")
        for claim in report["claims"]:
            start, end = claim["anchor"]
            judged = factuality(
                document, start, end, _attribution(document, claim), Kind(claim["kind"])
            )
            result, cue, rule = judged.factuality, judged.word, judged.rule
            table[claim["factuality"], str(result)] += 1
            if errors and claim["factuality"] != result:
                print(f"   {claim['kind']}: {claim['factuality']}, ours {result} {rule}", end=" ")
                print(cue.quote if cue else "-", "|", document.text[start:end].replace("\n", " "))
    _print_table("annotated reports, class", table)


SETS = {"uw": uw, "gold": gold}


def main(arguments: list[str]) -> None:
    """Score the sets asked for, or both."""
    errors = "--errors" in arguments
    for name in [a for a in arguments if not a.startswith("-")] or list(SETS):
        SETS[name](errors=errors)


if __name__ == "__main__":
    main(sys.argv[1:])
