"""The EDTF of resolved phrases, with the prepositions that bound them and the pairs they form.

"By Dec. 22" is ``../2019-12-22``, "since June" ``2019-06/..``, "from 3 May to 7 June" one interval
that both dates share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from tumen.extract.lang.en.period.calendar import Cell, Grain
from tumen.extract.lang.en.period.reading import Opening, Origin, Part, Phrase, Shifted, Vague
from tumen.extract.lang.en.period.reference import Reference
from tumen.extract.lang.en.period.resolve import Resolved


class Bound(Enum):
    """What the words before a time make of it."""

    POINT = "point"
    DEADLINE = "deadline"
    BEGINNING = "beginning"


_LEAD = r"(?:\s+(?:the|about|around|only|at\s+least|early|some|as))*\s*\Z"
_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|til|through|up\s+to|prior\s+to|ahead\s+of|(?:no|not)\s+later\s+than|"
    rf"on\s+or\s+before)(?:\s+(?:midnight|noon)(?:\s+on)?)?{_LEAD}",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    rf"\b(?:since|from|after|starting|beginning|onwards?\s+from|as\s+early\s+as)(?:\s+(?:on|in))?{_LEAD}",
    re.IGNORECASE,
)
_APPROXIMATE = re.compile(
    r"\b(?:in\s+or\s+around|around|about|circa|approximately|roughly)\s*\Z", re.IGNORECASE
)
_WINDOW = 40  # characters before a phrase in which its preposition can stand


@dataclass(frozen=True, slots=True)
class Extent:
    """From and to, as EDTF writes them; equal for a single cell."""

    first: str
    last: str
    approximate: bool = False

    def __str__(self) -> str:
        """The EDTF string."""
        if self.first == self.last:
            return self.first + ("~" if self.approximate else "")
        return f"{self.first}/{self.last}"


# Which months or days of a cell its parts are (annotation guide, period): the third of a month
# and the ends of a year as the guide has them, the rest by analogy.
_DAYS = {
    Part.OPENING: (1, 10),
    Part.EARLY: (1, 10),
    Part.MIDDLE: (11, 20),
    Part.LATE: (21, None),
    Part.CLOSE: (21, None),
}
_MONTHS_OF_YEAR = {
    Part.OPENING: (1, 1),
    Part.EARLY: (1, 3),
    Part.MIDDLE: (5, 8),
    Part.LATE: (10, 12),
    Part.CLOSE: (12, 12),
}


def _partial(cell: Cell, part: Part) -> Extent | None:
    """The first, middle or last part of a month, quarter, half or year."""
    first, last = cell.first.isoformat()[:7], cell.last.isoformat()[:7]
    match cell.grain:
        case Grain.MONTH:
            start, end = _DAYS[part]
            return Extent(f"{first}-{start:02d}", f"{first}-{end or cell.last.day:02d}")
        case Grain.YEAR:
            start, end = _MONTHS_OF_YEAR[part]
            return Extent(f"{cell.edtf()}-{start:02d}", f"{cell.edtf()}-{end:02d}")
        case Grain.QUARTER | Grain.HALF if part is not Part.MIDDLE:
            month = first if part in {Part.OPENING, Part.EARLY} else last
            return Extent(month, month)
        case _:  # the parts of days, weeks and decades have no months or days of their own
            return None


def _whole(cell: Cell) -> Extent:
    first, _, last = cell.edtf().partition("/")
    return Extent(first, last or first)


def _opening(reading: Opening, year: Cell) -> Extent | None:
    """The first so many months, quarters or weeks of a year."""
    first = year.at(reading.grain)
    last = first.shifted(reading.number - 1)
    return Extent(_whole(first).first, _whole(last).last) if last else None


def _near(reading: Vague, reference: Reference | None) -> Extent | None:
    """As in "Now" is the day of publication, "recently" its month, more or less."""
    if reading.near is None or reference is None or not reference.knows(reading.near):
        return None
    cell = reference.cell.at(reading.near)
    return Extent(cell.edtf(), cell.edtf(), approximate=reading.near is not Grain.DAY)


def _counted_back(phrase: Phrase) -> bool:
    """As in "Two years ago" is about then; "two days ago" is the day."""
    match phrase.reading:
        case Shifted(grain=grain, origin=Origin.NOW, counted=True):
            return grain is not Grain.DAY
        case _:
            return False


def _alone(resolved: Resolved, text: str, reference: Reference | None) -> Extent | None:
    """The extent of one phrase, whatever stands before it."""
    phrase, cell = resolved.phrase, resolved.cell
    if isinstance(phrase.reading, Vague):
        return _near(phrase.reading, reference)
    if cell is None:
        return None
    if isinstance(phrase.reading, Opening):
        return _opening(phrase.reading, cell)
    extent = (_partial(cell, resolved.part) if resolved.part else None) or _whole(cell)
    before = text[max(0, phrase.start - _WINDOW) : phrase.start]
    if phrase.approximate or _counted_back(phrase) or _APPROXIMATE.search(before):
        return Extent(extent.first, extent.last, approximate=True)
    return extent


def _bound(phrase: Phrase, text: str) -> Bound:
    before = text[max(0, phrase.start - _WINDOW) : phrase.start]
    if _DEADLINE.search(before):
        return Bound.DEADLINE
    return Bound.BEGINNING if _BEGINNING.search(before) else Bound.POINT


def _bounded(extent: Extent, bound: Bound, resolved: Resolved) -> str:
    """The extent as a deadline or a beginning; a season bounds by its month."""
    cell = resolved.cell
    match bound:
        case Bound.POINT:
            return str(extent)
        case Bound.DEADLINE if cell and resolved.part is Part.CLOSE:
            return f"../{cell.last}"
        case Bound.DEADLINE if cell and cell.grain is Grain.SEASON:
            return f"../{cell.last:%Y-%m}"
        case Bound.DEADLINE:
            return f"../{extent.last}"
        case Bound.BEGINNING if cell and cell.grain is Grain.SEASON:
            return f"{cell.first:%Y-%m}/.."
        case Bound.BEGINNING:
            return f"{extent.first}/.."


_BETWEEN = re.compile(
    r"\s*(?:and|to|until|till|through|up\s+to|-|–|—)\s*(?:the\s+)?", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:,|and|,\s*and)\s*(?:the\s+)?", re.IGNORECASE)
_OPENED = re.compile(r"\b(?:between|from)\s+(?:the\s+)?\Z", re.IGNORECASE)


def _pair(first: Resolved, second: Resolved, text: str) -> bool:
    """Whether two neighbours are the two ends of one interval."""
    if first.cell is None or second.cell is None or second.cell.first <= first.cell.first:
        return False
    between = text[first.phrase.end : second.phrase.start]
    if _AND.fullmatch(between):
        opened = _OPENED.search(text[max(0, first.phrase.start - _WINDOW) : first.phrase.start])
        return bool(opened) or second.cell == first.cell.shifted(1)
    return bool(_BETWEEN.fullmatch(between))


def extents(found: Sequence[Resolved], text: str, reference: Reference | None) -> list[str | None]:
    """The EDTF of every phrase, in order; the two ends of an interval share theirs."""
    alone = [_alone(resolved, text, reference) for resolved in found]
    result = [
        _bounded(extent, _bound(resolved.phrase, text), resolved) if extent else None
        for resolved, extent in zip(found, alone, strict=True)
    ]
    for at in range(len(found) - 1):
        first, second = alone[at], alone[at + 1]
        if first and second and _pair(found[at], found[at + 1], text):
            result[at] = result[at + 1] = str(Extent(first.first, second.last))
    return result
