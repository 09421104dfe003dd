"""Words that name a place by its rank: "the city", "the province", "that State"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Entry, country, place_of, subdivision
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Place, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTRY = frozenset({"country", "state", "nation", "territory", "host"})
_PROVINCE = frozenset({"province", "region", "oblast", "krai", "prefecture", "emirate"})
_PLACES = frozenset(
    {"city", "town", "county", "district", "port", "post", "there", "here", "plant"}
)
SITES = frozenset(
    {"plant", "factory", "works", "mine", "farm", "restaurant", "hotel", "camp", "site", "shop",
     "yard", "shipyard", "building", "hospital", "clinic", "mill", "dormitory", "school", "college",
     "village", "workshop", "company", "firm", "kiln", "warehouse", "stadium", "vessel"}
)  # fmt: skip
_POINTING = frozenset({"the", "that", "this", "its", "their"})


def ranked(found: Setting, event: Event) -> tuple[Span, str] | None:
    """The first such words of an event's clause, and their rank.

    A rank is ``country``, ``province``, ``place`` for a town or less, or ``anywhere``.
    """
    for token in found.tokens(event.start, event.end) or ():
        rank = _rank(token)
        if rank is not None:
            first = token.left_edge if token.left_edge.lower_ in _POINTING else token
            return found.document.span(first.idx, token.idx + len(token)), rank
    return None


def site_noun(found: Setting, event: Event) -> str | None:
    """The noun of a site that the clause takes for known: "the works", "that plant"."""
    for token in found.tokens(event.start, event.end) or ():
        noun = token.lower_ if token.lower_ in SITES else token.lemma_.lower()
        if noun in SITES and any(c.lower_ in _POINTING for c in token.children):
            return noun
    return None


def _rank(token: Token) -> str | None:
    word = token.lower_
    if word in {"there", "here"} and token.dep_ != "expl":
        return "anywhere"
    if token.dep_ == "dobj" and token.head.lemma_ == "leave":
        return None  # "to leave the country" says not which
    if not any(child.lower_ in _POINTING for child in token.children):
        return None
    if token.text == "Territory":
        return "province"  # so krais are called in English; "on its territory" is a state's
    for words, rank in ((_COUNTRY, "country"), (_PROVINCE, "province"), (_PLACES, "place")):
        if word in words:
            return rank
    return None


def raised(place: Place, span: Span, rank: str) -> Place:
    """The place of a rank that holds another, under the words that name it."""
    if rank == "country" and place.country is not None:
        return _of(country(place.country), place, span)
    if rank == "province" and place.subdivision is not None:
        return _of(subdivision(place.subdivision), place, span)
    return replace(place, spans=(span,))


def _of(entry: Entry, place: Place, span: Span) -> Place:
    return replace(place_of(entry, span), role=place.role)
