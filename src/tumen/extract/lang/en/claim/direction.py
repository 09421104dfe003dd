"""Whether a movement leads home or elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
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
    UNSAID = auto()


_HOME = frozenset({"home", "homeland", "homewards", "homeward"})
_BOUND = frozenset({"bind", "bound", "destine", "head"})
_REACH_IT = frozenset({"reach", "enter"})
_LEAVE = frozenset({"leave", "depart", "exit", "quit"})
_NORTH = frozenset({"dprk", "north", "korea"})
_REACH = 60  # tokens before a clause that can say where it leads
_TO = frozenset({"to", "into", "for", "towards", "toward", "in", "at", "onto"})


def _is_home(word: Token) -> bool:
    """Whether a word says "home" as a goal; "home to 300" is none, "to the North" is one."""
    if word.lower_ in _HOME:
        return word.dep_ not in {"attr", "compound", "nsubj"}
    return word.lower_ == "north" and word.dep_ == "pobj" and word.head.lower_ in {"to", "for"}


def _purpose(verb: Token) -> Iterator[Token]:
    """The words of what a movement is for: "have gone to work in China" leads to China."""
    for child in verb.children:
        to = any(word.dep_ == "aux" and word.lower_ == "to" for word in child.children)
        if to and child.dep_ in {"xcomp", "advcl"} and child.i > verb.i:
            yield from Clause(child).tokens


def _bound(clause: Clause) -> Iterator[Token]:
    """The words of where what is boarded goes: "a plane bound for Pyongyang"."""
    for word in clause.tokens:
        for child in word.children:
            if child.dep_ == "acl" and child.lemma_ in _BOUND:
                yield from child.subtree


class Goals:
    """The places of one text as goals of movements."""

    def __init__(self, setting: Setting) -> None:
        self._countries = {
            place.spans[0].start: place.country
            for place in setting.places
            if form_of(place.spans[0].quote) is Form.NAME
        }
        self._known: dict[int, Direction] = {}

    def direction(self, clause: Clause) -> Direction:
        """Where the movement of a clause leads, by its words; every frame asks it."""
        head = clause.head.i
        if head not in self._known:
            self._known[head] = self._direction(clause)
        return self._known[head]

    def _direction(self, clause: Clause) -> Direction:
        if any(_is_home(word) for word in clause.tokens):
            return Direction.HOME
        goals = [
            country
            for word in (*clause.tokens, *_purpose(clause.head), *_bound(clause))
            if word.dep_ == "prep" and word.lower_ in _TO
            for country in self._named(word)
        ]
        goals += [
            self._countries[word.idx]
            for word in clause.tokens
            if word.dep_ == "dobj" and word.head.lemma_ in _REACH_IT and word.idx in self._countries
        ]
        if "KP" in goals:
            return Direction.HOME
        return Direction.ABROAD if goals else Direction.UNSAID

    def is_outward(self, clause: Clause) -> bool:
        """Whether it starts from the DPRK."""
        starts = {c for word in clause.tokens if word.lower_ == "from" for c in self._named(word)}
        starts |= {
            self._countries.get(word.idx)
            for word in clause.tokens
            if word.dep_ == "dobj" and word.head.lemma_ in _LEAVE
        }
        return "KP" in starts

    def is_homeward(self, clause: Clause) -> bool:
        """Whether it leads home by its own words or, where they say nothing, by those before."""
        said = self.direction(clause)
        if said is not Direction.UNSAID:
            return said is Direction.HOME
        first = clause.tokens[0]
        for word in reversed(first.doc[max(0, first.i - _REACH) : first.i]):
            if _is_home(word):
                return True
            if word.dep_ == "prep" and word.lower_ in _TO and (named := self._named(word)):
                return "KP" in named
        return False

    def _named(self, preposition: Token) -> set[str | None]:
        """The countries of the places right behind a preposition."""
        words = (t for child in preposition.children if child.dep_ == "pobj" for t in child.subtree)
        known = (word for word in words if word.idx in self._countries)
        return {self._countries[word.idx] for word in known if not self._marks_north(word)}

    @staticmethod
    def _marks_north(word: Token) -> bool:
        """Whether it only says whose something is: "in breach of the ban on DPRK labour"."""
        if word.dep_ == "compound" and word.head.lower_ == "korea":
            word = word.head
        beside = word.dep_ in {"compound", "amod", "nmod"}
        return beside and word.lower_ in _NORTH
