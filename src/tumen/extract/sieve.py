"""Many patterns over many stretches of one text: none is tried where no word of it stands.

A claim stage asks of every clause which of its constructions stand in it, and of what is around it
for nouns. An automaton goes through the text once and tells where the words are without which a
pattern cannot match (`tumen.extract.keys`); only there is the pattern itself tried. What is found
is the same, at a fraction of the cost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from tumen.extract.keys import keys

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class Sieve:
    """Patterns by number, and the words of each."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self.patterns: Sequence[re.Pattern[str]] = tuple(patterns)
        told = [keys(pattern) for pattern in self.patterns]
        self.always = [number for number, words in enumerate(told) if not words]
        owners: dict[str, list[int]] = {}
        for number, words in enumerate(told):
            for word in words or ():
                owners.setdefault(word, []).append(number)
        self.owners = tuple(map(tuple, owners.values()))
        self.marks = tuple(_mark(numbers) for numbers in self.owners)
        self.automaton = _automaton(owners)

    def over(self, text: str) -> Sifted:
        """The patterns over one text."""
        return Sifted(self, text)


def _mark(numbers: Iterable[int]) -> int:
    """Patterns as the bits of one number."""
    return sum(1 << number for number in numbers)


def _automaton(words: Iterable[str]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - not for --help

    return AhoCorasick(words, implementation=Implementation.DFA)


class Sifted:
    """Where in one text each of the patterns may stand."""

    def __init__(self, sieve: Sieve, text: str) -> None:
        self._patterns = sieve.patterns
        self._text = text
        self._always = _mark(sieve.always)
        found = sieve.automaton.find_matches_as_indexes(text, overlapping=True)
        # By where words end, in which order they are found.
        self._ends = [end for _, _, end in found]
        self._marks = [sieve.marks[word] for word, _, _ in found]
        self._of_each: dict[int, Sequence[int]] = {
            number: range(1, len(text) + 1) for number in sieve.always
        }

    def numbers(self, first: int, last: int) -> Iterator[int]:
        """The patterns that may stand in a stretch, in order."""
        low, high = bisect_right(self._ends, first), bisect_right(self._ends, last)
        mark = reduce(or_, self._marks[low:high], self._always)
        while mark:
            lowest = mark & -mark
            yield lowest.bit_length() - 1
            mark ^= lowest

    def may(self, number: int, first: int, last: int) -> bool:
        """Whether a pattern may stand in a stretch."""
        ends = self._of_each.get(number)
        if ends is None:
            ends = self._of_each[number] = self._where(number)
        at = bisect_right(ends, first)
        return at < len(ends) and ends[at] <= last

    def _where(self, number: int) -> Sequence[int]:
        """Where the words of a pattern end; told when it is first asked for."""
        own = 1 << number
        return [end for end, mark in zip(self._ends, self._marks, strict=True) if mark & own]

    def search(self, number: int, first: int, last: int) -> re.Match[str] | None:
        """The first match of a pattern in a stretch."""
        if not self.may(number, first, last):
            return None
        return self._patterns[number].search(self._text, first, last)

    def finditer(self, number: int, first: int, last: int) -> Iterator[re.Match[str]]:
        """Every match of a pattern in a stretch."""
        if not self.may(number, first, last):
            return iter(())
        return self._patterns[number].finditer(self._text, first, last)
