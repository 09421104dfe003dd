"""The days that an EDTF string covers, for whoever compares or draws times.

EDTF is ISO 8601-2:2019, Extended Date/Time Format, levels 0 and 1 and the seasons of level 2
(21-24 seasons, 33-36 quarters, 40-41 halves), as far as claims use it. Qualifiers (``~``, ``?``,
``%``) do not move the days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?")
_KEPT = 4096  # the times of a text are asked for with every sentence of it
# code -> first month, last month; winter (24) runs into the next year
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both inclusive; None where the period is open at that end."""

    first: date | None
    last: date | None

    def overlaps(self, other: Days) -> bool:
        """Whether the two share a day."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        ends_late_enough = self.last is None or other.first is None or other.first <= self.last
        return starts_in_time and ends_late_enough


@lru_cache(maxsize=_KEPT)
def days(text: str | None) -> Days | None:
    """The days that `text` covers; None where it is None or is no EDTF that can be laid on days."""
    if not text:
        return None
    left, slash, right = text.partition("/")
    if not slash:
        return _one(left)
    start, end = _end(left), _end(right)
    if start is None or end is None:
        return None
    return Days(start.first, end.last)


def _end(text: str) -> Days | None:
    return Days(None, None) if text in {"", ".."} else _one(text)


def _one(text: str) -> Days | None:
    match = _DATE.fullmatch(re.sub(r"[~?%]", "", text))
    if match is None:
        return None
    low, high = (int(match[1].replace("X", digit)) for digit in "09")
    if match[2] in (None, "XX"):
        return Days(date(max(low, 1), 1, 1), date(high, 12, 31))
    return _within_year(low, int(match[2]), match[3])


def _within_year(year: int, month: int, day: str | None) -> Days | None:
    if month in _SEASONS and day is None:
        first, last = _SEASONS[month]
        return Days(date(year, first, 1), _month_end(year + (last > 12), (last - 1) % 12 + 1))
    try:
        if day in (None, "XX"):
            return Days(date(year, month, 1), _month_end(year, month))
        exact = date(year, month, int(day))
    except ValueError:
        return None
    return Days(exact, exact)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
