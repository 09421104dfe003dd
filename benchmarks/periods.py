"""Periods against TimeBank + AQUAINT as TempEval-3 scores them, and against other sets.

Usage: ``python -m benchmarks.periods [SET …] [--errors]``, of timebank, heideltime, wikiwars,
recognizers and gold.

Relaxed: a gold and a predicted span overlap. Strict: they are the same. Value: they overlap and
have the same TIMEX3 value; F1 of each (UzZaman et al., SemEval-2013 task 1). HeidelTime is run on
the same texts and scored by the same lines, where it is installed. WikiWars is written in
TIMEX2 and the Recognizers' cases in a dialect of their own, so of theirs only the spans compare
well: they are there to show overfitting. For the annotated reports it is the share of period
spans whose EDTF we reproduce.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.beside import found_by
from benchmarks.corpora import annotated, corpus

from tumen.extract import periods
from tumen.model import Period
from tumen.read import from_text

Mark = tuple[int, int, str | None]


@dataclass(frozen=True, slots=True)
class Marked:
    """One text with the gold marks and ours (start, end, value), in order."""

    name: str
    text: str
    gold: list[Mark]
    ours: list[Mark]

    def pairs(self) -> Iterator[tuple[Mark, Mark]]:
        """Gold marks with the predicted ones that overlap them, one to one."""
        free = list(self.ours)
        for gold in self.gold:
            found = next((o for o in free if gold[0] < o[1] and o[0] < gold[1]), None)
            if found is not None:
                free.remove(found)
                yield gold, found


def _found(text: str, published: str | None) -> tuple[Period, ...]:
    return periods(from_text(text, published=published, language="en"))[0]


Valued = Callable[[dict[str, Any]], str | None]


def _timex(annotation: dict[str, Any]) -> str | None:
    """The value of a TIMEX3 annotation."""
    return annotation.get("value")


def _annotated(row: dict[str, Any], value: Valued) -> list[Mark]:
    marks = ((a["start"], a["end"], value(a)) for a in row["annotations"])
    return sorted((mark for mark in marks if mark[0] < mark[1]), key=lambda mark: mark[:2])


def _marked(row: dict[str, Any], value: Valued) -> Marked:
    dct = row.get("meta", {}).get("dct")
    ours: list[Mark] = [
        (p.spans[0].start, p.spans[-1].end, p.timex.value)
        for p in _found(row["text"], dct[:10] if dct else None)
    ]
    return Marked(row["doc_id"], row["text"], _annotated(row, value), ours)


def _timebank() -> Iterator[Marked]:
    for name in ("tempeval3.train-timebank", "tempeval3.train-aquaint"):
        for row in corpus(name):
            yield _marked(row, _timex)


def _heideltime() -> Iterator[Marked]:
    """What HeidelTime finds in the texts that have a date; nothing where it is not installed."""
    names = ("tempeval3.train-timebank", "tempeval3.train-aquaint")
    rows = [row for name in names for row in corpus(name)]
    sent = [{"text": row["text"], "date": row["meta"]["dct"][:10]} for row in rows]
    for row, found in zip(rows, found_by("heideltime", sent, ("java",)) or (), strict=False):
        marks = [(mark["start"], mark["end"], mark["value"]) for mark in found]
        yield Marked(row["doc_id"], row["text"], _annotated(row, _timex), marks)


def _wikiwars() -> Iterator[Marked]:
    for row in corpus("wikiwars.train"):
        yield _marked(row, _timex)


def _recognizers() -> Iterator[Marked]:
    for row in corpus("recognizers-datetime.en"):
        yield _marked(row, lambda a: a["values"][0].get("timex") if a.get("values") else None)


def _gold() -> Iterator[Marked]:
    """The reports of the annotation guide, with EDTF in place of TIMEX3."""
    for report in annotated("en"):
        found = _found(report["text"], report["published"])
        ours: list[Mark] = [(p.spans[0].start, p.spans[-1].end, p.edtf) for p in found]
        gold: set[Mark] = {
            (*claim["period"]["span"], claim["period"]["edtf"])
            for claim in report["claims"]
            if claim["period"] and claim["period"].get("span")
        }
        yield Marked(report["id"], report["text"], sorted(gold, key=lambda mark: mark[:2]), ours)


SETS = {
    "timebank": ("TimeBank + AQUAINT", _timebank),
    "heideltime": ("HeidelTime beside it", _heideltime),
    "wikiwars": ("WikiWars", _wikiwars),
    "recognizers": ("Recognizers-Text", _recognizers),
}


def _f1(hits: int, gold: int, ours: int) -> float:
    return 200 * hits / (gold + ours) if gold + ours else 0.0


def _score(title: str, rows: Iterable[Marked]) -> None:
    """Print the three F1 of one set."""
    counts: Counter[str] = Counter()
    for marked in rows:
        counts.update(gold=len(marked.gold), ours=len(marked.ours))
        for gold, ours in marked.pairs():
            counts.update(relaxed=1, strict=gold[:2] == ours[:2], value=gold[2] == ours[2])
    relaxed, strict, value = (
        _f1(counts[kind], counts["gold"], counts["ours"]) for kind in ("relaxed", "strict", "value")
    )
    print(
        f"{title}: relaxed {relaxed:.1f}  strict {strict:.1f}  value {value:.1f}"
        f"  ({counts['gold']} gold, {counts['ours']} ours, {counts['relaxed']} overlap)"
    )


def _score_gold(rows: Iterable[Marked]) -> None:
    """Print how many of the annotated spans have one of ours with the same EDTF upon them."""
    same = total = 0
    for marked in rows:
        total += len(marked.gold)
        same += sum(
            any(o[2] == g[2] and o[0] < g[1] and g[0] < o[1] for o in marked.ours)
            for g in marked.gold
        )
    print(f"annotated reports: EDTF {100 * same / max(1, total):.1f}  ({same} of {total} spans)")


def _differences(marked: Marked) -> Iterator[tuple[str, Mark | None, Mark | None]]:
    pairs = list(marked.pairs())
    yield from (("missing", g, None) for g in marked.gold if g not in [p[0] for p in pairs])
    yield from (("spurious", None, o) for o in marked.ours if o not in [p[1] for p in pairs])
    yield from (("span", g, o) for g, o in pairs if g[:2] != o[:2])
    yield from (("value", g, o) for g, o in pairs if g[2] != o[2])


def _show(rows: Iterable[Marked]) -> None:
    """Every difference, one a line."""
    for marked in rows:
        for kind, gold, ours in _differences(marked):
            start, end, _ = gold or ours or (0, 0, None)
            words = [f"{marked.text[m[0] : m[1]]!r}={m[2]}" if m else "-" for m in (gold, ours)]
            around = marked.text[max(0, start - 50) : end + 30].replace("\n", " ")
            print(f"{kind:9} {words[0]} | {words[1]} | {marked.name[:14]} | {around}")


def main(arguments: list[str]) -> None:
    """Score the sets asked for, or all of them."""
    wanted = [a for a in arguments if not a.startswith("-")] or [*SETS, "gold"]
    for name in wanted:
        title, load = SETS.get(name, ("annotated reports", _gold))
        rows = list(load())
        if "--errors" in arguments:
            _show(rows)
        if load is _gold:
            _score_gold(rows)
        elif rows:
            _score(title, rows)


if __name__ == "__main__":
    main(sys.argv[1:])
