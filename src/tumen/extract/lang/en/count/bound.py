"""Bounds: the words around a number that open its range or make it a rough one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import GAP, one_of, table, words

_REACH = 40
_LOW = frozenset({"at_least", "odd", "plus"})
_ROUGH = frozenset({"odd", "nearly"})
_SIDED = _LOW | {"at_most", "nearly"}
_OF_ALL = r"(?:\s+of\s+(?:them|those|these|us|it))?"


@cache
def _before() -> re.Pattern[str]:
    groups = "|".join(
        rf"(?P<{name}>{one_of(phrases)})" for name, phrases in table("before").items()
    )
    return re.compile(
        rf"(?<![\w-])(?:{groups})(?:{GAP}|(?<=[-~≈≥≤<>=∼≃≧≦⩾⩽]){GAP.replace('1,3', '0,2')})$",
        re.IGNORECASE,
    )


# "Shot up to 900" says where a number went, and bounds nothing.
@cache
def _went() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(words('rising'))})\s$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    groups = "|".join(rf"(?P<{name}>{one_of(phrases)})" for name, phrases in table("after").items())
    return re.compile(
        rf"(?P<odd>-odd|{GAP}odd(?=\s+[A-Z\w]))|(?P<plus>\+)(?!\w)|{_OF_ALL}{GAP}(?:{groups})(?![\w-])",
    )


def _longest(text: str, at: int, after: int) -> re.Match[str] | None:
    """The longest bounding phrase that ends at `at` and begins at `after` or later."""
    found = _before().search(text, max(after, at - _REACH), at)
    goes_up = found is not None and found[0].lower().startswith("up to")
    return None if found and goes_up and _went().search(text, after, found.start()) else found


def _apply(amount: Amount, bound: str) -> Amount:
    """The amount under a bound; a bound under another keeps the first one's side.

    "At least nearly 300" stays nearly 300: opened at both ends it would say nothing.
    """
    opens, closed = (amount.high, amount.low) if bound in _LOW else (amount.low, amount.high)
    if bound in _SIDED and opens is not None and closed is None:
        return replace(amount, approximate=amount.approximate or bound in _ROUGH)
    match bound:
        case "at_least" | "odd" | "plus":
            rough = amount.approximate or bound == "odd"
            return replace(amount, high=None, approximate=rough)
        case "at_most":
            return replace(amount, low=None)
        case "nearly":
            return replace(amount, low=None, approximate=True)
        case "about":
            return replace(amount, approximate=True)
        case "exact":
            return amount
        case _:
            raise AssertionError(bound)


def _bounded_before(text: str, amount: Amount, after: int) -> Amount:
    while (found := _longest(text, amount.start, after)) is not None and found.lastgroup:
        amount = _apply(amount, found.lastgroup)
        if found.lastgroup == "exact":
            outer = _longest(text, found.start(), after)
            if outer is None or outer.lastgroup == "exact":
                break
        amount = replace(amount, start=found.start())
    return amount


def _bounded_after(text: str, amount: Amount) -> Amount:
    found = _after().match(text, amount.end)
    if found is None or found.lastgroup is None:
        return amount
    return replace(_apply(amount, found.lastgroup), end=found.end())


def bounded(text: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """Each amount with the words that bound it; words between two belong to the first."""
    end = 0
    for amount in amounts:
        whole = _bounded_after(text, _bounded_before(text, amount, end))
        end = whole.end
        yield whole
