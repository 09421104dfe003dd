"""What the files of this stage hand to each other: a number on its way to becoming a count."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, a range or a fraction, where it stands, and what its own marks say of it.

    Attributes:
        start, end: the number with what belongs to it: sign, currency, percent sign, bound.
        first, last: start of the first and end of the last numeral, without all that.
        low, high: exact; None where open.
        approximate: whether the words say so.
        measure: "$", "%", "mph" as printed, or "" for things that are counted one by one.
        fraction: True for a part of a base ("two-thirds").
        plain: True for bare digits without separators, which may be a name or a year.
    """

    start: int
    end: int
    first: int
    last: int
    low: Fraction | None
    high: Fraction | None
    approximate: bool = False
    measure: str = ""
    fraction: bool = False
    plain: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one number without any bound yet."""
        return self.low == self.high and not self.approximate
