"""The words of ``words.yaml``: what stands around numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml

GAP = r"[\s\u00a0]{1,3}"


@cache
def _groups() -> Mapping[str, Any]:
    groups: Mapping[str, Any] = read_yaml(files(__package__).joinpath("words.yaml"))
    return groups


@cache
def words(group: str) -> frozenset[str]:
    """A group that is a plain list."""
    return frozenset(_groups()[group])


@cache
def table(group: str) -> Mapping[str, Any]:
    """A group that says something of each of its words."""
    found: Mapping[str, Any] = _groups()[group]
    return found


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, with any white space between words."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", GAP) for phrase in longest_first)
