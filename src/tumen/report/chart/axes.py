"""From days and numbers to places in the view box."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tumen.report.chart.records import Tick
from tumen.wording import short

WIDTH, HEIGHT = 360, 236
LEFT, RIGHT, TOP, BOTTOM = 50, 350, 40, 208
_MOST_YEARS = 6


@dataclass(frozen=True, slots=True)
class Time:
    """A linear axis from the first day of one year to the last day of the same or a later one."""

    first_year: int
    last_year: int

    def x(self, day: int) -> float:
        """Where a day (proleptic Gregorian ordinal) stands."""
        first = date(self.first_year, 1, 1).toordinal()
        last = date(self.last_year, 12, 31).toordinal()
        share = (day - first) / (last - first)
        return round(LEFT + min(max(share, 0), 1) * (RIGHT - LEFT), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """Years, not more than fit."""
        step = math.ceil((self.last_year - self.first_year + 1) / _MOST_YEARS)
        years = range(self.first_year, self.last_year + 1, step)
        return tuple(Tick(self.x(date(year, 1, 1).toordinal()), str(year)) for year in years)


def time(days: Iterable[int]) -> Time:
    """The axis that holds all these days in whole years."""
    years = [date.fromordinal(day).year for day in days]
    return Time(min(years), max(years))


@dataclass(frozen=True, slots=True)
class Decades:
    """A logarithmic axis over whole powers of ten; nil stands on its lower edge."""

    low: int
    high: int

    def y(self, number: float) -> float:
        """Where a number stands; 0 and less stand on the lower edge."""
        power = math.log10(number) if number > 0 else float(self.low)
        share = (min(max(power, self.low), self.high) - self.low) / (self.high - self.low)
        return round(BOTTOM - share * (BOTTOM - TOP), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """Every power of ten."""
        powers = range(self.low, self.high + 1)
        return tuple(Tick(self.y(10**power), short(10**power)) for power in powers)


def decades(numbers: Sequence[float]) -> Decades:
    """The axis that holds all these numbers; nil needs no decade of its own."""
    powers = [math.log10(number) for number in numbers if number >= 1] or [0.0]
    low = math.floor(min(powers))
    return Decades(low, max(math.ceil(max(powers)), low + 1))
