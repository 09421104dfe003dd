"""Whether a frame fits a head among the words of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, is_demanded
from tumen.extract.lang.en.claim.direction import Direction, Goals
from tumen.extract.lang.en.claim.frame import Frame
from tumen.extract.lang.en.claim.number import Numbers
from tumen.extract.lang.en.claim.referent import Referent, Referents
from tumen.model import Count, Kind, Unit

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_RULES = frozenset({Referent.RULES})
# What a rule or an order can be for, and what such a thing is.
_DEMANDED = frozenset({Kind.REPATRIATION, Kind.ARRIVAL, Kind.DEPARTURE, Kind.STOCK, Kind.PERMIT})
_DEMANDS = frozenset({Referent.RULES, Referent.ORDERS})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NOBODY = frozenset({"nobody", "none", "no-one", "one", "anyone", "anybody"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


class Fit:
    """Frames against the clauses of one text."""

    def __init__(self, referents: Referents, numbers: Numbers, goals: Goals) -> None:
        self._referents = referents
        self._numbers = numbers
        self._goals = goals

    def counts(self, clause: Clause) -> Iterator[Count]:
        """The counts among a clause's own words, in order."""
        found = (self._numbers.at(token.idx) for token in clause.tokens)
        return (count for count in found if count is not None)

    def fits(self, token: Token, clause: Clause, frame: Frame) -> bool:
        """Whether all conditions of a frame hold for a head in its clause."""
        return (
            _worded(token, clause, frame)
            and self._referring(token, clause, frame)
            and (not frame.counted or self._counted(clause, frame.counted))
            and (frame.to is None or self._leads(clause, frame.to))
            and not (frame.kind in _DEMANDED and self._is_demanded(token, clause))
        )

    def _is_demanded(self, token: Token, clause: Clause) -> bool:
        """Whether it only says what a rule or an order is for ("a duty to send people home")."""
        for above in token.ancestors:
            if above.i == clause.head.i:
                return False
            if above.pos_ == "NOUN" and self._referents.of(above) & _DEMANDS:
                return True
        return False

    def _referring(self, token: Token, clause: Clause, frame: Frame) -> bool:
        """Whether the participants stand for what the frame wants."""
        if not self._acting(token, clause, frame):
            return False
        objects = clause.objects(token) if frame.object or frame.not_object else []
        if frame.object and not self._one_of(objects, frame.object):
            return False
        if frame.not_object and self._one_of(objects, frame.not_object):
            return False
        if frame.any and not self._one_of((*clause.subjects(token), *clause.nouns), frame.any):
            return False
        return not frame.near or self._one_of(token.sent, frame.near)

    def _acting(self, token: Token, clause: Clause, frame: Frame) -> bool:
        """Whether the right ones act, and none of the wrong ones."""
        if not frame.subject and not frame.not_subject:
            return True
        subjects = clause.subjects(token)
        goes_on = frame.subject == _OF_RULES and self._continues_rule(token)
        if frame.subject and not goes_on and not self._one_of(subjects, frame.subject):
            return False
        someone = [noun for noun in subjects if noun.lower_ not in _NOBODY]
        return not frame.not_subject or not self._one_of(someone, frame.not_subject)

    def _continues_rule(self, token: Token) -> bool:
        """Whether a verb without a subject goes on with a rule named before in its sentence."""
        own = any(child.dep_ in _SUBJECT for child in token.children)
        before = (t for t in token.sent if t.i < token.i and t.dep_ in _SUBJECT)
        last = next(reversed(list(before)), None)
        named = last is not None and Referent.RULES in self._referents.of(last)
        return not own and named and token.tag_ in {"VBZ", "VBD"}

    def _one_of(self, nouns: Iterable[Token], wanted: frozenset[Referent]) -> bool:
        return any(self._stands_for(noun, wanted) for noun in _with_others(nouns))

    def _stands_for(self, noun: Token, wanted: frozenset[Referent]) -> bool:
        """Whether a noun is one of these; whom "they" are is told by what they do, too."""
        found = self._referents.of(noun)
        if _is_they(noun) and found and Referent.OTHERS not in found:
            found |= {Referent.WORKERS}
        return not found.isdisjoint(wanted)

    def _counted(self, clause: Clause, wanted: frozenset[Unit]) -> bool:
        return any(self._numbers.unit(count) in wanted for count in self.counts(clause))

    def _leads(self, clause: Clause, to: str) -> bool:
        match to:
            case "home":
                return self._goals.direction(clause) is Direction.HOME
            case "homeward":
                return self._goals.is_homeward(clause)
            case "abroad":
                return self._goals.direction(clause) is Direction.ABROAD
            case "unsaid":
                return self._goals.direction(clause) is Direction.UNSAID
            case "outward":
                return self._goals.is_outward(clause)
            case _:
                return self._goals.direction(clause) is not Direction.HOME


def _is_they(noun: Token) -> bool:
    """Whether it is "they", "them" or "30 of them"."""
    whole = [w for c in noun.children if c.lower_ == "of" for w in c.children]
    return any(word.lower_ in {"they", "them"} for word in (noun, *whole))


def _with_others(nouns: Iterable[Token]) -> Iterator[Token]:
    """The nouns with those that are coordinated or put beside them."""
    for noun in nouns:
        yield noun
        yield from (c for c in noun.children if c.dep_ in {"conj", "appos"} and c.pos_ in _NOMINAL)


def _worded(token: Token, clause: Clause, frame: Frame) -> bool:
    """Whether the clause has the words that the frame wants, and none that it excludes."""
    for alternatives in frame.words:
        if not any(phrase in clause.words for phrase in alternatives):
            return False
    if frame.below and not any(phrase in clause.all_words for phrase in frame.below):
        return False
    if (frame.negated and not clause.is_negated) or (frame.modal and not is_demanded(token)):
        return False
    return not any(phrase in clause.words for phrase in frame.without)
