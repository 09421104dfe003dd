"""What a place is to an event: where it comes from, where it goes, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.field.place.mention import HOME, Named
from tumen.model import Kind, Role

if TYPE_CHECKING:
    from spacy.tokens import Token

MOVING = frozenset({Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.RECALL_ORDER})
_HOMEWARD = frozenset({Kind.REPATRIATION, Kind.RECALL_ORDER})
# Where the event is, seen from the host.
HOST = {
    Kind.ARRIVAL: Role.DESTINATION,
    Kind.DEPARTURE: Role.ORIGIN,
    Kind.REPATRIATION: Role.ORIGIN,
    Kind.RECALL_ORDER: Role.ORIGIN,
    Kind.CROSSING: Role.BORDER_POINT,
}
# Nobody is sent there: whoever gets there has fled.
_SOUTH = "KR"
_FROM = frozenset({"from", "out", "off"})
_TO = frozenset({"to", "into", "toward", "towards", "onto", "for"})
_OVER = frozenset({"through", "via", "across", "by", "over"})
_LEAVING = frozenset({"leave", "exit", "quit", "depart", "flee", "vacate"})
_REACHING = frozenset({"enter", "reach", "join", "re-enter", "reenter"})
# What stands on a border and is passed there.
_GATES = frozenset(
    {"post", "checkpoint", "crossing", "bridge", "customs", "border", "gate", "point", "port"}
)
# "The border city of Hunchun": the name says which.
_KINDS = frozenset(
    {"city", "town", "province", "county", "district", "port", "region", "prefecture", "village",
     "part", "parts", "area", "suburb", "emirate", "republic", "krai", "oblast", "territory"}
)  # fmt: skip
_NESTED = frozenset({"conj", "appos", "compound", "nmod", "amod", "poss"})


def role_of(mention: Named, kind: Kind) -> Role | None:
    """The role of a place in an event of a kind; None for where it only passes and for marks.

    North Korea is where workers come from and go back to, and never where they work abroad.
    """
    home = mention.place.country == HOME
    south = mention.place.country == _SOUTH and kind is not Kind.INCIDENT
    aside = mention.is_government or mention.is_other_side or south
    if aside or mention.marks_persons or (mention.adjective and home):
        return None
    direction = _direction(mention.noun)
    if _is_gate(mention.noun) or kind is Kind.CROSSING:
        return Role.BORDER_POINT
    if direction is Role.BORDER_POINT:
        return Role.BORDER_POINT if kind is Kind.RENEWAL else None
    if kind not in MOVING:
        return None if home else Role.SITE
    return _at_home(kind, direction) if home else _abroad(kind, direction)


def _abroad(kind: Kind, direction: Role | None) -> Role | None:
    """The role of a place abroad; on the way home it can only be left, or passed through."""
    if kind in _HOMEWARD and direction is Role.DESTINATION:
        return None
    return direction or HOST[kind]


def _at_home(kind: Kind, direction: Role | None) -> Role | None:
    """The role of a North Korean place: the other end of every way."""
    if kind is Kind.ARRIVAL:
        return Role.ORIGIN
    return Role.DESTINATION if direction is not Role.ORIGIN else None


def _is_gate(noun: Token) -> bool:
    return noun.lower_ in _GATES


def _direction(noun: Token) -> Role | None:
    """Where the preposition or the verb before a noun leads; None where it stays."""
    while noun.dep_ in _NESTED and noun.head != noun:
        noun = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"}:
        return _of_verb(noun.head.lemma_)
    if noun.dep_ != "pobj" or (noun.head.lower_ == "across" and noun.head.head.pos_ == "NOUN"):
        return None  # "sites across Russia" are all over it
    if noun.head.lower_ == "of" and noun.head.head.lower_ in _KINDS:
        return _direction(noun.head.head)
    return _of_preposition(noun.head.lower_)


def _of_verb(lemma: str) -> Role | None:
    """Of the object of "leave" or "enter"."""
    if lemma in _LEAVING:
        return Role.ORIGIN
    return Role.DESTINATION if lemma in _REACHING else None


def _of_preposition(preposition: str) -> Role | None:
    if preposition in _FROM:
        return Role.ORIGIN
    if preposition in _TO:
        return Role.DESTINATION
    return Role.BORDER_POINT if preposition in _OVER else None
