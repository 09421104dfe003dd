"""Every name of the gazetteer that stands in a text, found in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tumen.extract.gazetteer.entry import Entry, Form, entry, names

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# Other characters that stand for the ones that names are listed with, one for one, so that
# offsets stay: typographic apostrophes and hyphens, no-break and line-breaking white space.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-", "\xa0": " ", "\n": " "})
# A name in capitals must be at least this long, so that "US" is one and "IN" and "OR" are not.
_SHORTEST_CAPITALS = 4
_SPACED = frozenset({"en", "ru"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One place that a name may mean, and in which form the name gives it."""

    entry: Entry
    form: Form


class Match(NamedTuple):
    """A name at its place in the text, with every reading that the gazetteer has."""

    start: int
    end: int
    readings: tuple[Reading, ...]


@cache
def _rows(language: str) -> dict[str, list[tuple[int, Form]]]:
    """Every name with the rows of the table that bear it, and in which form."""
    rows: dict[str, list[tuple[int, Form]]] = {}
    for name, row, form in names(language):
        rows.setdefault(name, []).append((row, form))
    for name, found in list(rows.items()) if language in _SPACED else ():
        if len(name) >= _SHORTEST_CAPITALS and name.upper() != name:
            rows.setdefault(name.upper(), []).extend(found)
    return rows


@cache
def _readings(name: str, language: str) -> tuple[Reading, ...]:
    rows = _rows(language).get(name, ())
    return tuple(Reading(entry(row), form) for row, form in dict.fromkeys(rows))


@cache
def _automaton(language: str) -> tuple[AhoCorasick, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - only a text that is read needs it

    words = tuple(_rows(language))
    return AhoCorasick(words), words


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the words are no part of a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = text[end - 1].isalnum() and after.isalnum()
    return not (inside or before.isalnum() or before == "_" or after == "_")


def matches(text: str, language: str) -> Iterator[Match]:
    """The longest names in order of the text, none overlapping another.

    Languages without spaces between words (and Korean, where particles are glued on) are
    matched anywhere; the caller decides what a name may be followed by.
    """
    automaton, words = _automaton(language)
    plain = text.translate(_PLAIN)
    found = [
        (start, -end, index)
        for index, start, end in automaton.find_matches_as_indexes(plain, overlapping=True)
        if language not in _SPACED or _whole(plain, start, end)
    ]
    reach = 0
    for start, negative_end, index in sorted(found):
        if start >= reach:
            reach = -negative_end
            yield Match(start, reach, _readings(words[index], language))


def form_of(words: str) -> Form | None:
    """In which form English words name a place; None where they name none.

    Words that do so in several ways ("Georgian", "French") count as what is listed first.
    """
    readings = _readings(words.translate(_PLAIN), "en")
    return readings[0].form if readings else None
