"""Candidates: which heads of clauses say something that a ledger of evidence may want."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, clause_of
from tumen.extract.lang.en.claim.direction import Direction, Goals
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.frame import Frame, frames
from tumen.extract.lang.en.claim.referent import Referent, Referents
from tumen.extract.lang.en.count import unit_of
from tumen.model import Count, Unit

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


_AUXILIARY = frozenset({"aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A head that fits a frame, in its clause."""

    clause: Clause
    head: Token
    frame: Frame

    @property
    def depth(self) -> int:
        """Steps from the head up to the head of its clause."""
        token, steps = self.head, 0
        while token.i != self.clause.head.i:
            token, steps = token.head, steps + 1
        return steps


class Finder:
    """The candidates of one text."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.doc = setting.doc
        self.referents = Referents(setting)
        self._goals = Goals(setting)
        self._sources = [
            (s.start, s.end)
            for attribution in setting.attributions
            if attribution.content
            for s in attribution.source
        ]
        self._clauses: dict[int, Clause] = {}
        self._counts = {count.spans[0].start: count for count in setting.counts}

    def _names_source(self, token: Token) -> bool:
        """Whether a word only says who speaks."""
        return any(start <= token.idx < end for start, end in self._sources)

    def clause(self, token: Token) -> Clause:
        """The clause that a word stands in."""
        head = clause_of(token)
        return self._clauses.setdefault(head.i, Clause(head))

    def counts(self, clause: Clause) -> Iterator[Count]:
        """The counts among a clause's own words, in order."""
        return (self._counts[t.idx] for t in clause.tokens if t.idx in self._counts)

    def candidates(self, sentence: Sentence) -> Iterator[Candidate]:
        """Every head of the sentence with every frame that fits."""
        known = frames()
        for token in sentence:
            offered = known.get((token.lemma_.lower(), token.pos_), ())
            if offered and token.dep_ not in _AUXILIARY and not self._names_source(token):
                clause = self.clause(token)
                yield from (
                    Candidate(clause, token, frame)
                    for frame in offered
                    if self._fits(token, clause, frame)
                )

    def _fits(self, token: Token, clause: Clause, frame: Frame) -> bool:
        return (
            _worded(clause, frame)
            and self._referring(token, clause, frame)
            and (not frame.counted or self._counted(clause, frame.counted))
            and (frame.to is None or self._leads(clause, frame.to))
        )

    def _referring(self, token: Token, clause: Clause, frame: Frame) -> bool:
        """Whether the participants stand for what the frame wants."""
        subjects = clause.subjects(token) if frame.subject or frame.not_subject else []
        if frame.subject and not self._one_of(subjects, frame.subject):
            return False
        if frame.not_subject and self._one_of(subjects, frame.not_subject):
            return False
        if frame.object and not self._one_of(clause.objects(token), frame.object):
            return False
        if frame.any and not self._one_of((*clause.subjects(token), *clause.nouns), frame.any):
            return False
        return not frame.near or self._one_of(token.sent, frame.near)

    def _one_of(self, nouns: Iterable[Token], wanted: frozenset[Referent]) -> bool:
        return any(self.referents.of(noun) & wanted for noun in nouns)

    def _counted(self, clause: Clause, wanted: frozenset[Unit]) -> bool:
        units = {unit_of(count) for count in self.counts(clause) if count.unit}
        bare = any(not count.unit for count in self.counts(clause))
        return bare or not units.isdisjoint(wanted)

    def _leads(self, clause: Clause, to: str) -> bool:
        match to:
            case "home":
                return self._goals.direction(clause) is Direction.HOME
            case "homeward":
                return self._goals.is_homeward(clause)
            case _:
                return self._goals.direction(clause) is not Direction.HOME


def _worded(clause: Clause, frame: Frame) -> bool:
    """Whether the clause has the words that the frame wants, and none that it excludes."""
    for alternatives in frame.words:
        if not any(phrase in clause.words for phrase in alternatives):
            return False
    if frame.below and not any(phrase in clause.all_words for phrase in frame.below):
        return False
    if frame.negated and not clause.is_negated:
        return False
    return not any(phrase in clause.words for phrase in frame.without)
