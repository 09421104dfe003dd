"""The lists of ``words.yaml`` as patterns and sets."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def _lists() -> dict[str, Any]:
    text = files(__package__).joinpath("words.yaml").read_text(encoding="utf-8")
    lists: dict[str, Any] = yaml.safe_load(text)
    return lists


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def masks() -> re.Pattern[str]:
    """Longer names of something else, wherever they stand."""
    words = [word for group in _lists()["masks"].values() for word in group]
    return re.compile(rf"\b(?:{_any_of(words)})(?!\w)".replace(r"\ ", r"\s+"))


@cache
def bodies() -> re.Pattern[str]:
    """What follows a place's name where that is part of an outlet's or a feature's name."""
    return re.compile(rf"\s+(?:{_any_of(_lists()['outlets'] + _lists()['features'])})\b")


@cache
def titles() -> re.Pattern[str]:
    """A title at the end of what precedes a name."""
    return re.compile(rf"\b(?:{_any_of(_lists()['titles'])})\.?\s+$")


@cache
def given_names() -> frozenset[str]:
    """Names of places that people bear, too."""
    return frozenset(_lists()["given_names"])


@cache
def abbreviations() -> dict[str, str]:
    """Short forms of states and provinces with their ISO 3166-2 codes."""
    short: dict[str, str] = _lists()["abbreviations"]
    return short


@cache
def abbreviated() -> re.Pattern[str]:
    """A short form after a comma that follows a capitalised word."""
    return re.compile(rf"(?<=[\w.)],\s)(?:{_any_of(list(abbreviations()))})(?!\w)")
