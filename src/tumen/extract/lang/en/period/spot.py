"""The phrases of time in a text: every rule is tried everywhere, and the longest match stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from tumen.extract.lang.en.period.pattern import Alphabet, Pattern
from tumen.extract.lang.en.period.reading import Phrase
from tumen.extract.lang.en.period.rule import Rule, part
from tumen.extract.lang.en.period.rules import (
    clock,
    date,
    feast,
    frequency,
    length,
    relative,
    season,
    vague,
)
from tumen.extract.lang.en.period.token import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Where two rules match the same words, the earlier one is right.
RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *date.RULES,
    *season.RULES,
    *feast.RULES,
    *relative.RULES,
    *length.RULES,
    *frequency.RULES,
    *vague.RULES,
)


@cache
def _grammar() -> tuple[Alphabet, tuple[tuple[Rule, Pattern], ...]]:
    alphabet = Alphabet([rule.pattern for rule in RULES])
    return alphabet, tuple((rule, alphabet.compile(rule.pattern)) for rule in RULES)


def _candidates(text: str, doc: Doc) -> list[Phrase]:
    alphabet, rules = _grammar()
    found = tokens(text, doc)
    code = alphabet.encode(found)
    phrases = []
    for rule, pattern in rules:
        for hit in pattern.hits(found, code):
            reading = rule.build(hit)
            if reading is not None:
                phrases.append(Phrase(hit.start, hit.end, reading, part(hit), "approx" in hit))
    return phrases


def _longest(phrases: Sequence[Phrase]) -> list[Phrase]:
    """No two overlap: the longest first, then the one whose rule comes first."""
    kept: list[Phrase] = []
    taken: set[int] = set()
    for phrase in sorted(phrases, key=lambda phrase: phrase.start - phrase.end):
        places = range(phrase.start, phrase.end)
        if taken.isdisjoint((places[0], places[-1])):  # longer phrases cannot lie inside this one
            kept.append(phrase)
            taken.update(places)
    return sorted(kept, key=lambda phrase: phrase.start)


def spot(text: str, doc: Doc) -> list[Phrase]:
    """Every phrase of time, in order, with its reading."""
    return _longest(_candidates(text, doc))
