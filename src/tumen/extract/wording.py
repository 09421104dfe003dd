"""What a claim stage goes by: the constructions and the lists of nouns of a language, compiled.

A construction is a pattern on one clause with what must stand beside it; its data are the
language's (``frames.yaml``, ``words.yaml``), and so is how they are written out. Each text is gone
through once for all of them (`tumen.extract.sieve`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tumen.extract.sieve import Sieve
from tumen.model import Kind


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction: what it makes, by which words, and what must stand beside them.

    `negative` is one whose words hold a negation that belongs to the kind; of several in a clause
    the one of the greatest `rank` decides.
    """

    kind: Kind
    pattern: re.Pattern[str]
    needs: str | None
    negative: bool
    rank: int
    rule: str


def frame(language: str, kind: str, number: int, entry: Mapping[str, Any], pattern: str) -> Frame:
    """The construction of an entry of ``frames.yaml``, the `number`-th of its kind from 1."""
    return Frame(
        Kind(kind),
        re.compile(pattern),
        entry.get("needs"),
        bool(entry.get("negative")),
        int(entry["rank"]),
        f"{language}.{kind}.{number}",
    )


def alternation(words: Iterable[str]) -> str:
    """One pattern for several, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


class Wording:
    """The constructions, and of ``words.yaml`` the lists of nouns, the trades and the reasons."""

    def __init__(self, frames: Iterable[Frame], words: Mapping[str, Any]) -> None:
        self.frames = tuple(frames)
        listed = ((name, one) for name, one in words.items() if isinstance(one, list))
        self.lists = {name: re.compile(alternation(one)) for name, one in listed}
        self.numbers = {name: number for number, name in enumerate(self.lists)}
        self.trades = tuple(words["sectors"])
        self._reasons: Mapping[str, str] = words["reasons"]
        self.of_frames = Sieve(one.pattern for one in self.frames)
        self.of_lists = Sieve(self.lists.values())
        self.of_trades = Sieve(re.compile(alternation(one)) for one in words["sectors"].values())

    def reason_of(self, rule: str) -> str:
        """What a rule goes by, in a sentence; empty for one that is no more."""
        known = next((frame for frame in self.frames if frame.rule == rule), None)
        return self._reasons[known.kind.value] if known else ""

    def over(self, text: str) -> Worded:
        """The wording over one text."""
        return Worded(self, text)


class Worded:
    """Which constructions and nouns stand where in one text."""

    def __init__(self, wording: Wording, text: str) -> None:
        self._wording = wording
        self._frames = wording.of_frames.over(text)
        self._lists = wording.of_lists.over(text)
        self._trades = wording.of_trades.over(text)

    def frames(self, first: int, last: int) -> Iterator[Frame]:
        """The constructions that may stand in a stretch, in the order of the wording."""
        return map(self._wording.frames.__getitem__, self._frames.numbers(first, last))

    def may(self, name: str, first: int, last: int) -> bool:
        """Whether a noun of a list may stand in a stretch."""
        return self._lists.may(self._wording.numbers[name], first, last)

    def noun(self, name: str, first: int, last: int) -> re.Match[str] | None:
        """The first noun of a list in a stretch."""
        return self._lists.search(self._wording.numbers[name], first, last)

    def nouns(self, name: str, first: int, last: int) -> Iterator[re.Match[str]]:
        """Every noun of a list in a stretch."""
        return self._lists.finditer(self._wording.numbers[name], first, last)

    def trades(self, first: int, last: int) -> Iterator[tuple[re.Match[str], str]]:
        """Where each trade is first named in a stretch, and its name; in the order of the list."""
        for number in self._trades.numbers(first, last):
            if hit := self._trades.search(number, first, last):
                yield hit, self._wording.trades[number]
