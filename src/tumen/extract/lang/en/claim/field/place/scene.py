"""The scene: what place an event inherits when its own clause names none.

The nearest earlier mention that plainly says where things are, in this order: what words that
point back point at; the names of the same paragraph; the seat of whoever speaks; what was claimed
in the paragraph before; the state that speaks; earlier claims; the dateline and the header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import kind_of, resolve
from tumen.extract.lang.en.claim.clause import subjects
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.place.mention import (
    HOME,
    NO_HOSTS,
    Named,
    is_capital,
    named,
)
from tumen.extract.lang.en.claim.field.place.rank import raised, ranked, site_noun
from tumen.extract.lang.en.claim.field.place.role import HOST, MOVING
from tumen.extract.lang.en.claim.field.record import Context
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.field.voucher import chain
from tumen.extract.lang.en.count import unit_of_noun
from tumen.extract.lang.en.parse import kept
from tumen.extract.lookup import Stretches
from tumen.model import Kind, Place, Role, SourceKind, Span, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

_GAP = 6  # characters that can stand between a place and the larger one that follows
_DETERMINING = frozenset({"det", "nummod", "poss", "predet"})
_PLACELESS = frozenset({Kind.OBLIGATION, Kind.VERIFICATION})
# "A hundred thousand work overseas": of all countries, and of none that was named before.
_EVERYWHERE = re.compile(
    r"\b(?:world-?wide|globally|(?:around|across|throughout|all over) the (?:world|globe)"
    r"|(?:in|across|to) (?:\w+ ){0,2}(?:other|different|many|several|various|dozen|\d+) countries"
    r"|(?:abroad|overseas)(?! workers?| labou?r| staff))\b",
    re.IGNORECASE,
)
# Words that point back to those, or to that, of which the text has just told.
_BACK = frozenset({"them", "they", "those", "these", "such", "others", "rest", "their", "kind"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands before an event."""

    found: Setting
    event: Event
    context: Context

    def lent(self, role: Role) -> tuple[tuple[Place, ...], str | None]:
        """The places that the event inherits, in a role, and the rule; none where none is plain."""
        ranks = ranked(self.found, self.event)
        town = ranks is not None and ranks[1] == "place"
        for rule, places in () if self._is_generic() else self._offers():
            if places and not (town and any(p.subdivision is None for p in places)):
                return tuple(self._in_role(places, role)), rule
        return (), None

    def _in_role(self, places: tuple[Place, ...], role: Role) -> Iterator[Place]:
        words = ranked(self.found, self.event) or self._ministry()
        for place in places:
            meant = raised(place, *words) if words is not None else place
            kept = place.role is Role.BORDER_POINT and role is Role.BORDER_POINT
            yield meant if kept else replace(meant, role=role)

    def _ministry(self) -> tuple[Span, str] | None:
        """The words of a ministry that decides or speaks: what it does holds for its country."""
        words = self.found.tokens(self.event.anchor_start, self.event.anchor_end) or ()
        acting = (t for t in words if t.dep_ in {"nsubj", "nsubjpass"} and self._is_paper_kind())
        for token in acting:
            if token.lower_ == "ministry":
                return self.found.document.span(token.idx, token.idx + len(token)), "country"
        return None

    def _is_paper_kind(self) -> bool:
        return self.event.kind in {Kind.PERMIT, Kind.RENEWAL}

    def _offers(self) -> Iterator[tuple[str, tuple[Place, ...]]]:
        start = self._paragraph()
        if self._points_back():
            yield "place-of-what-is-meant", self._claimed(0)
        if self.event.kind is Kind.CROSSING:
            yield "place-of-what-is-meant", self._claimed(start)
        if self.event.kind in {Kind.PERMIT, Kind.CROSSING}:
            yield "place-of-state", self._state()
        yield "place-of-same-site", self._same_site()
        yield "place-of-paragraph", self._nearest(start, seats=False)
        yield "place-of-speaker", self._seat()
        yield "place-of-earlier-claim", self._claimed(start)
        yield "place-of-state", self._state()
        if _is_digest(self.found):
            return  # each paragraph is another's post
        yield "place-of-earlier-claim", self._claimed(0)
        yield "place-of-text", self._nearest(0, seats=False)
        yield "place-of-text", self._nearest(0, seats=True)

    def _same_site(self) -> tuple[Place, ...]:
        """The places of the last event at the site that "the works" takes for known."""
        noun = site_noun(self.found, self.event)
        before = self.context.beside.before(self.event.start) if noun is not None else ()
        for event in (earlier for earlier in before if earlier.end <= self.event.start):
            words = self.found.tokens(event.start, event.end) or ()
            if event in self.found.located and any(
                noun in {t.lower_, t.lemma_.lower()} for t in words
            ):
                return tuple(p for p in self.found.located[event].places if p.country != HOME)
        return ()

    def _is_generic(self) -> bool:
        """Whether it is told of workers in general: "workers who go out each month", or abroad.

        What is told in the past happened somewhere: "cooks returned home in March".
        """
        words = self.found.text[self.event.start : self.event.end]
        if self.event.kind is Kind.STOCK and _EVERYWHERE.search(words):
            return True
        if self.event.kind not in MOVING | {Kind.RENEWAL, Kind.CROSSING}:
            return False
        head = self.found.doc[self.event.head]
        if head.tag_ == "VBD":
            return False
        passive = [child for child in head.children if child.dep_ == "nsubjpass"]
        who = passive or subjects(head)
        return any(_is_anybody(head.head if t.tag_ == "WP" else t) for t in who)

    def _paragraph(self) -> int:
        """Where the event's paragraph begins."""
        return self.found.text.rfind("\n", 0, self.event.start) + 1

    def _points_back(self) -> bool:
        words = self.found.tokens(self.event.start, self.event.end) or ()
        subjects = (token for token in words if token.dep_ in {"nsubj", "nsubjpass"})
        some = any(t.lower_ == "them" and t.head.lower_ == "of" for t in words)
        return some or any(t.lower_ in _BACK for subject in subjects for t in subject.subtree)

    def _claimed(self, after: int) -> tuple[Place, ...]:
        """The places of the last event before this one that has any abroad."""
        border = self.event.kind in {Kind.CROSSING, Kind.RENEWAL}
        for earlier in self.context.beside.before(self.event.start, after):
            if earlier.kind in _PLACELESS or earlier not in self.found.located:
                continue
            if earlier.kind is Kind.INCIDENT is not self.event.kind and not self._has_people(
                earlier
            ):
                continue  # where goods were held, nobody works
            places: tuple[Place, ...] = self.found.located[earlier].places
            if border and any(p.role is Role.BORDER_POINT for p in places):
                return places
            hosts = tuple(p for p in places if _is_stay(earlier, p))
            if hosts:
                return hosts
        return ()

    def _has_people(self, event: Event) -> bool:
        words = self.found.tokens(event.start, event.end) or ()
        return any(unit_of_noun(token.text) is Unit.WORKERS for token in words)

    def _nearest(self, after: int, *, seats: bool) -> tuple[Place, ...]:
        """The last name before the event, from `after` on, that says where things are."""
        for mention in _hosts(self.found).before(self.event.start, after):
            if self._sets(mention, seats=seats):
                return self._within(mention) or self._beside(mention) or (self._finer(mention),)
        return ()

    def _within(self, mention: Named) -> tuple[Place, ...]:
        """The place told of before inside a state that only acts: "China demanded their return".

        Papers are those of the state, wherever their holders are.
        """
        papers = self.event.kind is Kind.PERMIT
        if papers or not mention.acts or mention.place.subdivision is not None:
            return ()
        for other in _hosts(self.found).before(mention.start):
            place = other.place
            inside = place.country == mention.place.country and place.subdivision is not None
            if inside and self._sets(other, seats=False):
                return (place,)
        return ()

    def _beside(self, mention: Named) -> tuple[Place, ...]:
        """All of "Liaoning and Jilin", of which the mention is one."""
        others = {token.i for token in mention.token.conjuncts}
        beside = [m.place for m in named(self.found) if m.token.i in others]
        if mention.in_dateline:
            return ()  # "DANDONG, China": the larger one follows
        return (*beside, mention.place) if beside else ()

    def _was_passed_over(self, mention: Named) -> bool:
        """Whether an event told before stands round the mention and has nobody staying there."""
        for event in self.context.beside.touching(mention.start, mention.start + 1):
            if event in self.found.located:
                taken: tuple[Place, ...] = self.found.located[event].places
                stays = (place for place in taken if _is_stay(event, place))
                return all(mention.place.name != place.name for place in stays)
        return False

    def _sets(self, mention: Named, *, seats: bool) -> bool:
        if not _is_host(mention):
            return False
        if self._was_passed_over(mention):
            return False
        # "A Dandong cook" is of the place, but only where nothing says so more plainly.
        return seats or not (mention.of_speaker or mention.marks_persons)

    def _finer(self, mention: Named) -> Place:
        """The place that a larger one only follows: the town of "Donggang, Liaoning"."""
        for other in named(self.found).touching(mention.start - _GAP, mention.start):
            gap = self.found.text[other.end : mention.start]
            if other.end < mention.start and gap in {", ", ", in ", " ("} and not other.adjective:
                return other.place
        return mention.place

    def _seat(self) -> tuple[Place, ...]:
        """Where whoever speaks sits: "a notice at a gate in Dandong"."""
        for attribution in chain(self.found, self.found.doc[self.event.head].idx)[::-1]:
            for span in attribution.source[:1]:
                meant = resolve(self.found.document, span) or span
                for mention in named(self.found).beginning(meant.start, meant.end):
                    if self._sets(mention, seats=True):
                        return (mention.place,)
        return ()

    def _state(self) -> tuple[Place, ...]:
        """The state that speaks, or whose organ does, for what is in its own territory."""
        behind = chain(self.found, self.found.doc[self.event.head].idx)
        for span in behind[-1].source[:1] if behind else ():
            kind = kind_of(self.found.document, span)
            for place in self.found.places.beginning(span.start, span.end):
                # Of papers, those of a state: "statistics of the Russian border service".
                states = kind is SourceKind.OFFICIAL or (
                    kind is SourceKind.DOCUMENT and place.subdivision is None
                )
                if states and place.country not in NO_HOSTS:
                    capital = is_capital(place)
                    return (raised(place, place.spans[0], "country") if capital else place,)
        return ()


