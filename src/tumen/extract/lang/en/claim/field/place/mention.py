"""How a text names a place: alone, by an adjective, as a mark of persons, as a government."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen.extract.gazetteer import Kind, matches
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.field.voucher import vouches
from tumen.extract.lang.en.count import unit_of_noun
from tumen.extract.lang.en.parse import kept
from tumen.extract.lang.en.place import Form, form_of
from tumen.extract.lookup import Stretches
from tumen.model import Attribution, Place, Role, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

HOME = "KP"
# No workers from the North are let in there, though much is written there about them.
NO_HOSTS = frozenset({HOME, "KR", "JP", "US"})
_INSIDE = frozenset({"compound", "nmod", "amod", "poss", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# "Fijian permits" are those of the state that issued them.
_PAPERS = frozenset({"permit", "visa", "card", "pass", "authorization", "authorisation"})
_OFFICES = frozenset(
    {"consulate", "embassy", "ministry", "office", "bureau", "headquarters", "department", "centre",
     "center", "forum", "institute", "university", "mission", "committee", "service"}
)  # fmt: skip
_SPOKEN = frozenset({"in", "at", "to", "during"})  # "said in Seoul", "reported to a forum in"
# What two sides have between them, and the words before the other side: "a war with Ukraine",
# "pressure from Washington". The other side says nothing of where something is.
_BETWEEN = frozenset(
    {"war", "pressure", "tension", "tie", "relation", "relationship", "talk", "negotiation",
     "summit", "alliance", "friendship", "trade", "rivalry", "conflict", "dispute", "row", "aid",
     "criticism", "demand", "request", "call", "treaty", "pact", "border", "cooperation",
     "sanction", "threat", "protest", "contact"}
)  # fmt: skip
_SIDED = frozenset({"with", "from", "against", "between", "by", "to", "on", "at"})
# "Chinese firms", "Russian consulates": what stands where the adjective says. Persons, papers and
# outlets of a nation are anywhere.
_SITES = frozenset(
    {"firm", "company", "plant", "factory", "site", "city", "town", "province", "region", "soil",
     "territory", "border", "port", "yard", "shipyard", "farm", "camp", "restaurant", "market",
     "consulate", "embassy", "employer", "side", "hotel", "hospital", "mine", "village", "airport",
     "authority", "police", "host", "industry", "sector", "project", "clinic", "mill", "workshop",
     "ministry", "bureau", "department", "agency", "service"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of a place.

    Attributes:
        place: as the stage of places found it.
        token: its head word.
        adjective: whether it is an adjective or a people's name.
        of_speaker: whether it is part of the words that name a source, or the seat of an office.
        of_speech: whether it is where, or to whom, somebody spoke.
        in_dateline: whether it stands where the report says where it was written.
    """

    place: Place
    token: Token
    adjective: bool
    of_speaker: bool
    of_speech: bool
    in_dateline: bool

    @property
    def start(self) -> int:
        """Its first character."""
        return self.place.spans[0].start

    @property
    def end(self) -> int:
        """The end of its last character."""
        return self.place.spans[-1].end

    @property
    def noun(self) -> Token:
        """The noun that it names or describes: "post" of "the Quanhe customs post"."""
        token = self.token
        while token.dep_ in _INSIDE and token.head != token and token.head.pos_ != "VERB":
            token = token.head
        return token

    @property
    def marks_persons(self) -> bool:
        """Whether it says of which nation or town persons are: "women from the North"."""
        if form_of(self.place.spans[0].quote) is Form.PEOPLE:
            return True
        noun = self.noun
        if noun != self.token and noun.dep_ != "poss":
            return _is_person(noun)
        behind = noun.dep_ == "pobj" and noun.head.lower_ in {"from", "of"}
        return behind and _is_person(noun.head.head)

    @property
    def describes_site(self) -> bool:
        """Whether it is an adjective of something that stands in the place."""
        if self.place.country in NO_HOSTS:
            return False
        noun = self.noun
        known = noun.lemma_.lower() in _SITES | _PAPERS
        return noun != self.token and known and not self.marks_persons

    @property
    def is_other_side(self) -> bool:
        """Whether it is only whom a war, a tie or a pressure is with: "the US-DPRK summit"."""
        noun = self.noun
        if noun != self.token and noun.lemma_.lower() in _BETWEEN - {"border"}:
            return True
        while noun.dep_ == "conj":
            noun = noun.head
        sided = noun.dep_ == "pobj" and noun.head.lower_ in _SIDED
        return sided and noun.head.head.lemma_.lower() in _BETWEEN

    @property
    def acts(self) -> bool:
        """Whether it stands for who acts or speaks there: "China has demanded that"."""
        return self.token.dep_ in _SUBJECTS or self.token.dep_ in {"poss", "agent"}

    @property
    def is_government(self) -> bool:
        """Whether a capital stands for who rules there ("has Moscow missed")."""
        rules = self.place.country == HOME or is_capital(self.place)
        return self.acts and rules and not self.in_dateline

    def at(self, role: Role) -> Place:
        """The place in its role."""
        return replace(self.place, role=role)


def _is_seat(token: Token) -> bool:
    """Whether an office sits there: "its consulate in Shenyang"."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"in", "at"}:
        return False
    return token.head.head.lemma_.lower() in _OFFICES


def _where_said(found: Setting, attribution: Attribution) -> Iterator[int]:
    """The words that say to whom and where somebody spoke: "told reporters in Seoul that"."""
    cue = found.root(attribution.cue[0].start, attribution.cue[0].end) if attribution.cue else None
    if cue is None or all(child.dep_ != "ccomp" for child in cue.children):
        return
    for child in cue.children:
        heard = child.dep_ in {"dobj", "dative"} or child.lower_ in _SPOKEN
        if heard and child.i > cue.i:
            yield from (token.i for token in child.subtree)


def _is_person(noun: Token) -> bool:
    return unit_of_noun(noun.text) is Unit.WORKERS or noun.ent_type_ in {"PERSON", "NORP"}


def is_capital(place: Place) -> bool:
    """Whether it is the capital of a country."""
    return any(
        reading.entry.kind is Kind.CAPITAL and reading.entry.name == place.name
        for match in matches(place.name, "en")
        for reading in match.readings
    )


def named(found: Setting) -> Stretches[Named]:
    """Every mention of a place in a document, in order."""
    every = (mention for mention in _named(found))
    return kept(found.doc, "tumen.place.named", lambda: Stretches(every, _extent))


def _extent(mention: Named) -> tuple[int, int]:
    return mention.start, mention.end


def _named(found: Setting) -> Iterator[Named]:
    vouching = [a for a in found.attributions if vouches(found, a)]
    sources = Stretches((s for a in vouching for s in a.source), lambda s: (s.start, s.end))
    spoken = frozenset(at for a in vouching for at in _where_said(found, a))
    datelines = Stretches(found.datelines, lambda line: line)
    for place in found.places:
        span = place.spans[0]
        token = found.root(span.start, span.end)
        if token is not None:
            yield Named(
                place=place,
                token=token,
                adjective=form_of(span.quote) in {Form.ADJECTIVE, Form.PEOPLE},
                of_speaker=bool(sources.touching(span.start, span.start + 1)) or _is_seat(token),
                of_speech=token.i in spoken,
                in_dateline=bool(datelines.touching(span.start, span.start + 1)),
            )
