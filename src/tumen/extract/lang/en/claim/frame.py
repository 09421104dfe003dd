"""The frames of ``frames.yaml``: which heads, among which words, say what kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tumen.extract.lang.en.claim.lexicon import read
from tumen.extract.lang.en.claim.referent import Referent
from tumen.model import Kind

_CLASSES = {
    "verbs": frozenset({"VERB", "AUX"}),
    "nouns": frozenset({"NOUN", "PROPN"}),
    "adjectives": frozenset({"ADJ"}),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction; see the head of ``frames.yaml`` for what its conditions mean."""

    id: str
    kind: Kind
    subject: frozenset[Referent]
    object: frozenset[Referent]
    any: frozenset[Referent]
    to: str | None
    with_: tuple[str, ...]
    without: tuple[str, ...]
    strength: int
    holds: bool


def _referents(entry: Mapping[str, Any], key: str) -> frozenset[Referent]:
    return frozenset(Referent(name) for name in entry.get(key, ()))


def _frame(kind: str, entry: Mapping[str, Any]) -> Frame:
    return Frame(
        id=entry["id"],
        kind=Kind(kind),
        subject=_referents(entry, "subject"),
        object=_referents(entry, "object"),
        any=_referents(entry, "any"),
        to=entry.get("to"),
        with_=tuple(f" {words} " for words in entry.get("with", ())),
        without=tuple(f" {words} " for words in entry.get("without", ())),
        strength=entry.get("strength", 1),
        holds=entry.get("holds", False),
    )


@cache
def frames() -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """For each lemma and part of speech the frames that it may head, in order of the file."""
    found: dict[tuple[str, str], list[Frame]] = {}
    words = read("frames.yaml")
    for kind, entries in words.items():
        for entry in entries if kind != "groups" else ():
            frame = _frame(kind, entry)
            for name, tags in _CLASSES.items():
                heads = entry.get(name, ())
                for lemma in words["groups"][heads] if isinstance(heads, str) else heads:
                    for tag in tags:
                        found.setdefault((lemma, tag), []).append(frame)
    return {key: tuple(value) for key, value in found.items()}
