"""The constructions of ``frames.yaml`` and the nouns of ``words.yaml``, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.model import Kind

_GAP = "[^,:;。]{0,16}?"
_CLASS = re.compile(r"<(\w+)>")


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
def read(name: str) -> dict[str, Any]:
    """One of the data files of this folder."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath(f"{name}.yaml"))
    return listed


@cache
def frames() -> tuple[Frame, ...]:
    """Every construction, in the order of the file."""
    listed = dict(read("frames"))
    classes = listed.pop("classes")
    return tuple(
        Frame(
            Kind(kind),
            re.compile("|".join(_expanded(words, classes) for words in entry["words"])),
            entry.get("needs"),
            bool(entry.get("negative")),
            int(entry["rank"]),
            f"zh.{kind}.{number}",
        )
        for kind, entries in listed.items()
        for number, entry in enumerate(entries, 1)
    )


def _expanded(words: str, classes: Mapping[str, str]) -> str:
    """The pattern with its classes and gaps spelt out."""
    while _CLASS.search(words):
        words = _CLASS.sub(lambda name: classes[name[1]], words)
    return words.replace("…", _GAP)


@cache
def nouns(name: str) -> re.Pattern[str]:
    """One of the lists of nouns, as a pattern; the longest first."""
    return re.compile(alternation(read("words")[name]))


def alternation(words: Iterable[str]) -> str:
    """One pattern for several, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def sectors() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Trades by name."""
    listed: Mapping[str, list[str]] = read("words")["sectors"]
    return tuple((name, re.compile(alternation(words))) for name, words in listed.items())


def reason_of(rule: str) -> str:
    """What a rule goes by, in a sentence; empty for one that is no more."""
    known = next((frame for frame in frames() if frame.rule == rule), None)
    return str(read("words")["reasons"][known.kind.value]) if known else ""
