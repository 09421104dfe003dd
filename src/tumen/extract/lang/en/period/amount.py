"""How many: numbers in digits and words, as TIMEX3 writes them in durations."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.extract.lang.en.period.lexicon import value, words

UNKNOWN = "X"  # TIMEX3's digit for an amount that the words leave open
_MULTIPLIERS = (100, 1000)


def amount(parts: Sequence[str]) -> str:
    """The number that the words name ("2.5", "14"), or `UNKNOWN` for "several", "a few".

    "A" is one, "half a" a half, "a couple" two.
    """
    if any(part in words()["FEW"] for part in parts):
        return UNKNOWN
    digits = [part for part in parts if part[0].isdigit()]
    if digits:
        return plain(sum(map(_digits, digits)))
    if "half" in parts:
        return "0.5"
    if any(part in words()["COUPLE"] for part in parts):
        return "2"
    numbers = [value("NUMBER", part) for part in parts if part in words()["NUMBER"]]
    return plain(_spoken(numbers)) if numbers else "1"


def _digits(text: str) -> float:
    over, slash, under = text.partition("/")
    if slash:
        return int(over) / max(1, int(under))
    return float(text.replace(",", ""))


def _spoken(numbers: Sequence[int]) -> float:
    total = current = 0
    for number in numbers:
        if number in _MULTIPLIERS:
            current = max(1, current) * number
            total, current = total + current, 0
        else:
            current += number
    return total + current


def plain(number: float) -> str:
    """The number without zeros behind the point and without exponent."""
    return f"{number:g}" if number < 100_000 else f"{number:.0f}"
