"""The calendar as cells: one day, one week, one quarter is a grain and a number.

Cells of one grain are counted without gaps, so that "two quarters earlier" is a subtraction and
"the month that holds this day" a division.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum

FIRST_YEAR = 1000  # earlier years are no times of reports, and their decades may lie before year 1


class Grain(StrEnum):
    """The sizes of cell, from the finest to the coarsest."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    def finer_than(self, other: Grain) -> bool:
        """Whether a cell of this grain is smaller than one of the `other`."""
        return _ORDER[self] < _ORDER[other]


_ORDER = {grain: at for at, grain in enumerate(Grain)}


@dataclass(frozen=True, slots=True)
class _Size:
    """How cells of one grain are numbered, and how TIMEX3 and EDTF write them.

    Attributes:
        index: the number of the cell that holds a day.
        first: the first day of the cell of that number.
        timex: the value of TIMEX3, from the cell's first day.
        edtf: from its first and its last day.
    """

    index: Callable[[date], int]
    first: Callable[[int], date]
    timex: Callable[[date], str]
    edtf: Callable[[date, date], str]


_SATURDAY = 5
_FIRST_SEASON = 21  # EDTF: 21 spring, 22 summer, 23 autumn, 24 winter
_SEASONS = ("SP", "SU", "FA", "WI")


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def _monday(week: int) -> date:
    return date.fromordinal(week * 7 + 1)


def _months(number: int, offset: int = 0) -> tuple[Callable[[date], int], Callable[[int], date]]:
    """Index and first day of cells of so many months, the first of them `offset` months late."""

    def first(index: int) -> date:
        year, month = divmod(index * number + offset, 12)
        return date(year, month + 1, 1)

    return lambda day: (day.year * 12 + day.month - 1 - offset) // number, first


def _season(day: date) -> int:
    return day.month // 3 - 1


def _iso_week(day: date) -> str:
    return "{}-W{:02d}".format(*day.isocalendar()[:2])


# Weeks begin on Monday. Spring begins in March; winter belongs to the year in which it begins.
_SIZES: dict[Grain, _Size] = {
    Grain.DAY: _Size(
        date.toordinal, date.fromordinal, date.isoformat, lambda first, _: first.isoformat()
    ),
    Grain.WEEKEND: _Size(
        _week,
        lambda index: _monday(index) + timedelta(_SATURDAY),
        lambda day: f"{_iso_week(day)}-WE",
        lambda first, last: f"{first}/{last}",
    ),
    Grain.WEEK: _Size(_week, _monday, _iso_week, lambda first, last: f"{first}/{last}"),
    Grain.MONTH: _Size(
        *_months(1), lambda day: day.isoformat()[:7], lambda first, _: first.isoformat()[:7]
    ),
    Grain.SEASON: _Size(
        *_months(3, offset=2),
        lambda day: f"{day.year:04d}-{_SEASONS[_season(day)]}",
        lambda first, _: f"{first.year:04d}-{_FIRST_SEASON + _season(first)}",
    ),
    Grain.QUARTER: _Size(
        *_months(3),
        lambda day: f"{day.year:04d}-Q{day.month // 3 + 1}",
        lambda first, last: f"{first.isoformat()[:7]}/{last.isoformat()[:7]}",
    ),
    Grain.HALF: _Size(
        *_months(6),
        lambda day: f"{day.year:04d}-H{day.month // 6 + 1}",
        lambda first, last: f"{first.isoformat()[:7]}/{last.isoformat()[:7]}",
    ),
    Grain.YEAR: _Size(
        *_months(12), lambda day: f"{day.year:04d}", lambda first, _: f"{first.year:04d}"
    ),
    Grain.DECADE: _Size(
        *_months(120),
        lambda day: f"{day.year // 10:03d}",
        lambda first, _: f"{first.year // 10:03d}X",
    ),
    Grain.CENTURY: _Size(
        *_months(1200),
        lambda day: f"{day.year // 100:02d}",
        lambda first, _: f"{first.year // 100:02d}XX",
    ),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One day, week, month, … of the calendar.

    Attributes:
        grain: its size.
        index: its number among the cells of that size: the year for years, `date.toordinal`
            for days.
    """

    grain: Grain
    index: int

    @property
    def first(self) -> date:
        """Its first day."""
        return _SIZES[self.grain].first(self.index)

    @property
    def last(self) -> date:
        """Its last day, inclusive."""
        if self.grain is Grain.WEEKEND:
            return self.first + timedelta(1)
        return _SIZES[self.grain].first(self.index + 1) - timedelta(1)

    def shifted(self, by: int) -> Cell | None:
        """The cell so many places on (or back); None where the calendar ends."""
        return cell(self.grain, self.index + by)

    def at(self, grain: Grain) -> Cell:
        """The cell of another size that holds this one's first day."""
        return holding(self.first, grain)

    def timex(self) -> str:
        """The value that TIMEX3 gives it (TimeML 1.2.1)."""
        return _SIZES[self.grain].timex(self.first)

    def edtf(self) -> str:
        """The same in EDTF; weeks as their days, quarters and halves as their months."""
        return _SIZES[self.grain].edtf(self.first, self.last)


def cell(grain: Grain, index: int) -> Cell | None:
    """The cell of that number; None where it lies outside the years that can be counted."""
    size = _SIZES[grain]
    try:
        inside = size.first(index).year >= FIRST_YEAR and size.first(index + 2).year < MAXYEAR
    except (ValueError, OverflowError):
        return None
    return Cell(grain, index) if inside else None


def holding(day: date, grain: Grain) -> Cell:
    """The cell of that size that the day falls into."""
    return Cell(grain, _SIZES[grain].index(day))
