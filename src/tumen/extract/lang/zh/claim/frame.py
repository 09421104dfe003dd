"""The constructions of ``frames.yaml`` and the nouns of ``words.yaml``, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.extract.wording import Frame, Wording, frame

_GAP = "[^,:;。]{0,16}?"
_CLASS = re.compile(r"<(\w+)>")


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
        frame("zh", kind, number, entry, "|".join(_expanded(w, classes) for w in entry["words"]))
        for kind, entries in listed.items()
        for number, entry in enumerate(entries, 1)
    )


def _expanded(words: str, classes: Mapping[str, str]) -> str:
    """The pattern with its classes and gaps spelt out."""
    while _CLASS.search(words):
        words = _CLASS.sub(lambda name: classes[name[1]], words)
    return words.replace("…", _GAP)


@cache
def wording() -> Wording:
    """Constructions, those of the greatest rank first, and nouns."""
    ranked = sorted(frames(), key=lambda one: -one.rank)
    return Wording(ranked, read("words"))
