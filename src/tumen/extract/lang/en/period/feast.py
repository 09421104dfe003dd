"""The days of the feasts of a year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tumen.extract.lang.en.period.lexicon import feasts


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    golden = year % 19
    corrected = century - (century + 8) // 25 + 1
    epact = (19 * golden + century - leaps - corrected // 3 + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    """The first, second, … or (-1) last Monday (1) … Sunday (7) of a month."""
    if number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def feast_day(name: str, year: int) -> date | None:
    """The day of a feast of ``feasts.yaml`` in that year; None where the table does not reach."""
    entry: Mapping[str, Any] = feasts()[name]
    if "day" in entry:
        month, day = entry["day"]
        return date(year, month, day)
    if "nth" in entry:
        # the Tuesday after the first Monday of November is never its first day
        month, weekday, number = entry["nth"]
        return _nth(year, month, weekday, number)
    if "easter" in entry:
        return easter(year) + timedelta(entry["easter"])
    return next((day for day in entry["days"] if day.year == year), None)
