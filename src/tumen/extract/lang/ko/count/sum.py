"""A number at its place in a text, and the sum of its words from left to right."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

Value = int | Fraction

_LARGEST_ALONE = 10**4
"""만 alone is a number (만 명); 조 and 억 alone are other words (조선, 억지)."""


class Numeral(NamedTuple):
    """A number at its place: one value, or two for "두세" and "수백"; `end` exclusive.

    Attributes:
        odd: "여" stands inside it ("10여만"): at least so many.
        worded: no Arabic digit in it, so that it may be some other word.
        needs_counter: a form that is a number only before a counter ("한", "두").
        unit: the last large unit, or 1: ranges share it ("5~10만").
    """

    start: int
    end: int
    low: Value
    high: Value
    odd: bool = False
    approximate: bool = False
    worded: bool = False
    needs_counter: bool = False
    unit: int = 1


@dataclass(slots=True)
class Sum:
    """What has been read of one numeral, largest units first."""

    total: Value = 0
    group: Value = 0
    digit: Value | None = None
    small: int = 10**4
    big: int = 10**16
    unit: int = 1
    odd: bool = False
    arabic: bool = False
    bare: bool = False

    def value(self) -> Value:
        """What was read so far."""
        return self.total + self.group + (self.digit or 0)

    def takes_digit(self, value: Value, *, arabic: bool) -> bool:
        """Add a digit, or a number in digits; False where none can follow, as below."""
        if self.digit is not None or (value >= self.small > 1 and self.small < 10**4):
            return False
        if self.unit > 1 and self.group == 0 and value >= self.unit:
            return False
        self.digit, self.arabic = value, self.arabic or arabic
        return True

    def takes_small(self, unit: int) -> bool:
        """Multiply by 십, 백 or 천."""
        if unit >= self.small:
            return False
        self.group += (1 if self.digit is None else self.digit) * unit
        self.digit, self.small, self.unit = None, unit, unit
        return True

    def takes_big(self, unit: int) -> bool:
        """Multiply by 만, 억 or 조."""
        before = self.group + (self.digit or 0)
        alone = not before and (self.total or unit > _LARGEST_ALONE)
        if unit >= self.big or alone:
            return False
        self.bare = not before and not self.total
        self.total += (before or 1) * unit
        self.group, self.digit, self.small, self.big, self.unit = 0, None, 10**4, unit, unit
        return True
