"""The words of ``cues.yaml``: what brings in a source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml


@cache
def _groups() -> Mapping[str, Any]:
    groups: Mapping[str, Any] = read_yaml(files(__package__).joinpath("cues.yaml"))
    return groups


@cache
def frames() -> Mapping[str, frozenset[str]]:
    """For each verb the constructions in which it attributes."""
    found: dict[str, set[str]] = {}
    for group in _groups()["verbs"].values():
        for verb in group["words"]:
            found.setdefault(verb, set()).update(group["frames"])
    return {verb: frozenset(names) for verb, names in found.items()}


@cache
def words(group: str) -> frozenset[str]:
    """A group that is a plain list: ``hearsay``, ``hearer``, ``adverbs``, ``media``."""
    return frozenset(_groups()[group])


@cache
def verbs(group: str) -> frozenset[str]:
    """The verbs of one group."""
    return frozenset(_groups()["verbs"][group]["words"])


@cache
def prepositions() -> Mapping[str, str]:
    """Prepositions that bring in a source, with the word that must follow them, if any."""
    found: Mapping[str, str] = _groups()["prepositions"]
    return found


@cache
def accounts() -> Mapping[str, frozenset[str]]:
    """Prepositions with the nouns that name what somebody gives ("in her view")."""
    listed: Mapping[str, list[str]] = _groups()["accounts"]
    return {preposition: frozenset(nouns) for preposition, nouns in listed.items()}


@cache
def nouns() -> frozenset[str]:
    """Nouns whose clause is the content."""
    return frozenset(word for group in _groups()["nouns"].values() for word in group["words"])
