"""Quotations: where they open and close, also over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tumen.extract.lang.en.attribution.extent import Extent

# Typewriter pairs ('' and ``) stand for double marks; a lone apostrophe never does.
_MARK = re.compile(r"[“”„«»\"]|``|(?<![A-Za-z'])''|''(?!')")
_PARAGRAPH = re.compile(r"[^\n]+")
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks.

    Attributes:
        start, end: in code points, end exclusive.
        closed: False where the paragraph ends first, because the next one goes on.
        goes_on: True where it continues the unclosed quotation of the paragraph before.
        alone: True where it fills its paragraph, so that no words beside it name a speaker.
    """

    start: int
    end: int
    closed: bool
    goes_on: bool
    alone: bool

    @property
    def extent(self) -> Extent:
        """Where it stands."""
        return self.start, self.end


def _pairs(paragraph: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether it is closed; quotations inside a quotation are part of it."""
    opened: re.Match[str] | None = None
    depth = 0
    for mark in _MARK.finditer(paragraph):
        printed = mark[0]
        if opened is None:
            if printed not in "”»" and not paragraph[mark.end() :].isspace():
                opened, depth = mark, 0
        elif printed in "“„«":
            depth += opened[0] not in "“„«"
        elif depth and printed in "”»":
            depth -= 1
        else:
            yield opened.start(), mark.end(), True
            opened = None
    if opened is not None:
        yield opened.start(), len(paragraph.rstrip()), False


@dataclass(frozen=True)
class Quotations:
    """The quotations of a text, in order; none overlaps another or crosses a line break."""

    all: tuple[Quotation, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [quote.start for quote in self.all]

    @cached_property
    def _ends(self) -> list[int]:
        return [quote.end for quote in self.all]

    def last_before(self, at: int) -> Quotation | None:
        """The last one that ends at `at` or earlier."""
        found = bisect_right(self._ends, at)
        return self.all[found - 1] if found else None

    def first_after(self, at: int) -> Quotation | None:
        """The first one that starts at `at` or later."""
        found = bisect_left(self._starts, at)
        return self.all[found] if found < len(self.all) else None

    def touching(self, extent: Extent) -> range:
        """The numbers of those that share a character with a stretch."""
        return range(bisect_right(self._ends, extent[0]), bisect_left(self._starts, extent[1]))


def quotations(text: str) -> Quotations:
    """The quotations of a text."""
    return Quotations(tuple(_quotations(text)))


def _quotations(text: str) -> Iterator[Quotation]:
    unclosed = False
    for paragraph in _PARAGRAPH.finditer(text):
        at, words = paragraph.start(), paragraph[0]
        if not words.strip():
            continue
        indent = len(words) - len(words.lstrip())
        last_closed = True
        for start, end, closed in _pairs(words):
            if end - start <= _LEAST:
                continue
            first = start == indent
            rest = words[:start] + words[end:]
            yield Quotation(
                start=at + start,
                end=at + end,
                closed=closed,
                goes_on=unclosed and first,
                alone=not any(character.isalnum() for character in rest),
            )
            last_closed = closed
        unclosed = not last_closed
