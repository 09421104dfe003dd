"""What the calendar gives for the words of any language: a day of a month, the day of publication.

Beside `tumen.extract.calendar`, which knows cells and no words.
"""

from __future__ import annotations

from datetime import date

from tumen.extract.calendar import Cell, Grain, holding
from tumen.model import edtf

RETURN_DAY = "2019-12-22"
"""By when workers are to be home: paragraph 8 of resolution 2397 (22 December 2017), 24 months."""

# How many of a grain a year holds.
PER_YEAR = {Grain.MONTH: 12, Grain.QUARTER: 4, Grain.HALF: 2, Grain.SEASON: 4}
_LONGEST_MONTH = 31


def day_in(year: int, month: int, number: int) -> Cell | None:
    """That day, if there is one."""
    try:
        return holding(date(year, month, number), Grain.DAY)
    except ValueError:
        return None


def in_month(month: Cell | None, number: int) -> Cell | None:
    """That day of a month, if it has one."""
    return day_in(month.first.year, month.first.month, number) if month else None


def published(text: str | None) -> Cell | None:
    """The day, month or year of publication, from its EDTF."""
    days = edtf.days(text.partition("T")[0]) if text else None
    if days is None or days.first is None or days.last is None:
        return None
    length = (days.last - days.first).days
    if length == 0:
        return holding(days.first, Grain.DAY)
    return holding(days.first, Grain.MONTH if length < _LONGEST_MONTH else Grain.YEAR)
