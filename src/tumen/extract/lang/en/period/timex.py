"""The TIMEX3 type and value of a resolved phrase (TimeML 1.2.1)."""

from __future__ import annotations

from typing import assert_never

from tumen.extract.calendar import Grain
from tumen.extract.lang.en.period.reading import (
    Around,
    Dated,
    Feast,
    Fixed,
    Frequency,
    Length,
    Named,
    Shifted,
    Stretch,
    Timed,
    Vague,
)
from tumen.extract.lang.en.period.resolve import Resolved
from tumen.model import Timex

_LETTERS = {
    Grain.DAY: "D",
    Grain.WEEK: "W",
    Grain.MONTH: "M",
    Grain.QUARTER: "Q",
    Grain.HALF: "H",
    Grain.YEAR: "Y",
}
_SEASONS = ("SP", "SU", "FA", "WI")


def timex(resolved: Resolved) -> Timex:
    """Type and value; digits that nothing tells are written X."""
    reading = resolved.phrase.reading
    match reading:
        case Length():
            return Timex("DURATION", reading.value)
        case Frequency():
            return Timex("SET", reading.value)
        case Vague():
            return Timex("DATE", reading.value)
        case Stretch():
            return Timex("DURATION", f"P{reading.number}{_LETTERS[reading.grain]}")
        case Timed():
            day = resolved.cell.timex() if resolved.cell else "XXXX-XX-XX"
            return Timex("TIME", day + reading.clock)
        case Fixed() | Named() | Feast() | Shifted() | Around():
            return Timex("DATE", resolved.cell.timex() if resolved.cell else _unknown(reading))
        case _:
            assert_never(reading)


def _unknown(reading: Dated) -> str:
    """The value of a date whose year, month or week nothing tells."""
    if not isinstance(reading, Named):
        return "XXXX-XX-XX"
    place = "-".join(f"{number:02d}" for number in reading.place)
    match reading.grain, reading.cycle:
        case Grain.DAY, Grain.WEEK:
            return f"XXXX-WXX-{reading.place[0]}"
        case Grain.DAY, Grain.MONTH:
            return f"XXXX-XX-{place}"
        case Grain.QUARTER | Grain.HALF, _:
            return f"XXXX-{_LETTERS[reading.grain]}{reading.place[0]}"
        case Grain.SEASON, _:
            return f"XXXX-{_SEASONS[reading.place[0] - 1]}"
        case _:  # months and days of the year are written as they are counted
            return f"XXXX-{place}"