def _is_stay(event: Event, place: Place) -> bool:
    """Whether those of whom an event tells are, were or come to be at one of its places.

    Where departures lead is the scene of nothing that follows, nor where newcomers set out from.
    """
    return place.country != HOME and place.role is HOST.get(event.kind, Role.SITE)


def _is_host(mention: Named) -> bool:
    """Whether workers can be at a place that is named so."""
    elsewhere = mention.is_government or mention.is_other_side
    return not (mention.adjective or elsewhere or mention.place.country in NO_HOSTS)


def _hosts(found: Setting) -> Stretches[Named]:
    """The mentions of places where workers can be."""
    every = (mention for mention in named(found) if _is_host(mention))
    made = lambda: Stretches(every, lambda mention: (mention.start, mention.end))  # noqa: E731
    return kept(found.doc, "tumen.place.hosts", made)


def _is_digest(found: Setting) -> bool:
    """Whether the text is made of posts, each with its own scene."""
    return kept(found.doc, "tumen.place.digest", lambda: _has_posts(found))


def _has_posts(found: Setting) -> bool:
    posts = {s.quote for a in found.attributions for s in a.source if a.rule == "label"}
    return sum(name.startswith("@") for name in posts) > 1


def _is_anybody(subject: Token) -> bool:
    """Whether a subject is a bare plural, "anyone", or "a worker" of whom things are always so."""
    if subject.lower_ in {"anyone", "anybody"}:
        return True
    any_one = any(c.lower_ in {"a", "an"} for c in subject.children)
    if any_one and subject.head.tag_ in {"VBZ", "VBP"} and subject.tag_ == "NN":
        return True
    if unit_of_noun(subject.text) is not Unit.WORKERS:
        return False
    bare = not any(c.dep_ in _DETERMINING or c.pos_ == "NUM" for c in subject.children)
    return subject.tag_ == "NNS" and bare
