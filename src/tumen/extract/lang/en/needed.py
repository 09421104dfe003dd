"""Which paragraphs of a text are parsed: those that can speak of workers, and what these lean on.

A panel's report of three hundred pages speaks of workers in ten of them, and a parse costs some
thousand times what it takes to find these by their words. So a paragraph is parsed if it has such a
word, and so are those around it: "300 more left on Monday" has none, and who "the second source" is
or which year "that December" was in stands further up. How far to look was read off the claims of
the annotated reports (`python -m benchmarks.leaning`), and is taken wider. The head of a text says
where and when it was written; a note at its end vouches for what bears its mark.

An article is seldom as long as that reach, so that articles are read as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from tumen.extract.excerpt import Extent
from tumen.extract.gate import gate_for

HEAD, BEFORE, AFTER = 5, 20, 15
"""Paragraphs that are read of a text's head, and before and after one that can speak."""
NAMED = 40
"""Paragraphs within which the DPRK is named, where what is said is of its workers."""
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_NOTE = re.compile(r"\s*(\[\d{1,3}\])\s")
_MARK = re.compile(r"\[\d{1,3}\]")


def needed(text: str) -> tuple[Extent, ...]:
    """The stretches of a text that are parsed, in order, each of whole paragraphs.

    Together they are the whole text where every paragraph is needed.
    """
    parts = list(paragraphs(text))
    speaking = speaking_in(text, parts)
    if not speaking:  # nothing tells, or only the title, which is no part of the text
        return ((0, len(text)),)
    read = _around(speaking, len(parts))
    read |= _notes(text, parts, read)
    runs = groupby(range(len(parts)), key=lambda number: number in read)
    numbers = [list(run) for is_read, run in runs if is_read]
    return tuple((parts[run[0]][0], parts[run[-1]][1]) for run in numbers)


def paragraphs(text: str) -> Iterator[Extent]:
    """From where to where each goes, with the blank lines behind it."""
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.end()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def speaking_in(text: str, parts: Sequence[Extent]) -> list[int]:
    """The numbers of the paragraphs that have a word of the field, by the gate's lists.

    "Visa" and "workers" are words of it where the DPRK is named within some pages.
    """
    gate = gate_for("en")
    if gate is None:
        return []
    ends = [end for _, end in parts]
    named = [bisect_right(ends, start) for start, _ in gate.signed(text)]
    speaking = {bisect_right(ends, start) for start, _ in gate.passages(text)}
    return [number for number in sorted(speaking) if _has_near(named, number)]


def _has_near(numbers: Sequence[int], number: int) -> bool:
    """Whether one of some numbers, which are in order, lies within reach of another."""
    return bisect_left(numbers, number - NAMED) < bisect_right(numbers, number + NAMED)


def _around(speaking: Sequence[int], count: int) -> set[int]:
    """The numbers of the paragraphs that are read, notes left out."""
    read = set(range(min(HEAD, count)))
    for number in speaking:
        read.update(range(max(0, number - BEFORE), min(count, number + AFTER + 1)))
    return read


def _notes(text: str, parts: Sequence[Extent], read: set[int]) -> set[int]:
    """The notes whose mark stands in what is read."""
    marks = {mark for number in read for mark in _MARK.findall(text, *parts[number])}
    notes = ((number, _NOTE.match(text, *part)) for number, part in enumerate(parts))
    return {number for number, note in notes if note is not None and note[1] in marks}
