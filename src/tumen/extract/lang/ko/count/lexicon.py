"""The words around numerals, read once from ``words.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What may stand before and after a numeral, as compiled patterns; counters that multiply."""

    counter: re.Pattern[str]
    counters: Mapping[str, str]
    factors: Mapping[str, int]
    calendar: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    ambiguous: frozenset[str]


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


def _effects(groups: Mapping[str, Iterable[str]], *, plain: bool) -> str:
    """One alternation with a named group for each effect."""
    joined = {k: _longest_first(v) if plain else "|".join(v) for k, v in groups.items()}
    return "|".join(f"(?P<{effect}>{pattern})" for effect, pattern in joined.items())


@cache
def lexicon() -> Lexicon:
    """The lists of ``words.yaml``."""
    source: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    counters = {word: kind for kind, words in source["counters"].items() for word in words}
    return Lexicon(
        counter=re.compile(rf"\s?({_longest_first(counters)})"),
        counters=counters,
        factors=source["factors"],
        calendar=re.compile(rf"\s?(?:여\s?)?(?:{'|'.join(source['calendar'])})(?!원)"),
        before=re.compile(rf"(?<![가-힣])(?:{_effects(source['before'], plain=True)})\s?$"),
        after=re.compile(_effects(source["after"], plain=False)),
        ambiguous=frozenset(source["ambiguous"]),
    )
