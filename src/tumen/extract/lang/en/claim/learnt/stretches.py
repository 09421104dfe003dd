"""The papers, rules, places, times and attributions of one text, by where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Period, Span, edtf

if TYPE_CHECKING:
    from spacy.tokens import Token

_SCOPE = 2006  # the year since when these workers are in scope


class Named:
    """What the stages found in a text, asked word by word."""

    def __init__(self, found: Setting) -> None:
        self._papers = {p.spans[0].start: p.permit_class.value for p in found.permits}
        self._rules = {rule.spans[0].start for rule in found.instruments}
        self._places = {p.spans[0].start: p.country for p in found.places}
        self._periods = {period.spans[0].start: period for period in found.periods}
        self._timed = _characters(s for period in found.periods for s in period.spans)
        self._placed = _characters(s for place in found.places for s in place.spans)
        told = [a for a in found.attributions if a.source]
        self._cues = _characters(s for a in told for s in a.cue)
        self._sources = _characters(s for a in told for s in a.source)
        self._contents = _characters(s for a in told for s in a.content)

    def word(self, token: Token) -> str:
        """The lemma of a word, or in capitals what it names, which changes from text to text."""
        if token.idx in self._papers:
            return "PAPER"
        if token.idx in self._rules:
            return "RULE"
        if token.idx in self._timed:
            return "TIME"
        if token.idx in self._placed:
            return "PLACE"
        return "NUMBER" if token.like_num else token.lemma_.lower()

    def beginning(self, token: Token) -> Iterator[str]:
        """The paper, rule, place or time that begins with a word."""
        if token.idx in self._papers:
            yield from ("paper", f"paper={self._papers[token.idx]}")
        if token.idx in self._rules:
            yield "rule"
        if token.idx in self._places:
            yield f"place={'dprk' if self._places[token.idx] == 'KP' else 'abroad'}"
            yield f"place {token.head.lower_ if token.dep_ == 'pobj' else 'bare'}"
        if token.idx in self._periods:
            yield "before-scope" if _is_early(self._periods[token.idx]) else "period"

    def about(self, head: Token) -> Iterator[str]:
        """Whether a head brings in what somebody says, is in a source or in what is said."""
        if head.idx in self._cues:
            yield "cue"
            yield from (f"cue & {c.dep_}" for c in head.children if c.dep_ in {"ccomp", "dobj"})
        if head.idx in self._sources:
            yield "in-source"
        if head.idx in self._contents:
            yield "told"


def _characters(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(chain.from_iterable(range(s.start, s.end) for s in spans))


def _is_early(period: Period) -> bool:
    """Whether a time ended before these workers came into scope."""
    days = edtf.days(period.edtf or "")
    return days is not None and days.last is not None and days.last.year < _SCOPE
