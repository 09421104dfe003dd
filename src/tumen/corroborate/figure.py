"""Whether two figures are one figure, as printed, rounded, added up or torn apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from math import floor, log2, log10

from tumen.model import Number
from tumen.model.statement import Statement

BITS_A_DIGIT = log2(10)
"""What a significant digit tells: of ten unrelated figures one agrees in it."""

ROUNDED = 1.0
"""Bits taken off where one of the two was rounded: more figures would have fitted."""

MOST_ROUNDED = 0.12
"""Nobody who rounds moves a figure by more than this part of it."""

MOST_PARTS = 12
"""Figures of one passage that are added up."""

DERIVED = 4.0
"""Bits taken off where a figure is the sum or difference of others: many pairs were tried."""

REMEMBERED = 50_000
"""Passages whose numbers are kept, because each is compared many times."""

_DIGITS = re.compile(r"\d+(?:[,. \u00a0]\d{3})*(?![\d%])")


class Agreement(StrEnum):
    """How two figures agree."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    DERIVED = "derived"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class SameFigure:
    """Two figures that are one, how, and how much that tells."""

    how: Agreement
    value: Number
    bits: float


def values(statement: Statement) -> tuple[Number, ...]:
    """The numbers that a statement commits itself to, its bounds."""
    bounds = (statement.low, statement.high)
    return tuple(dict.fromkeys(bound for bound in bounds if bound))


def significant_digits(value: Number) -> int:
    """Digits of a whole number without its final noughts: 13,221 has five, 2,000 has one."""
    return len(f"{abs(value):.0f}".rstrip("0")) or 1


@lru_cache(maxsize=REMEMBERED)
def numbers_in(text: str) -> tuple[int, ...]:
    """The plain numbers in some words, years left out."""
    found = (int(re.sub(r"\D", "", number)) for number in _DIGITS.findall(text))
    return tuple(number for number in found if number > 1 and not 1990 <= number <= 2035)


def same_figure(one: Statement, other: Statement) -> SameFigure | None:
    """How two statements give one figure, the strongest way first; None where they do not."""
    for test in (_equal, _rounded, _split, _derived):
        found = test(one, other)
        if found is not None:
            return found
    return None


def _equal(one: Statement, other: Statement) -> SameFigure | None:
    shared = set(values(one)) & set(values(other))
    if not shared or (_ranged(one) and _ranged(other) and len(shared) < 2):
        return None
    value = max(shared, key=lambda number: (significant_digits(number), number))
    only_a_bound = ROUNDED if _ranged(one) != _ranged(other) else 0.0
    bits = BITS_A_DIGIT * significant_digits(value) - 1 - only_a_bound
    return SameFigure(Agreement.EQUAL, value, bits)


def _rounded(one: Statement, other: Statement) -> SameFigure | None:
    if _ranged(one) or _ranged(other):
        return None
    for fine in values(one):
        for coarse in values(other):
            for exact, round_one in ((fine, coarse), (coarse, fine)):
                if rounds_to(exact, round_one):
                    bits = BITS_A_DIGIT * significant_digits(round_one) - 1 - ROUNDED
                    return SameFigure(Agreement.ROUNDED, round_one, bits)
    return None


def rounds_to(exact: Number, coarse: Number) -> bool:
    """Whether `coarse` is `exact` cut or rounded, up or down, to fewer digits."""
    digits = significant_digits(coarse)
    if exact < 10 or coarse < 10 or digits >= significant_digits(exact):
        return False
    if abs(exact - coarse) > MOST_ROUNDED * exact:
        return False
    step = 10 ** (floor(log10(exact)) + 1 - digits)
    down = floor(exact / step) * step
    return bool(coarse == down or (coarse == down + step and exact - down >= step / 2))


@lru_cache(maxsize=REMEMBERED)
def roundings(exact: Number) -> tuple[Number, ...]:
    """Every figure that an exact one may be cut or rounded to."""
    if exact < 10:
        return ()
    length = floor(log10(exact)) + 1
    steps = [10 ** (length - digits) for digits in range(1, length)]
    coarse = {floor(exact / step) * step + more for step in steps for more in (0, step)}
    return tuple(sorted(value for value in coarse if rounds_to(exact, value)))


def torn(statement: Statement) -> tuple[int, ...]:
    """The number that a torn one ("13 … 221 times") may have been, its pieces set together."""
    pieces = re.findall(r"\d+", statement.figure)
    if len(pieces) < 2 or _DIGITS.fullmatch(statement.figure.strip()):
        return ()
    joined = int("".join(pieces[:2]))
    return (joined,) if joined > 1000 and joined not in values(statement) else ()


def _split(one: Statement, other: Statement) -> SameFigure | None:
    for broken, whole in ((one, other), (other, one)):
        for joined in torn(broken):
            if joined in values(whole):
                bits = BITS_A_DIGIT * significant_digits(joined) - 1 - ROUNDED
                return SameFigure(Agreement.SPLIT, joined, bits)
    return None


def derivable(statement: Statement) -> frozenset[int]:
    """The sums and differences of any two figures in a statement's passage."""
    return _sums(statement.named)


@lru_cache(maxsize=REMEMBERED)
def _sums(words: str) -> frozenset[int]:
    parts = sorted(set(numbers_in(words)))[:MOST_PARTS]
    pairs = list(combinations(parts, 2))
    return frozenset(a + b for a, b in pairs) | frozenset(b - a for a, b in pairs)


def _derived(one: Statement, other: Statement) -> SameFigure | None:
    for told, source in ((one, other), (other, one)):
        if len(values(told)) != 1:
            continue
        value = values(told)[0]
        made = derivable(source)
        if value not in numbers_in(source.named) and any(
            number == value or rounds_to(number, value) for number in made
        ):
            bits = BITS_A_DIGIT * significant_digits(value) - DERIVED
            return SameFigure(Agreement.DERIVED, value, bits)
    return None


def _ranged(statement: Statement) -> bool:
    return len(values(statement)) > 1
