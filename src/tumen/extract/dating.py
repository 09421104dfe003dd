"""Cells of the calendar and their parts as EDTF writes them, for languages that name both alike.

"지난달 하순" and "上月下旬" are one thing: a month and its last third. Which days a part covers is
the annotation guide's; deadlines and beginnings are open intervals.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.extract.calendar import Cell, Grain


class Part(StrEnum):
    """Which part of a month, a year, a quarter or a decade."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    CLOSE = "close"  # its very end: of a year, December


class Bound(StrEnum):
    """What the words around a time make of it."""

    POINT = "point"
    DEADLINE = "deadline"
    BEGINNING = "beginning"


_DAYS = {Part.EARLY: (1, 10), Part.MIDDLE: (11, 20), Part.LATE: (21, None), Part.CLOSE: (21, None)}
_MONTHS = {Part.EARLY: (1, 3), Part.MIDDLE: (5, 8), Part.LATE: (10, 12), Part.CLOSE: (12, 12)}


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


def extent(cell: Cell, part: Part | None = None, *, approximate: bool = False) -> Extent:
    """What a cell, or a part of it, covers; parts of days and weeks are the whole of them."""
    month = cell.first.isoformat()[:7]
    match cell.grain, part:
        case Grain.MONTH, Part():
            start, end = _DAYS[part]
            return Extent(f"{month}-{start:02d}", f"{month}-{end or cell.last.day:02d}")
        case Grain.YEAR, Part():
            start, end = _MONTHS[part]
            return Extent(f"{cell.edtf()}-{start:02d}", f"{cell.edtf()}-{end:02d}")
        case ((Grain.QUARTER | Grain.HALF), (Part.EARLY | Part.LATE | Part.CLOSE)):
            only = month if part is Part.EARLY else cell.last.isoformat()[:7]
            return Extent(only, only)
        case _:  # no part, or one that has no months or days of its own
            first, _, last = cell.edtf().partition("/")
            return Extent(first, last or first, approximate)


def bounded(cell: Cell, part: Part | None, bound: Bound, *, approximate: bool = False) -> str:
    """EDTF of a cell as a point in time, a deadline or a beginning."""
    covered = extent(cell, part, approximate=approximate)
    season = cell.grain is Grain.SEASON
    match bound:
        case Bound.POINT:
            return str(covered)
        case Bound.DEADLINE if part is Part.CLOSE:
            return f"../{cell.last.isoformat()}"
        case Bound.DEADLINE:
            return f"../{cell.last:%Y-%m}" if season else f"../{covered.last}"
        case Bound.BEGINNING:
            return f"{cell.first:%Y-%m}/.." if season else f"{covered.first}/.."
