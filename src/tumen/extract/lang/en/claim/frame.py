"""The frames of ``frames.yaml``: which heads, among which words, say what kind of thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tumen.extract.lang.en.claim.lexicon import read
from tumen.extract.lang.en.claim.referent import Referent
from tumen.model import Kind, Unit

_VERBS = frozenset({"VERB", "AUX"})
# A verb that is no noun may be tagged as one ("fewer than 900 remain").
_MISTAKEN = frozenset({"NOUN", "PROPN", "ADJ"})
_CLASSES = {
    "verbs": _VERBS,
    "nouns": frozenset({"NOUN"}),
    "adjectives": frozenset({"ADJ"}),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction; see the head of ``frames.yaml`` for what its conditions mean."""

    id: str
    kind: Kind | None
    subject: frozenset[Referent]
    object: frozenset[Referent]
    any: frozenset[Referent]
    near: frozenset[Referent]
    not_subject: frozenset[Referent]
    not_object: frozenset[Referent]
    counted: frozenset[Unit]
    to: str | None
    words: tuple[tuple[str, ...], ...]
    below: tuple[str, ...]
    without: tuple[str, ...]
    negated: bool
    modal: bool
    strength: int
    holds: bool


def _referents(entry: Mapping[str, Any], key: str) -> frozenset[Referent]:
    return frozenset(Referent(name) for name in entry.get(key, ()))


def _phrases(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    listed = entry.get(key, ())
    phrases = read("frames.yaml")["groups"][listed] if isinstance(listed, str) else listed
    return tuple(f" {words} " for words in phrases)


def _frame(kind: str, entry: Mapping[str, Any]) -> Frame:
    wanted = (_phrases(entry, "with"), _phrases(entry, "also"))
    return Frame(
        id=entry["id"],
        kind=None if kind == "echo" else Kind(kind),
        subject=_referents(entry, "subject"),
        object=_referents(entry, "object"),
        any=_referents(entry, "any"),
        near=_referents(entry, "near"),
        not_subject=_referents(entry, "not_subject"),
        not_object=_referents(entry, "not_object"),
        counted=frozenset(Unit(name) for name in entry.get("counted", ())),
        to=entry.get("to"),
        words=tuple(phrases for phrases in wanted if phrases),
        below=_phrases(entry, "below"),
        without=_phrases(entry, "without"),
        negated=entry.get("negated", False),
        modal=entry.get("modal", False),
        strength=entry.get("strength", 1),
        holds=entry.get("holds", False),
    )


def plain_frame(name: str, kind: Kind) -> Frame:
    """A frame without conditions, for what is found by other means."""
    return _frame(kind.value, {"id": name})


def _heads(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The lemmas of a frame with each part of speech that they may be tagged as."""
    ambiguous = frozenset(read("nouns.yaml")["verbs_too"]["words"])
    yield from (("", name) for name in entry.get("any_head", ()))
    for name, tags in _CLASSES.items():
        listed = entry.get(name, ())
        for lemma in read("frames.yaml")["groups"][listed] if isinstance(listed, str) else listed:
            lenient = name == "verbs" and lemma not in ambiguous
            yield from ((lemma, tag) for tag in (tags | _MISTAKEN if lenient else tags))


@cache
def frames() -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    """For each lemma and part of speech the frames that it may head, in order of the file."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for kind, entries in read("frames.yaml").items():
        for entry in entries if kind != "groups" else ():
            frame = _frame(kind, entry)
            for head in dict.fromkeys(_heads(entry)):
                found.setdefault(head, []).append(frame)
    return {key: tuple(value) for key, value in found.items()}
