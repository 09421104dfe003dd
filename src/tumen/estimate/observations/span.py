"""The months that a testimony speaks of, as weights on the accounts."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.setting.grid import Grid, month_name
from tumen.model.edtf import Days, days
from tumen.wording import say

Months = Mapping[int, float]
"""Month of the grid -> weight of the accounts at its end; -1 is before the first month."""

UNDATED = 12  # months before publication within which an undated stock may lie
LONGEST = 24  # months over which a stock may be averaged


@dataclass(frozen=True, slots=True)
class Spoken:
    """A time laid on the grid.

    Attributes:
        first, last: days, None where open or unknown.
        dated: False where the time was taken from the date of publication.
    """

    grid: Grid
    first: date | None
    last: date | None
    dated: bool

    @property
    def is_instant(self) -> bool:
        """Within one month, so that papers are those valid and not those issued."""
        return self.first is not None and self.last is not None and self.length == 1

    @property
    def is_whole(self) -> bool:
        """Made up of whole months."""
        if self.first is None or self.last is None:
            return False
        return (
            self.first.day == 1 and self.last.day == monthrange(self.last.year, self.last.month)[1]
        )

    @property
    def length(self) -> int:
        """In months, as far as it touches them."""
        assert self.first is not None
        assert self.last is not None
        return self.grid.index(self.last) - self.grid.index(self.first) + 1

    @property
    def day_count(self) -> int:
        """How many days it has."""
        assert self.first is not None
        assert self.last is not None
        return (self.last - self.first).days + 1

    @property
    def edtf(self) -> str | None:
        """For the reader: the months that it covers."""
        if self.first is None or self.last is None:
            return None
        first = month_name(self.grid.first + self.grid.index(self.first))
        last = month_name(self.grid.first + self.grid.index(self.last))
        return first if first == last else f"{first}/{last}"

    def level(self) -> Months | str:
        """Weights for a stock: its mean over the time; within a month, by the day."""
        if self.first is None or self.last is None or self.length > LONGEST:
            return say("its time is open or too long for one number")
        first, last = self.grid.index(self.first), self.grid.index(self.last)
        inside = [t for t in range(first, last + 1) if 0 <= t < self.grid.length]
        if not inside:
            return say("its time lies outside the months asked for")
        if first == last and self.first == self.last:
            return self._on_day(self.first, first)
        return dict.fromkeys(inside, 1.0 / len(inside))

    def change(self) -> Months | str:
        """Weights for what was summed up between the start and the end of the time."""
        if not self.dated:
            return say("without a time of its own nobody can say over what it was counted")
        if self.first is None or self.last is None:
            return say("its time is open, so that nobody can say over what it was counted")
        first, last = self.grid.index(self.first), self.grid.index(self.last)
        if first < 0 or last >= self.grid.length:
            return say("its time lies in part or whole outside the months asked for")
        return {last: 1.0} if first == 0 else {last: 1.0, first - 1: -1.0}

    def before(self) -> Months | str:
        """Weights for the stock just before the time."""
        if self.first is None or self.grid.index(self.first) < 1:
            return say("what it is a share of lies before the months asked for")
        return {self.grid.index(self.first) - 1: 1.0}

    def _on_day(self, day: date, month: int) -> Months:
        passed = day.day / monthrange(day.year, day.month)[1]
        if month == 0 or passed == 1.0:
            return {month: 1.0}
        return {month - 1: 1.0 - passed, month: passed}


def months_of(testimony: Testimony, grid: Grid) -> Spoken:
    """The time of a testimony: its own, else the year before it was published.

    A time without an end ("since January") ends when it was published: nobody counts what is to be.
    """
    own, published = days(testimony.as_of), days(testimony.published)
    if own is None:
        return Spoken(grid, *_year_before(published), dated=False)
    last = own.last or (published.last if published is not None else None)
    if own.first and last and own.first > last:
        return Spoken(grid, None, None, dated=True)
    return Spoken(grid, own.first, last, dated=True)


def _year_before(published: Days | None) -> tuple[date | None, date | None]:
    last = published.last if published is not None else None
    if last is None:
        return None, None
    number = last.year * 12 + last.month - UNDATED
    return date(number // 12, number % 12 + 1, 1), last
