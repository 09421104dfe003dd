"""Words that could name a place, with what the parse says of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Entry, Form, Kind, Match, Reading, country, matches, subdivision
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


def _short(text: str) -> Iterator[Match]:
    """States and countries by their short forms."""
    for found in words.abbreviated().finditer(text):
        yield _match(found, subdivision(words.abbreviations()[found[0]]))
    for found in words.coded().finditer(text):
        yield _match(found, country(words.codes()[found[0]]))


def _halves(text: str, named: Iterable[Match]) -> Iterator[Match]:
    """Korea's halves by compass ("the North"), where the text names that half of Korea in full."""
    lands = {m.readings[0].entry.country for m in named if len(m.readings) == 1}
    for found in words.halved().finditer(text):
        code = words.halves()[found[0]]
        if code in lands:
            yield _match(found, country(code))


def _match(found: re.Match[str], entry: Entry) -> Match:
    return Match(found.start(), found.end(), (Reading(entry, Form.NAME),))


def _matches(text: str) -> list[Match]:
    """Names and short forms in order; a short form wins over a name in the same place."""
    short = list(_short(text))
    taken = {i for match in short for i in range(match.start, match.end)}
    masked = {i for found in words.masks().finditer(text) for i in range(*found.span())}
    names = [m for m in matches(text, "en") if m.start not in taken | masked]
    return sorted([*short, *names, *_halves(text, names)], key=lambda match: match.start)


# What may follow a name, and which places the name can then mean.
_FOLLOWED: tuple[tuple[Callable[[], re.Pattern[str]], Callable[[Entry], bool]], ...] = (
    (words.closings, lambda entry: entry.kind is Kind.PLACE),
    (words.university, lambda entry: entry.country != "US"),
    (words.city, lambda entry: entry.kind not in (Kind.COUNTRY, Kind.SUBDIVISION)),
)


def _fitting(match: Match, text: str) -> tuple[Reading, ...]:
    """The readings that the words before and after the name allow.

    None where the name only ends a longer one ("New London"); before "province" the subdivision,
    where there is one.
    """
    readings = match.readings
    if readings[0].form is not Form.NAME:
        return readings
    if words.openings().search(text, max(0, match.start - 20), match.start):
        return ()
    if words.ranks().match(text, match.end):
        return tuple(r for r in readings if r.entry.kind is Kind.SUBDIVISION) or readings
    for follows, fits in _FOLLOWED:
        if follows().match(text, match.end):
            return tuple(r for r in readings if fits(r.entry))
    return readings


def mentions(document: Document) -> tuple[Mention, ...]:
    """Every name that may name a place, in order of the text."""
    parsed, text = parse(document), document.text
    around = {i: ent for ent in parsed.ents for i in range(ent.start_char, ent.end_char)}
    found = ((match, _fitting(match, text)) for match in _matches(text))
    return tuple(
        _mention(text, Match(match.start, match.end, readings), around.get(match.start))
        for match, readings in found
        if readings
    )


def _mention(text: str, match: Match, entity: Entity | None) -> Mention:
    name = " ".join(text[match.start : match.end].split())
    label = "" if entity is None else entity.label_
    outer = (match.start, match.end)
    if entity is not None:
        outer = (entity.start_char, max(match.end, entity.end_char))
    return Mention(match.start, match.end, name, match.readings, label, outer)
