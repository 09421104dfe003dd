"""Sentences of known kind: how the files under ``annotations/sentences`` are read and refused.

A file holds one genre. Under the name of a kind stand sentences that make one claim of it, each as
bare words or, where its verb is not the word that says it, with that word as ``anchor``; under
``several``, sentences of more claims, each written ``kind@anchor``; under ``none``, those of none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from tumen.model import Kind

FOLDER = Path(__file__).parents[1] / "annotations" / "sentences" / "en"
SEVERAL, NONE = "several", "none"


class SentenceError(ValueError):
    """A listed sentence that cannot be used as it stands, with its file."""

    def __init__(self, genre: str, what: str, words: str) -> None:
        super().__init__(f"{genre}.yaml: {what}: {words}")


@dataclass(frozen=True, slots=True)
class Anchored:
    """One claim of a sentence, and where the word that says it stands (None: the main verb)."""

    kind: Kind
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its claims, in the order in which they are listed."""

    genre: str
    text: str
    claims: tuple[Anchored, ...]

    @property
    def heading(self) -> str:
        """The heading under which it is listed."""
        match self.claims:
            case ():
                return NONE
            case (one,):
                return one.kind.value
            case _:
                return SEVERAL


def sentences(folder: Path = FOLDER) -> Iterator[Sentence]:
    """Every sentence of a folder, file by file."""
    for path in sorted(folder.glob("*.yaml")):
        for heading, listed in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for item in listed:
                yield read(path.stem, heading, item)


def read(genre: str, heading: str, item: object) -> Sentence:
    """One entry of a file."""
    match item:
        case str() as text:
            return _read(genre, text, [] if heading == NONE else [f"{heading}@"])
        case {"text": str(text), "claims": [_, _, *_] as claims} if heading == SEVERAL:
            return _read(genre, text, claims)
        case {"text": str(text), "anchor": str(anchor)} if heading not in (SEVERAL, NONE):
            return _read(genre, text, [f"{heading}@{anchor}"])
        case _:
            raise SentenceError(genre, f"unknown form under {heading}", str(item))


def _read(genre: str, text: str, claims: list[str]) -> Sentence:
    kinds = {kind.value: kind for kind in Kind}
    anchored: list[Anchored] = []
    for claim in claims:
        kind, _, anchor = claim.partition("@")
        if kind not in kinds:
            raise SentenceError(genre, f"no such kind as {kind}", text)
        anchored.append(Anchored(kinds[kind], _span(genre, text, anchor) if anchor else None))
    return Sentence(genre, text, tuple(anchored))


def _span(genre: str, text: str, anchor: str) -> tuple[int, int]:
    """Where the anchor stands as whole words; it must stand there exactly once."""
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(anchor)}(?!\w)", text)]
    if len(found) != 1:
        raise SentenceError(genre, f"{anchor!r} stands {len(found)} times", text)
    return found[0]
