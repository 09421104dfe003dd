"""Orders of magnitude: "dozens", "several hundred", "tens of thousands"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import one_of, table

_ROUND = {"thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
_NEEDS_OF = frozenset({"tens", "scores"})


@cache
def _pattern() -> re.Pattern[str]:
    singular = one_of(name.removesuffix("s") for name in table("classes") if name != "tens")
    return re.compile(
        rf"(?<![\w-])(?:(?:(?:many|several|some)\s+)?(?P<class>{one_of(table('classes'))})"
        rf"(?:\s+(?:of|and)\s+(?P<of>{one_of(_ROUND)})(?!\w))?"
        rf"|(?:several|a\s+few|a\s+good\s+many|many)\s+(?P<one>{singular}))(?![\w-])",
        re.IGNORECASE,
    )


def vague(text: str) -> Iterator[Amount]:
    """Every such word, as its range, in order."""
    for found in _pattern().finditer(text):
        name = (found["class"] or f"{found['one']}s").lower()
        if name in _NEEDS_OF and not re.match(r"\s+of\b", text[found.end("class") :]):
            continue
        low, high = table("classes")[name]
        times = _ROUND[found["of"].lower()] if found["of"] else 1
        if name in _ROUND and found["of"]:  # "thousands and thousands", "millions and millions"
            times = 1
        yield Amount(
            start=found.start(),
            end=found.end(),
            first=found.start(),
            last=found.end(),
            low=Fraction(low * times),
            high=Fraction((high + 1) * times - 1),
            approximate=True,
        )
