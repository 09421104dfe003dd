"""Two numbers that are the ends of one range: 2千至3千名, 20到100个之间, 大于20小于35."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tumen.extract.lang.zh.count.quantity import Quantity, merged
from tumen.extract.lang.zh.count.sum import Value

_TO = re.compile(r"\s?(?:[~—-]|至|到|直至)\s?")
_AND = re.compile(r"\s?(?:和|与|跟|同|至|到|[~—-])\s?")
_AMONG = re.compile(r"\s?(?:之间|间|不等)")
# Between two bounds of one number.
_BOTH = re.compile(r"[\s,]*(?:的?同时|并且|而且|并|且|又|但|而)?[\s,]*")
_LARGE = 10**4


def joined(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """The quantities with the ends of a range made one."""
    made: list[Quantity] = []
    for found in quantities:
        one = _range(made[-1], found, text) if made else None
        made[-1:] = [one] if one else [*made[-1:], found]
    return made


def _range(first: Quantity, second: Quantity, text: str) -> Quantity | None:
    if first.noun not in {"", second.noun} and second.noun:
        return None
    between = text[first.end : second.start]
    among = _AMONG.match(text, second.end)
    if _TO.fullmatch(between) or (among and _AND.fullmatch(between)):
        one = _stretched(first, second)
        return one._replace(end=among.end()) if one and among else one
    return _enclosed(first, second) if _BOTH.fullmatch(between) else None


def _stretched(first: Quantity, second: Quantity) -> Quantity | None:
    """From the first number to the second."""
    low = first.high if first.low is None else first.low
    high = second.low if second.high is None else second.high
    if low is None or high is None:
        return None
    low = _with_unit(low, first, second, high)
    return merged(first, second, low, high) if low <= high else None


def _with_unit(low: Value, first: Quantity, second: Quantity, high: Value) -> Value:
    """“5至10万”: the large unit is said once."""
    said_once = not first.noun and first.unit < _LARGE <= second.unit
    return low * second.unit if said_once and low * second.unit < high else low


def _enclosed(first: Quantity, second: Quantity) -> Quantity | None:
    """“最多100最少20”: two bounds, one on each side."""
    sides = [quantity.bounds & {"low", "high"} for quantity in (first, second)]
    if sides not in ([{"low"}, {"high"}], [{"high"}, {"low"}]):
        return None
    low, high = (first, second) if "low" in first.bounds else (second, first)
    if low.low is None or high.high is None or low.low > high.high:
        return None
    return merged(first, second, low.low, high.high)
