"""Events: which clauses say something that a ledger of evidence wants, and of which kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, clause_of, complements, objects, subjects
from tumen.extract.lang.en.claim.direction import Direction, Goals
from tumen.extract.lang.en.claim.frame import Frame, frames
from tumen.extract.lang.en.claim.referent import Referent, Referents
from tumen.extract.lang.en.parse import parse
from tumen.model import Document

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


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

    def __init__(self, document: Document) -> None:
        self.doc = parse(document)
        self.referents = Referents(self.doc)
        self._goals = Goals(document)
        self._clauses: dict[int, Clause] = {}

    def clause(self, token: Token) -> Clause:
        """The clause that a word stands in."""
        head = clause_of(token)
        return self._clauses.setdefault(head.i, Clause(head))

    def candidates(self, sentence: Sentence) -> Iterator[Candidate]:
        """Every head of the sentence with the first frame that fits of each kind."""
        known = frames()
        for token in sentence:
            offered = known.get((token.lemma_.lower(), token.pos_), ())
            if not offered:
                continue
            clause = self.clause(token)
            for frame in offered:
                if self._fits(token, clause, frame):
                    yield Candidate(clause, token, frame)

    def _fits(self, token: Token, clause: Clause, frame: Frame) -> bool:
        words = clause.lower
        if frame.with_ and not any(phrase in words for phrase in frame.with_):
            return False
        if any(phrase in words for phrase in frame.without):
            return False
        if frame.subject and not self._stand_for(subjects(token), frame.subject):
            return False
        if frame.object and not self._stand_for(objects(token), frame.object):
            return False
        if frame.any and not self._stand_for(self._all(token, clause), frame.any):
            return False
        return frame.to is None or self._leads(clause, frame.to)

    def _all(self, token: Token, clause: Clause) -> list[Token]:
        return [
            *subjects(token),
            *complements(token),
            *(t for t in clause.tokens if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}),
        ]

    def _stand_for(self, nouns: list[Token], wanted: frozenset[Referent]) -> bool:
        return any(self.referents.of(noun) & wanted for noun in nouns)

    def _leads(self, clause: Clause, to: str) -> bool:
        home = self._goals.direction(clause) is Direction.HOME
        return home if to == "home" else not home
