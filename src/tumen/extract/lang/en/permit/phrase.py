"""The grammar of permit phrases: class words, what may stand between, and the paper's noun.

Three forms carry a class::

    (16,613) tourist and (10,345) student visas      words before the noun, in coordination
    visas for students, permission to work           words after it
    a 30-day visa, permits of thirty days            a length of stay: up to six months is short
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tumen.extract.lang.en.permit.lexicon import class_of, paper_pattern, word_pattern
from tumen.model import PermitClass


@dataclass(frozen=True, slots=True)
class Named:
    """Words from `start` to `end` that name a class; `group` is the phrase they stand in."""

    start: int
    end: int
    permit_class: PermitClass
    group: int


_GAP = r"[\s\"“”'‘’]{1,3}"
_JOIN = (
    r"(?:[\"“”'‘’]?\s*,\s*(?:(?:and|or|not|but\s+not|nor)\s+)?"
    r"|[\"“”'‘’]?\s+(?:and|or|nor|and/or|rather\s+than|to)\s+"
    r"|\s?/\s?)"
)
_AMOUNT = r"(?:(?:\d[\d,.]*|an?|the|some|about|other|new|single|multiple)\s+){0,3}"
_BETWEEN = r"(?:(?:entry|multiple[- ]entry|single[- ]entry|type|class|category|residence)\s+)?"
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirty", "sixty", "ninety"),
)
_VALUES = dict(zip(_NUMBERS, (*range(1, 13), 30, 60, 90), strict=True))
_LENGTH = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})[- ](?P<unit>day|week|month|year)s?"
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
SHORT_STAY_DAYS = 183  # the annotation guide's "up to six months"


@cache
def _chain() -> re.Pattern[str]:
    word = rf"(?:{word_pattern()})"
    unit = rf"{_AMOUNT}[\"“‘']?(?:non-)?{word}(?:{_GAP}{word})*"
    return re.compile(
        rf"(?<![\w-])(?P<words>{unit}(?:{_JOIN}{unit})*){_GAP}{_BETWEEN}(?P<paper>{paper_pattern()})\b"
        rf"(?![- ]holders?['’])",
        re.IGNORECASE,
    )


@cache
def _one_word() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{word_pattern()})(?![\w])", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    word = rf"(?:{word_pattern()})"
    return re.compile(
        rf"\b(?P<paper>{paper_pattern()})\s+"
        rf"(?:for|as|to|reserved\s+for|meant\s+for|intended\s+for)\s+"
        rf"(?:(?:an?|the)\s+)?[\"“‘']?(?P<words>{word}(?:{_JOIN}{word})*)\b",
        re.IGNORECASE,
    )


def _words(found: re.Match[str]) -> list[re.Match[str]]:
    return list(_one_word().finditer(found.string, *found.span("words")))


def before_noun(text: str) -> Iterator[Named]:
    """As in "work and student visas": one a word that the noun takes; the last holds the noun.

    Words that follow each other without a joint modify one noun, and the last of them says
    what the paper is ("short-term work visas" are work visas).
    """
    for found in _chain().finditer(text):
        words = _words(found)
        for at, word in enumerate(words):
            permit_class = class_of(word[0], found["paper"])
            joined = at + 1 < len(words) and not re.fullmatch(
                _GAP, text[word.end() : words[at + 1].start()]
            )
            last = at + 1 == len(words)
            if permit_class is not None and (joined or last):
                end = found.end() if last else word.end()
                yield Named(word.start(), end, permit_class, found.start())


def after_noun(text: str) -> Iterator[Named]:
    """As in "visas for students", "permission to work", "visas for students or trainees"."""
    for found in _after().finditer(text):
        for at, word in enumerate(_words(found)):
            permit_class = class_of(word[0], found["paper"])
            if permit_class is not None:
                start = word.start() if at else found.start()
                yield Named(start, word.end(), permit_class, found.start())


_BY_LENGTH = re.compile(
    rf"(?<![\w-]){_LENGTH}[\s\"“”]+(?:(?:multiple|single|double)[- ](?:entry|use)\s+)?"
    r"(?P<paper>visas?|permits?|pass(?:es)?|papers)\b"
    rf"|\b(?:visas?|permits?|pass(?:es)?|papers)\s+(?:of|for|valid\s+for|good\s+for|lasting)\s+"
    rf"{_LENGTH.replace('?P<number>', '?P<number2>').replace('?P<unit>', '?P<unit2>')}\b",
    re.IGNORECASE,
)


def by_length(text: str) -> Iterator[Named]:
    """A paper named by how long it lasts; longer than six months names no class."""
    for found in _BY_LENGTH.finditer(text):
        number = (found["number"] or found["number2"]).lower()
        unit = (found["unit"] or found["unit2"]).lower()
        value = _VALUES[number] if number in _VALUES else int(number)
        if value * _DAYS[unit] <= SHORT_STAY_DAYS:
            yield Named(found.start(), found.end(), PermitClass.SHORT_TERM, found.start())
