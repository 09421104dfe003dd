"""Counts against NewsQuant as its authors score them, and against other sets.

Usage: ``python -m benchmarks.counts [newsquant|quantulum|measeval|recognizers|gold …] [--errors]``.

NewsQuant, strict and one to one: a predicted quantity is right where it overlaps a gold one that no
other has taken and has its value (for ranges both ends); "value + bound" wants its bound too (=, ~,
>, <). A change ("up 5%") is scored by its number alone, because a count has no direction. An order
of magnitude is right where its range lies within the gold one (dozens are 12-120 there and 20-99
in the annotation guide).

MeasEval and the Recognizers' cases are there to show overfitting: of MeasEval, which gives spans
of science texts without values, how many quantities overlap one of ours; of the Recognizers, how
many values we find. For the annotated reports it is the share of count spans whose bounds we
reproduce.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from benchmarks.beside import found_by
from benchmarks.corpora import annotated, corpus

from tumen.extract import counts
from tumen.model import Count, Document
from tumen.read import from_text

# Almasian et al. 2023, in its repository: value, value + bound. It pins versions that exclude ours.
REFERENCE = "CQE 92.0 / 88.1"
MEASEVAL_PART = 100
_RANGE = re.compile(r"(-?[\d.]+(?:E[-+]?\d+)?)\s*-\s*(-?[\d.]+(?:E[-+]?\d+)?)")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated quantity; no spans where the set could not align it."""

    spans: list[list[int]]
    low: float
    high: float
    bound: str

    def has_place(self, count: Count) -> bool:
        """Whether the words overlap, as far as the gold ones are known."""
        return not self.spans or any(
            span.start < end and start < span.end
            for start, end in self.spans
            for span in count.spans
        )

    def has_value(self, count: Count) -> bool:
        """Whether the numbers are the same."""
        numbers = [n for n in (count.low, count.high) if n is not None]
        low, high = numbers[0], numbers[-1]
        if low != high and count.approximate and self.low != self.high:
            return self.low <= low and high <= self.high + 1
        return _near(low, self.low) and _near(high, self.high)

    def has_bound(self, count: Count) -> bool:
        """Whether the bounds are the same; those of changes are not compared."""
        order = self.high == 10 * self.low  # of magnitude, which the set gives without a bound
        return self.bound in {"up", "down"} or order or _bound(count) == self.bound


def _near(ours: float, gold: float) -> bool:
    return abs(ours - gold) <= 1e-6 * max(abs(ours), abs(gold))


def _bound(count: Count) -> str:
    if count.high is None:
        return ">"
    if count.low is None:
        return "<"
    return "~" if count.approximate else "="


def _gold(annotation: dict[str, Any]) -> Gold:
    printed = annotation["value"]
    found = _RANGE.fullmatch(printed)
    low, high = (found[1], found[2]) if found else (printed, printed)
    return Gold(annotation["spans"], float(low), float(high), annotation["bound"])


def _found(text: str) -> tuple[Count, ...]:
    return counts(from_text(text, language="en"))[0]


def _pairs(gold: list[Gold], ours: Iterable[Count]) -> Iterator[tuple[Gold, Count]]:
    """Equal quantities, one to one; where several fit, the one with the bound first."""
    free = list(ours)
    for want in gold:
        fits = [c for c in free if want.has_place(c) and want.has_value(c)]
        if fits:
            best = max(fits, key=want.has_bound)
            free.remove(best)
            yield want, best


def _f1(hits: int, gold: int, ours: int) -> str:
    return f"{200 * hits / max(1, gold + ours):.1f}"


def newsquant(*, errors: bool) -> None:
    """Print value and value + bound F1."""
    totals = {"gold": 0, "ours": 0, "value": 0, "bound": 0}
    for row in corpus("newsquant.dev"):
        gold = [_gold(annotation) for annotation in row["annotations"]]
        ours = _found(row["text"])
        pairs = list(_pairs(gold, ours))
        totals["gold"] += len(gold)
        totals["ours"] += len(ours)
        totals["value"] += len(pairs)
        totals["bound"] += sum(want.has_bound(count) for want, count in pairs)
        if errors:
            _show(row["text"], gold, ours, pairs)
    value, bound = (
        _f1(totals[kind], totals["gold"], totals["ours"]) for kind in ("value", "bound")
    )
    print(f"NewsQuant dev: value {value}  value + bound {bound}  (beside {REFERENCE})  {totals}")


