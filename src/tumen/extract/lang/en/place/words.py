"""The lists of ``words.yaml`` as patterns and sets."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
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
    outlets, features = _any_of(_lists()["outlets"]), _any_of(_lists()["features"])
    return re.compile(rf"\s+(?:(?:{outlets})\b|(?:{features})\b(?!\s+[A-Z]))")


@cache
def openings() -> re.Pattern[str]:
    """The beginning of a longer name at the end of what precedes a name."""
    return re.compile(rf"\b(?:{_any_of(_lists()['openings'])})\s+$")


@cache
def closings() -> re.Pattern[str]:
    """The end of a longer name that begins like a country, a subdivision or a capital."""
    return re.compile(rf"\s+(?:{_any_of(_lists()['closings'])})(?!\w)")


@cache
def university() -> re.Pattern[str]:
    """What makes the name of an American state a university's ("Michigan State")."""
    return re.compile(r"\s+State\b(?!\s+[A-Z])")


@cache
def city() -> re.Pattern[str]:
    """The word that makes a country's or a subdivision's name a city's ("Iowa City")."""
    return re.compile(r"\s+(?:City|CITY)\b")


@cache
def titles() -> re.Pattern[str]:
    """A title at the end of what precedes a name."""
    return re.compile(rf"\b(?:{_any_of(_lists()['titles'])})\.?\s+$")


@cache
def surname() -> re.Pattern[str]:
    """A capitalised word after a name, with an initial or not, that is no institution's."""
    return re.compile(rf"(?:\s+[A-Z]\.)?\s+(?!(?:{_any_of(_lists()['institutions'])})\b)[A-Z][a-z]")


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
    """A short form after a comma, a party or a bracket, or before what it qualifies."""
    every, some = _any_of(list(abbreviations())), _any_of(_lists()["plain_abbreviations"])
    placed = rf"(?:(?<=[\w.)],\s)|(?<=\b[DRI]-)|(?<=\())(?:{every})(?!\w)"
    opening = rf"(?<![\w.,] )\b(?:{some})(?=\s\w)"
    return re.compile(rf"{placed}|{opening}|\b(?:{some})(?=\s[a-z])")


@cache
def codes() -> dict[str, str]:
    """Country codes that stand for names, with the ISO 3166-1 codes they mean."""
    listed: dict[str, str] = _lists()["codes"]
    return listed


@cache
def coded() -> re.Pattern[str]:
    """A country code after a preposition of place."""
    return re.compile(rf"(?:(?<=\b[Ii]n )|(?<=\bto )|(?<=\bfrom ))(?:{_any_of(list(codes()))})\b")


@cache
def halves() -> dict[str, str]:
    """The names of the halves of Korea, with their ISO 3166-1 codes."""
    listed: dict[str, str] = _lists()["halves"]
    return listed


@cache
def halved() -> re.Pattern[str]:
    """One of the halves, unless more of a name follows ("the North Caucasus")."""
    return re.compile(rf"\b(?:{_any_of(list(halves()))})\b(?!\s+[A-Z]|-)")


@cache
def ranks() -> re.Pattern[str]:
    """What follows the name of a subdivision and says that it is one."""
    return re.compile(rf"\s+(?:{_any_of(_lists()['ranks'])})\b")


@cache
def american() -> re.Pattern[str]:
    """The marks of an American local paper."""
    return re.compile(rf"\b(?:{'|'.join(_lists()['american'])})")
