"""Numerals: digits, Sino-Korean words, native words, Hanja, and every mixture of these.

`sino` and `native` read one sort each, `sum` adds up; here they are joined, and what is no numeral
but the beginning of a particle is left to its word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tumen.extract.lang.ko.count.native import NATIVE_STARTS, native
from tumen.extract.lang.ko.count.sino import BIG, DIGITS, SMALL, pair, sino, vague
from tumen.extract.lang.ko.count.sum import Numeral

__all__ = ["Numeral", "numeral_at", "numerals", "without_particle"]

_Reader = Callable[[str, int], Numeral | None]

# Digits that nothing goes on: most numbers are, and are read a good deal faster by themselves.
_UNITS = "".join((*SMALL, *BIG))
_PLAIN = re.compile(rf"\d+(?![\d.,e^수{''.join(DIGITS)}{_UNITS}]|여[{_UNITS}]|\s\d{{3}})")
_TEEN = re.compile(r"(?:십|10)수(?=\s?[명곳개건인차])")


def _joined(text: str, at: int) -> Numeral | None:
    """“백스물두”: Sino-Korean hundreds before native tens."""
    first = sino(text, at)
    if first is None or first.unit == 1:
        return first
    second = native(text, first.end)
    if (
        second is None
        or second.low >= 100
        or text[second.end : second.end + 1] not in set("명곳개살대 ")
    ):
        return first
    return first._replace(end=second.end, low=first.low + second.low, high=first.high + second.high)


def _readers(first: str) -> tuple[_Reader, ...]:
    """What reads numerals that begin with a character; of two as long the first one counts."""
    told = (
        (first in "수몇", vague),
        (first in DIGITS, pair),
        (first in DIGITS or first in _UNITS, _joined),
        (first in NATIVE_STARTS, native),
    )
    return tuple(reader for may, reader in told if may)


_WORDS = {first: _readers(first) for first in {*DIGITS, *_UNITS, *NATIVE_STARTS, *"수몇"}}
_STARTS = re.compile(rf"[\d.{''.join(sorted(_WORDS))}]")


def numeral_at(text: str, at: int) -> Numeral | None:
    """The longest numeral that begins at `at`, or None."""
    if plain := _PLAIN.match(text, at):
        value = int(plain[0])
        return Numeral(at, plain.end(), value, value)
    if teen := _TEEN.match(text, at):
        return Numeral(at, teen.end(), 11, 19, approximate=True, worded=True, needs_counter=True)
    readers = _WORDS.get(text[at : at + 1], (_joined,))
    found = [n for n in [read(text, at) for read in readers] if n is not None]
    return max(found, key=lambda n: n.end, default=None)


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral of `text` that may be one, in order; none begins inside a Korean word."""
    at = 0
    for start in _STARTS.finditer(text):
        if start.start() < at:
            continue
        if not start[0].isdigit() and _inside(text, start.start()):
            continue
        found = numeral_at(text, start.start())
        if found is None:
            continue
        found = without_particle(text, found)
        at = found.end
        if at > found.start:
            yield found


# Particles and nouns that begin with a syllable that is also a digit or a unit: "천오백이다",
# "삼분의 일만큼", "사분의 일 조각".
_PARTICLE = re.compile(
    r"이(?:다|고|며|라|었|지|나|야|넘|상|하|가|\s넘)|만큼|(?<!\d)만(?:을|이"
    r"|\s[^명개곳원달위\d])|조각|일(?:이|째)|사(?:람|실)|구(?:역|간)|오(?:히|늘)"
    r"|은유"
)


def without_particle(text: str, found: Numeral) -> Numeral:
    """The numeral without a last syllable that begins a particle or another word."""
    if text[found.end - 1].isdigit() or not _PARTICLE.match(text, found.end - 1):
        return found
    again = numeral_at(text[found.start : found.end - 1], 0)
    if again is None:
        return found._replace(end=found.start)
    return again._replace(start=found.start, end=found.start + again.end)


_BEFORE_WORDED = re.compile(r"(?:약|근|총|제|분의|당|매|각|의|과|와|마이너스|음수|여|씩)\s?$")


def _inside(text: str, at: int) -> bool:
    """Whether a word of Hangul goes on here."""
    before = text[at - 1 : at]
    return "가" <= before <= "힣" and not _BEFORE_WORDED.search(text[max(0, at - 5) : at])