def quantulum(*, errors: bool) -> None:
    """Print the value F1 of quantulum3, which gives no bounds, where it is installed."""
    rows = list(corpus("newsquant.dev"))
    answers = found_by("quantulum", [{"text": row["text"]} for row in rows])
    if answers is None:
        return
    hits = expected = made = 0
    for row, answer in zip(rows, answers, strict=True):
        document = from_text(row["text"], language="en")
        theirs = [_counted(document, one) for one in answer if one["end"] > max(0, one["start"])]
        gold = [_gold(annotation) for annotation in row["annotations"]]
        pairs = list(_pairs(gold, theirs))
        hits, expected, made = hits + len(pairs), expected + len(gold), made + len(theirs)
        if errors:
            _show(row["text"], gold, theirs, pairs)
    print(f"quantulum3 beside it: value {_f1(hits, expected, made)}  ({made} found)")


def _counted(document: Document, found: dict[str, Any]) -> Count:
    """A quantity of another tool as one of ours; its offsets may miss the text by a character."""
    span = document.span(max(0, found["start"]), min(found["end"], len(document.text)))
    return Count(spans=(span,), low=found["low"], high=found["high"])


def _show(
    text: str, gold: list[Gold], ours: Iterable[Count], pairs: list[tuple[Gold, Count]]
) -> None:
    """Every difference of one sentence."""
    missed = [want for want in gold if not any(want is pair[0] for pair in pairs)]
    spurious = [count for count in ours if not any(count is pair[1] for pair in pairs)]
    wrong = [(want, count) for want, count in pairs if not want.has_bound(count)]
    if missed or spurious or wrong:
        print(text)
    for want in missed:
        words = [text[slice(*span)] for span in want.spans]
        print("   missed  ", words, want.low, want.high, want.bound)
    for count in spurious:
        print("   spurious", [s.quote for s in count.spans], count.low, count.high, _bound(count))
    for want, count in wrong:
        print("   bound   ", count.spans[0].quote, "gold", want.bound, "ours", _bound(count))


def measeval(*, errors: bool) -> None:
    """Print the share of quantities that one of ours overlaps."""
    hits = total = 0
    for row in islice(corpus("measeval.train"), MEASEVAL_PART):
        ours = [span for count in _found(row["text"]) for span in count.spans]
        for want in row["annotations"]:
            if want["type"] != "Quantity":
                continue
            hit = any(s.start < want["end"] and want["start"] < s.end for s in ours)
            hits, total = hits + hit, total + 1
            if errors and not hit:
                start, end = want["start"], want["end"]
                print("   missed  ", want["text"], "|", row["text"][max(0, start - 40) : end + 30])
    print(f"MeasEval train, part: recall by overlap {100 * hits / total:.1f}  ({hits} of {total})")


def recognizers(*, errors: bool) -> None:
    """Print the share of values found in the Recognizers' cases."""
    hits = total = 0
    for row in corpus("recognizers-numbermodel.en"):
        ours = _found(row["text"])
        for want in row["annotations"]:
            try:
                value = float(want["value"])
            except (TypeError, ValueError):
                continue
            hit = any(_near(n, value) for c in ours for n in (c.low, c.high) if n is not None)
            hits, total = hits + hit, total + 1
            if errors and not hit:
                print("   missed  ", want["text"], value, "|", row["text"])
    print(f"Recognizers, English numbers: {100 * hits / total:.1f}  ({hits} of {total})")


def _same_claimed(ours: Count, want: dict[str, Any], start: int, end: int) -> bool:
    """Whether a count of ours stands at an annotated one and has its bounds or its share."""
    if not any(s.start < end and start < s.end for s in ours.spans):
        return False
    if want.get("share") or ours.share:
        share = want.get("share") or {}
        kept = ours.share
        return kept is not None and (_text(kept.low), _text(kept.high)) == (
            share.get("low"),
            share.get("high"),
        )
    return (ours.low, ours.high) == (want["low"], want["high"])


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def gold(*, errors: bool) -> None:
    """Print the share of annotated counts that one of ours equals, and the equal spans."""
    hits = same_span = total = 0
    for report in annotated("en"):
        text, ours = report["text"], _found(report["text"])
        for claim in report["claims"]:
            want = claim.get("count")
            if not want or not want.get("span"):
                continue
            start, end = want["span"]
            hit = [c for c in ours if _same_claimed(c, want, start, end)]
            total, hits = total + 1, hits + bool(hit)
            same_span += any((c.spans[0].start, c.spans[0].end) == (start, end) for c in hit)
            if errors and not hit:
                print("   missed  ", text[start:end], want["low"], want["high"], want.get("share"))
    print(
        f"annotated reports: counts {100 * hits / total:.1f}  ({hits} of {total}; "
        f"{same_span} with the same span)"
    )


SETS = {
    "newsquant": newsquant,
    "quantulum": quantulum,
    "measeval": measeval,
    "recognizers": recognizers,
    "gold": gold,
}


def main(arguments: list[str]) -> None:
    """Score the sets asked for, or all of them."""
    errors = "--errors" in arguments
    for name in [a for a in arguments if not a.startswith("-")] or list(SETS):
        SETS[name](errors=errors)


if __name__ == "__main__":
    main(sys.argv[1:])
