"""What a resolved phrase covers, as EDTF writes it."""

from __future__ import annotations

from tumen.extract.calendar import Cell, Grain, holding
from tumen.extract.dating import Extent
from tumen.extract.lang.en.period.reading import Origin, Part, Phrase, Shifted, Stretch, Vague
from tumen.extract.lang.en.period.reference import Reference
from tumen.extract.lang.en.period.resolve import Resolved

# Which months or days of a cell its parts are (annotation guide, period): the third of a month
# and the ends of a year as the guide has them, the rest by analogy.
_DAYS = {
    Part.OPENING: (1, 10),
    Part.EARLY: (1, 10),
    Part.MIDDLE: (11, 20),
    Part.LATE: (21, None),
    Part.CLOSE: (21, None),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, None),
}
_MONTHS_OF_YEAR = {
    Part.OPENING: (1, 1),
    Part.EARLY: (1, 3),
    Part.MIDDLE: (5, 8),
    Part.LATE: (10, 12),
    Part.CLOSE: (12, 12),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
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


def _stretch(reading: Stretch, within: Cell) -> Extent | None:
    """The first or last so many days, months or quarters; weeks are of seven days."""
    weeks = reading.grain is Grain.WEEK
    grain, number = (Grain.DAY, 7 * reading.number) if weeks else (reading.grain, reading.number)
    near, by = (within.last, 1 - number) if reading.at_end else (within.first, number - 1)
    ends = (holding(near, grain), holding(near, grain).shifted(by))
    first, last = ends[::-1] if reading.at_end else ends
    return Extent(_whole(first).first, _whole(last).last) if first and last else None


def _near(reading: Vague, reference: Reference | None) -> Extent | None:
    """The day of publication for "now", its month, more or less, for "recently"."""
    if reading.near is None or reference is None or not reference.knows(reading.near):
        return None
    cell = reference.cell.at(reading.near)
    return Extent(cell.edtf(), cell.edtf(), approximate=reading.near is not Grain.DAY)


def _counted_back(phrase: Phrase) -> bool:
    """Whether the words count back to about then: "two years ago", but not "two days ago"."""
    match phrase.reading:
        case Shifted(grain=grain, origin=Origin.NOW, counted=True):
            return grain is not Grain.DAY
        case _:
            return False


def extent(resolved: Resolved, reference: Reference | None) -> Extent | None:
    """What the words of one phrase cover, whatever stands before them; None for durations."""
    phrase, cell = resolved.phrase, resolved.cell
    if isinstance(phrase.reading, Vague):
        return _near(phrase.reading, reference)
    if cell is None:
        return None
    if isinstance(phrase.reading, Stretch):
        return _stretch(phrase.reading, cell)
    covered = (_partial(cell, resolved.part) if resolved.part else None) or _whole(cell)
    if phrase.approximate or _counted_back(phrase):
        return Extent(covered.first, covered.last, approximate=True)
    return covered
