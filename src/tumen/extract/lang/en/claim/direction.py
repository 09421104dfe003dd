"""Whether a movement leads home or elsewhere."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Form
from tumen.extract.lang.en.claim.clause import Clause
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.place import form_of

if TYPE_CHECKING:
    from spacy.tokens import Token


class Direction(Enum):
    """Where a movement leads."""

    HOME = auto()
    ABROAD = auto()
    FROM_HOME = auto()
    UNSAID = auto()


_HOME = frozenset({"home", "homeland", "homewards", "homeward"})
_REACH = 60  # tokens before a clause that can say where it leads
_TO = frozenset({"to", "into", "for", "towards", "toward", "in", "at", "onto"})


class Goals:
    """The places of one text as goals of movements."""

    def __init__(self, setting: Setting) -> None:
        self._countries = {
            place.spans[0].start: place.country
            for place in setting.places
            if form_of(place.spans[0].quote) is Form.NAME
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
        if goals:
            return Direction.ABROAD
        starts = (c for word in clause.tokens if word.lower_ == "from" for c in self._named(word))
        return Direction.FROM_HOME if "KP" in starts else Direction.UNSAID

    def is_homeward(self, clause: Clause) -> bool:
        """Whether it leads home by its own words or, where they say nothing, by those before."""
        said = self.direction(clause)
        if said is not Direction.UNSAID:
            return said is Direction.HOME
        first = clause.tokens[0]
        for word in reversed(first.doc[max(0, first.i - _REACH) : first.i]):
            if word.lower_ in _HOME:
                return True
            if word.dep_ == "prep" and word.lower_ in _TO and (named := self._named(word)):
                return "KP" in named
        return False

    def _named(self, preposition: Token) -> set[str | None]:
        """The countries of the places right behind a preposition."""
        words = (t for child in preposition.children if child.dep_ == "pobj" for t in child.subtree)
        return {self._countries[word.idx] for word in words if word.idx in self._countries}
