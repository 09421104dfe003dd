"""The words of time of ``words.yaml``, and alternations of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


@cache
def words() -> dict[str, Any]:
    """The lists as they stand in the file."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return listed


def longest_first(listed: Iterable[str]) -> str:
    """One pattern for words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(listed, key=len, reverse=True))


def either(*names: str) -> str:
    """One pattern for the words of several lists."""
    return longest_first({word for name in names for word in words()[name]})


def either_pattern(listed: Iterable[str]) -> str:
    """One pattern for several, the longest first."""
    return "|".join(sorted(listed, key=len, reverse=True))


@cache
def vague() -> Mapping[str, Mapping[str, str]]:
    """What a word like 目前 is to TIMEX3 and, where it has one, its grain; by the word."""
    return {word: group for group in words()["vague"] for word in group["words"]}
