"""Clauses of a sentence: between connective endings, and between the pieces of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# Connective endings. "-다고" and "-라고" bring in what is said, "-고 있다" closes a predicate.
_CONNECTIVE = re.compile(
    r"(?:(?<![다라자냐])고|으며|며|면서|(?<!까)지만|는데|으나|[았었했됐졌]으니|[을할될올갈볼] 뿐)"
    r"(?:,\s?|\s)(?!있|없|싶|나서|말았|간다|갔|가고|돌아갔|돌아간다|나왔|한다|했|전했|전한|말했)"
    r"|”(?:이?라)?(?:고|며|면서)\s(?=[^.]*“)|(?<=[명곳건])[이가],\s"
)
_BRIEFEST = 4


class Clause(NamedTuple):
    """Words from `start` to `end` that hold one predicate, of the sentence `first` to `last`."""

    start: int
    end: int
    first: int
    last: int


def clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """The stretches of a sentence between connectives, in order, quotation marks left out."""
    at = start
    for found in _CONNECTIVE.finditer(text, start, end):
        if found.start() - at >= _BRIEFEST and not _inside_brackets(text, at, found.start()):
            yield _bare(text, at, found.end(), start, end)
            at = found.end()
    if at < end:
        yield _bare(text, at, end, start, end)


def _inside_brackets(text: str, start: int, end: int) -> bool:
    return text.count("(", start, end) > text.count(")", start, end)


def _bare(text: str, start: int, end: int, first: int, last: int) -> Clause:
    while start < end and text[start] in ' “"‘':
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    return Clause(start, end, first, last)
