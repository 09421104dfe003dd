"""Whether a movement leads home or elsewhere."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Form
from tumen.extract.lang.en.claim.clause import Clause
from tumen.extract.lang.en.place import form_of, places
from tumen.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Token


class Direction(Enum):
    """Where a movement leads."""

    HOME = auto()
    ABROAD = auto()
    UNSAID = auto()


_HOME = frozenset({"home", "homeland", "homewards", "homeward"})
_TO = frozenset({"to", "into", "for", "towards", "toward", "in", "at", "onto"})


class Goals:
    """The places of one text as goals of movements."""

    def __init__(self, document: Document) -> None:
        self._countries = {
            place.spans[0].start: place.country
            for place in places(document)[0]
            if form_of(place.spans[0].quote) is not Form.ADJECTIVE
        }

    def direction(self, clause: Clause) -> Direction:
        """Where the movement of a clause leads, by its words."""
        if any(word.lower_ in _HOME for word in clause.tokens):
            return Direction.HOME
        goals = [
            country
            for word in clause.tokens
            if word.dep_ == "prep" and word.lower_ in _TO
            for country in self._named(word)
        ]
        if "KP" in goals:
            return Direction.HOME
        return Direction.ABROAD if goals else Direction.UNSAID

    def _named(self, preposition: Token) -> set[str | None]:
        """The countries of the places right behind a preposition."""
        words = (t for child in preposition.children if child.dep_ == "pobj" for t in child.subtree)
        return {self._countries[word.idx] for word in words if word.idx in self._countries}
