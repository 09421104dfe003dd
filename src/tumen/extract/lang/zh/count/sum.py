"""The value of a numeral, added up as its digits and units are read from left to right.

Units up to 千 make a group below ten thousand; 万, 亿 and 兆 multiply the group before them and,
where they are larger than what came earlier, that as well: 一万五千亿 is 15,000 times 亿.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction

Value = int | Fraction

_GROUP = 10**4
_LEAST_ABBREVIATED = 100  # 二百五 is 250, 一万三 is 13,000; 十五 is 15


@dataclass(slots=True)
class Sum:
    """What has been read of one numeral.

    Attributes:
        terms: (value, unit) of the large units so far, the largest first.
        group, digit: what no large unit, and no unit at all, has multiplied yet.
        small: the last unit of the group, which bounds what may follow.
        unit: the last unit read; 1 if there was none.
        shortened: the digit may stand for so many of the next smaller unit.
        closed: a fraction was read, after which only a large unit can follow.
    """

    terms: list[tuple[Value, int]] = field(default_factory=list)
    group: Value = 0
    digit: Value | None = None
    small: int = _GROUP
    unit: int = 1
    shortened: bool = False
    closed: bool = False

    def copy(self) -> Sum:
        """The same state, to go on from in another way."""
        return replace(self, terms=list(self.terms))

    def takes_digit(self, value: Value, *, shortened: bool) -> bool:
        """Add a digit, or a number in digits; `shortened` where it may stand for more."""
        follows_large = bool(self.terms) and self.small == _GROUP and value >= self.terms[-1][1]
        if self.digit is not None or self.closed or follows_large:
            return False
        if self.small < _GROUP and value >= self.small:
            return False
        self.digit, self.shortened = value, shortened
        return True

    def takes_small(self, unit: int) -> bool:
        """Multiply by 十, 百 or 千."""
        if unit >= self.small or self.closed:
            return False
        self.group += (1 if self.digit is None else self.digit) * unit
        self.digit, self.small, self.unit = None, unit, unit
        return True

    def takes_large(self, unit: int) -> bool:
        """Multiply by 万, 亿 or 兆, or multiply such a unit itself: 万亿."""
        value = self.group + (self.digit or 0)
        if not value and self.terms:
            last, scale = self.terms.pop()
            self.terms.append((last * unit, scale * unit))
        else:
            value = value or 1
            while self.terms and self.terms[-1][1] < unit:
                value += self.terms.pop()[0]
            if self.terms and self.terms[-1][1] == unit:
                return False
            self.terms.append((value * unit, unit))
        self.group, self.digit, self.small, self.closed = 0, None, _GROUP, False
        self.unit = self.terms[-1][1]
        return True

    def takes_fraction(self, value: Fraction) -> None:
        """Add what stands behind the point; only a large unit can follow."""
        self.group, self.digit, self.closed = self.group + self._last() + value, None, True

    def value(self) -> Value:
        """What was read so far."""
        return sum((term for term, _ in self.terms), start=self.group + self._last())

    def _last(self) -> Value:
        """The digit behind the last unit: 五 is fifty in 二百五, five in 二百零五."""
        if self.shortened and self.unit >= _LEAST_ABBREVIATED and self.digit is not None:
            return self.digit * self.unit // 10
        return self.digit or 0
