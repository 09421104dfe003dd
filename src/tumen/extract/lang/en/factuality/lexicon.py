"""The words of ``words.yaml``, by what they say of a clause."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


class Sense(StrEnum):
    """What a word does to the certainty of a clause."""

    NEGATION = "negation"
    DENIAL = "denial"
    DOUBT = "doubt"
    PLAN = "plan"
    FUTURE = "future"
    PREDICTION = "prediction"
    BELIEF = "belief"
    HEARSAY = "hearsay"
    REPORT = "report"
    FAILURE = "failure"


@cache
def _groups() -> Mapping[str, Any]:
    groups: Mapping[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return groups


@cache
def _by_word(group: str) -> Mapping[str, Sense]:
    senses = _groups()[group].items()
    return {word: Sense(name) for name, members in reversed(senses) for word in members}


def governing(lemma: str) -> Sense | None:
    """What a verb, noun or adjective says of the clause that it governs."""
    return _by_word("governing").get(lemma.lower())


def adverb(word: str) -> Sense | None:
    """What an adverb says of its clause."""
    return _by_word("adverbs").get(word.lower())


@cache
def words(group: str) -> frozenset[str]:
    """A group that is a plain list."""
    return frozenset(_groups()[group])
