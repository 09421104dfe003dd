"""The constructions of ``frames.yaml`` and the nouns of ``words.yaml``, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.extract.lang.ko.conjugation import any_form
from tumen.model import Kind


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction: what it makes, by which words, and what must stand beside them."""

    kind: Kind
    pattern: re.Pattern[str]
    needs: str | None
    negative: bool
    rank: int
    rule: str


@cache
def _file(name: str) -> dict[str, Any]:
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath(f"{name}.yaml"))
    return listed


@cache
def frames() -> tuple[Frame, ...]:
    """Every construction, in the order of the file."""
    return tuple(
        Frame(
            Kind(kind),
            re.compile(_written(entry)),
            entry.get("needs"),
            bool(entry.get("negative")),
            int(entry["rank"]),
            f"ko.{kind}.{number}",
        )
        for kind, entries in _file("frames").items()
        for number, entry in enumerate(entries, 1)
    )


def _written(entry: dict[str, Any]) -> str:
    """The pattern of an entry: as it stands, and of the forms of its verbs and verbal nouns."""
    verbs, verbal = entry.get("verbs", ()), entry.get("nouns", ())
    conjugated = [any_form(verbs, verbal)] if verbs or verbal else []
    return "|".join([*filter(None, [entry.get("pattern")]), *conjugated])


@cache
def nouns(name: str) -> re.Pattern[str]:
    """One of the lists of nouns, as a pattern; the longest first."""
    return re.compile("|".join(sorted(_file("words")[name], key=len, reverse=True)))


@cache
def sectors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Trades by name."""
    return tuple(
        (name, re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True))))
        for name, words in _file("words")["sectors"].items()
    )


def reason_of(rule: str) -> str:
    """What a rule goes by, in a sentence; empty for one that is no more."""
    known = next((frame for frame in frames() if frame.rule == rule), None)
    return str(_file("words")["reasons"][known.kind.value]) if known else ""
