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
    """What may stand before and after a numeral, as compiled patterns.

    Attributes:
        before, after, compared: bounds, each with a named group for its effect. What stands
            before is searched for in words that end with the number's first character.
        before_ends: the characters with which these may end.
        words: words that only begin like a number.
        factors: counters that multiply.
    """

    counter: re.Pattern[str]
    counters: Mapping[str, str]
    factors: Mapping[str, int]
    calendar: re.Pattern[str]
    ordinal: re.Pattern[str]
    code_after: re.Pattern[str]
    before: re.Pattern[str]
    before_ends: frozenset[str]
    after: re.Pattern[str]
    compared: re.Pattern[str]
    words: re.Pattern[str]


def _plain(pattern: str) -> str:
    """The words of a pattern without what must follow them."""
    return pattern.partition("(?=")[0]


def _ends(*listed: Iterable[str]) -> frozenset[str]:
    """The last characters of patterns, and the space that may follow them."""
    return frozenset(" ").union(_plain(pattern)[-1] for patterns in listed for pattern in patterns)


def _longest_first(patterns: Iterable[str]) -> str:
    """One pattern for several, the one with the longest words first."""
    return "|".join(sorted(patterns, key=lambda pattern: len(_plain(pattern)), reverse=True))


def _effects(groups: Mapping[str, Iterable[str]]) -> str:
    """One alternation with a named group for each effect."""
    return "|".join(f"(?P<{effect}>{_longest_first(found)})" for effect, found in groups.items())


@cache
def lexicon() -> Lexicon:
    """The lists of ``words.yaml``."""
    source: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    counters = {word: kind for kind, words in source["counters"].items() for word in words}
    return Lexicon(
        counter=re.compile(
            rf"\s?(?!{'|'.join(source['not_counters'])})({_longest_first(counters)})"
        ),
        counters={_plain(word): kind for word, kind in counters.items()},
        factors=source["factors"],
        calendar=re.compile(rf"\s?(?:余|多|几)?(?:{'|'.join(source['calendar'])})"),
        ordinal=re.compile(rf"(?:{'|'.join(source['ordinal'])})\s?$"),
        code_after=re.compile("|".join(source["code_after"])),
        before=re.compile(
            rf"(?:{_effects(source['before'])})\s?(?:{_longest_first(source['being'])})?\s?(?=.\Z)",
            re.DOTALL,
        ),
        before_ends=_ends(*source["before"].values(), source["being"]),
        after=re.compile(rf"\s?(?:{_effects(source['after'])})"),
        compared=re.compile(rf"\s?(?:{_effects(source['compared'])})"),
        words=re.compile(_longest_first(source["words"])),
    )


@cache
def rates() -> re.Pattern[str]:
    """What a number is a rate of, before it; the group that matches is named as `Count.per`."""
    source: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return re.compile(rf"(?:{_effects(source['rates'])})\s?(?:平均|大概)?[有约为]?\s?$")
