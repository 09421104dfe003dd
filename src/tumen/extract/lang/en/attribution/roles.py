"""The words of ``sources.yaml``: which nouns name which kind of source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.model import SourceKind


@cache
def _groups() -> Mapping[str, Any]:
    groups: Mapping[str, Any] = read_yaml(files(__package__).joinpath("sources.yaml"))
    return groups


def _kinds(group: str) -> dict[str, SourceKind]:
    return {
        word: SourceKind(kind)
        for kind, listed in reversed(list(_groups()[group].items()))
        for word in listed
    }


@cache
def head_kinds() -> Mapping[str, SourceKind]:
    """The kind that a common noun names."""
    return _kinds("heads")


@cache
def name_kinds() -> Mapping[str, SourceKind]:
    """The kind that a word of a proper name gives away."""
    return _kinds("titles")


@cache
def general() -> Mapping[str, frozenset[SourceKind]]:
    """The kinds that a short description ("the source", "the paper") may stand for."""
    return {
        noun: frozenset(SourceKind(kind) for kind in kinds)
        for noun, kinds in _groups()["general"].items()
    }


@cache
def role_words(group: str) -> frozenset[str]:
    """A group that is a plain list: ``voices``, ``organs``, ``bodies``, ``learned``, ``former``."""
    return frozenset(_groups()[group])


@cache
def gender_words(gender: str) -> frozenset[str]:
    """Words that show a person's gender: ``female`` or ``male``."""
    return frozenset(_groups()["gender"][gender])


@cache
def withheld() -> re.Pattern[str]:
    """Words that say that a name is withheld or changed."""
    return re.compile("|".join(_groups()["withheld"]), re.IGNORECASE)
