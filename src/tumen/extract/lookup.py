"""What stands where in a text, found without going through all of it.

A long report has thousands of places, numbers and times, and every event asks for those beside it.
To ask costs steps by the logarithm of their number, so that a book costs as much a page as a note.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Protocol, TypeVar, overload

from tumen.model import Span

T = TypeVar("T")
Extent = tuple[int, int]


class Spanned(Protocol):
    """Whatever has words in the text."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its words, in order; at least one."""
        ...


S = TypeVar("S", bound=Spanned)


class Stretches(Sequence[T]):
    """Things of a text in the order in which they were given, found by where they stand.

    `extent` says from which character to which each stands, end exclusive.
    """

    def __init__(self, things: Iterable[T], extent: Callable[[T], Extent]) -> None:
        self._things = tuple(things)
        extents = [extent(thing) for thing in self._things]
        self._numbers = sorted(range(len(extents)), key=lambda number: extents[number][0])
        self._starts = [extents[number][0] for number in self._numbers]
        self._ends = [extents[number][1] for number in self._numbers]
        self._reach = list(accumulate(self._ends, max))
        # The last given of those that begin so early, and the first of those that begin so late.
        self._last = list(accumulate(self._numbers, max))
        self._first = list(accumulate(reversed(self._numbers), min))[::-1]
        self._begins = [start for start, _ in extents]
        self._in_order = self._begins == self._starts

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._things[at]

    def __len__(self) -> int:
        return len(self._things)

    def __iter__(self) -> Iterator[T]:
        return iter(self._things)

    def beginning(self, first: int, last: int) -> tuple[T, ...]:
        """Those that begin at a character from `first` on and before `last`."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return tuple(self._given(range(low, high)))

    def _given(self, places: Iterable[int]) -> list[T]:
        """Things by their places in the text, in the order in which they were given."""
        if not self._in_order:
            places = sorted([self._numbers[at] for at in places])
        return [self._things[number] for number in places]

    def touching(self, first: int, last: int) -> tuple[T, ...]:
        """Those that share a character with the stretch from `first` to `last`."""
        low, high = bisect_right(self._reach, first), bisect_left(self._starts, last)
        return tuple(self._given([at for at in range(low, high) if self._ends[at] > first]))

    def within(self, first: int, last: int) -> list[T]:
        """Those that begin and end in the stretch from `first` to `last`."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return self._given([at for at in range(low, high) if self._ends[at] <= last])

    def before(self, at: int, after: int = 0) -> Iterator[T]:
        """Those that begin before `at` and not before `after`, the last given first."""
        low, high = bisect_left(self._starts, after), bisect_left(self._starts, at)
        if low < high:
            for number in range(self._last[high - 1], self._first[low] - 1, -1):
                if after <= self._begins[number] < at:
                    yield self._things[number]


def by_words(things: Iterable[S]) -> Stretches[S]:
    """Things by the words that each has in the text, from the first to the last."""
    return Stretches(things, lambda thing: (thing.spans[0].start, thing.spans[-1].end))
