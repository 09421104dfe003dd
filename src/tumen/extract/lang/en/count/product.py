"""Groups of a size: "3 buses x 50 girls" and "two groups of 50 workers" are products."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import one_of, words


@cache
def _joint() -> re.Pattern[str]:
    plurals = one_of(
        f"{name}es" if name.endswith(("s", "h")) else f"{name}s" for name in words("groups")
    )
    return re.compile(
        rf"\s(?:[a-z]+\s)?(?:{plurals})\s(?:of|x|×|with)\s(?:each\s)?|\s?[x×]\s?", re.IGNORECASE
    )


def _times(groups: Amount, size: Amount) -> Amount:
    low = None if groups.low is None or size.low is None else groups.low * size.low
    high = None if groups.high is None or size.high is None else groups.high * size.high
    return replace(
        size,
        start=groups.start,
        first=groups.first,
        low=low,
        high=high,
        approximate=groups.approximate or size.approximate,
        plain=False,
    )


def multiplied(text: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """The amounts with groups and their sizes put together."""
    pending: Amount | None = None
    for size in amounts:
        groups, pending = pending, size
        if groups is None:
            continue
        if groups.measure or size.measure or not _joint().fullmatch(text, groups.end, size.start):
            yield groups
        else:
            pending = _times(groups, size)
    if pending is not None:
        yield pending
