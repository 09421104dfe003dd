"""The constructions of ``frames.yaml`` and the nouns of ``words.yaml``, compiled."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from tumen.extract.data import read_yaml
from tumen.extract.lang.ko.conjugation import any_form
from tumen.extract.wording import Frame, Wording, frame


@cache
def read(name: str) -> dict[str, Any]:
    """One of the data files of this folder."""
    listed: dict[str, Any] = read_yaml(files(__package__).joinpath(f"{name}.yaml"))
    return listed


@cache
def wording() -> Wording:
    """Constructions in the order of the file, and nouns."""
    return Wording(_frames(), read("words"))


def _frames() -> Iterator[Frame]:
    for kind, entries in read("frames").items():
        for number, entry in enumerate(entries, 1):
            yield frame("ko", kind, number, entry, _written(entry))


def _written(entry: dict[str, Any]) -> str:
    """The pattern of an entry: as it stands, and of the forms of its verbs and verbal nouns."""
    verbs, verbal = entry.get("verbs", ()), entry.get("nouns", ())
    conjugated = [any_form(verbs, verbal)] if verbs or verbal else []
    return "|".join([*filter(None, [entry.get("pattern")]), *conjugated])
