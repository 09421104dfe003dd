"""Two numbers that are the ends of one range: 2천~3천 명, 5만에서 10만 명 사이, 20 초과 35 이하."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tumen.extract.lang.ko.count.quantity import Quantity

_TO = re.compile(r"\s?~\s?|(?:에서부터|에서|부터|내지)\s?|\s?-\s?")
_AND = re.compile(r"[과와]\s")
_BOTH = re.compile(r"(?:,|이고|고)?\s?(?:그리고 )?")
# "2천 명에서 5천 명으로 늘었다": two numbers, the old and the new one.
_CHANGE = re.compile(r"(?:으)?로 (?:다시 |크게 )?(?:줄|늘|감소|증가|확대|축소)")
_APART = re.compile(r"\s*사이")
_CLOSE = re.compile(r"\s?(?:까지|사이)")


def joined(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """The quantities with the ends of a range made one."""
    made: list[Quantity] = []
    for found in quantities:
        if made and (one := _range(made[-1], found, text)):
            made[-1] = one
        else:
            made.append(found)
    return made


def _range(first: Quantity, second: Quantity, text: str) -> Quantity | None:
    between = text[first.end : second.start]
    if _CHANGE.match(text, second.end):
        return None
    apart = _AND.fullmatch(between) and _APART.match(text, second.end)
    if (apart or _TO.fullmatch(between)) and _same_noun(first, second):
        return _stretched(first, second, text)
    sides = (first.bounds & {"low", "high"}) | (second.bounds & {"low", "high"})
    if len(sides) == 2 and _BOTH.fullmatch(between) and _same_noun(first, second):
        return _between(first, second)
    return None


def _same_noun(first: Quantity, second: Quantity) -> bool:
    return first.noun in ("", second.noun) or second.noun == ""


def _between(first: Quantity, second: Quantity) -> Quantity | None:
    low, high = (q for q in sorted((first, second), key=lambda q: q.low is None))
    if low.low is None or high.high is None or low.low > high.high:
        return None
    return second._replace(start=first.start, low=low.low, high=high.high)


def _stretched(first: Quantity, second: Quantity, text: str) -> Quantity | None:
    low = first.low if first.low is not None else first.high
    high = second.high if second.high is not None else second.low
    if low is None or high is None:
        return None
    if low * second.unit < high and low < second.unit and not first.noun and first.unit == 1:
        low *= second.unit  # "5~10만": the large unit is said once
    if low > high:
        low, high = high, low
        if first.bounds & {"high"} != {"high"}:
            return None
    close = _CLOSE.match(text, second.end)
    end = close.end() if close and "사이" not in close[0] else second.end
    approximate = first.approximate or second.approximate
    return second._replace(start=first.start, end=end, low=low, high=high, approximate=approximate)
