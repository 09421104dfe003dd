"""Words that could name a place, with what the parse says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Form, Match, Reading, matches, subdivision
from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.place import words
from tumen.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Span as Entity


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the gazetteer in the text.

    Attributes:
        name: the words as they stand, with single spaces.
        readings: the places that it may mean.
        entity: the kind of the named entity that it is part of ("PERSON", "ORG"), or "".
        outer: where that entity starts and ends; the mention itself where there is none.
    """

    start: int
    end: int
    name: str
    readings: tuple[Reading, ...]
    entity: str
    outer: tuple[int, int]

    @property
    def form(self) -> Form:
        """In which form the words name the place."""
        return self.readings[0].form

    @property
    def embedded(self) -> bool:
        """Whether the mention is only part of the entity."""
        return self.outer[0] < self.start or self.end < self.outer[1]


def _abbreviations(text: str) -> Iterator[Match]:
    for found in words.abbreviated().finditer(text):
        state = subdivision(words.abbreviations()[found[0]])
        yield Match(found.start(), found.end(), (Reading(state, Form.NAME),))


def _matches(text: str) -> list[Match]:
    """Names and short forms in order; a short form wins over a name in the same place."""
    short = list(_abbreviations(text))
    taken = {i for match in short for i in range(match.start, match.end)}
    masked = {i for found in words.masks().finditer(text) for i in range(*found.span())}
    names = [m for m in matches(text, "en") if m.start not in taken | masked]
    return sorted([*short, *names], key=lambda match: match.start)


def mentions(document: Document) -> tuple[Mention, ...]:
    """Every name, in order of the text."""
    parsed = parse(document)
    around = {
        i: entity for entity in parsed.ents for i in range(entity.start_char, entity.end_char)
    }
    return tuple(
        _mention(document.text, match, around.get(match.start)) for match in _matches(document.text)
    )


def _mention(text: str, match: Match, entity: Entity | None) -> Mention:
    name = " ".join(text[match.start : match.end].split())
    label = "" if entity is None else entity.label_
    outer = (match.start, match.end)
    if entity is not None:
        outer = (entity.start_char, max(match.end, entity.end_char))
    return Mention(match.start, match.end, name, match.readings, label, outer)
