"""Bounds: the words around a number that open its range or make it a rough one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import GAP, one_of, table

_REACH = 40
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


@cache
def _after() -> re.Pattern[str]:
    groups = "|".join(rf"(?P<{name}>{one_of(phrases)})" for name, phrases in table("after").items())
    return re.compile(
        rf"(?P<odd>-odd|{GAP}odd(?=\s+[A-Z\w]))|(?P<plus>\+)(?!\w)|{_OF_ALL}{GAP}(?:{groups})(?![\w-])",
    )


def _longest(text: str, at: int) -> re.Match[str] | None:
    """The longest bounding phrase that ends at `at`."""
    return _before().search(text, max(0, at - _REACH), at)


def _apply(amount: Amount, bound: str) -> Amount:
    """The amount under a bound; a bound under another keeps the first one's side."""
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


def _bounded_before(text: str, amount: Amount) -> Amount:
    while (found := _longest(text, amount.start)) is not None and found.lastgroup:
        amount = _apply(amount, found.lastgroup)
        if found.lastgroup == "exact":
            outer = _longest(text, found.start())
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
    """Each amount with the words that bound it."""
    for amount in amounts:
        yield _bounded_after(text, _bounded_before(text, amount))
