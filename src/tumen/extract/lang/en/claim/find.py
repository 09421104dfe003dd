"""Candidates: which heads of clauses say something that a ledger of evidence may want."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, clause_of, is_demanded
from tumen.extract.lang.en.claim.direction import Direction, Goals
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.frame import Frame, frames
from tumen.extract.lang.en.claim.referent import Referent, Referents
from tumen.extract.lang.en.count import unit_of
from tumen.model import Attribution, Count, Kind, Unit

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


_SURE = 2
_OF_RULES = frozenset({Referent.RULES})
_WHEN = frozenset(
    {
        "despite",
        "after",
        "before",
        "since",
        "following",
        "during",
        "amid",
        "until",
        "notwithstanding",
    }
)
_FEW, _BARE = 2, 10  # the least number that is one with a noun, and without
_GAP = 12  # characters that may stand between a number and its noun
_HEADING = 3  # words that a heading may have
# What a rule or an order can be for, and what such a thing is.
_DEMANDED = frozenset({Kind.REPATRIATION, Kind.ARRIVAL, Kind.DEPARTURE, Kind.STOCK, Kind.PERMIT})
_DEMANDS = frozenset({Referent.RULES, Referent.ORDERS})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
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
        self.text = setting.document.text  # spaCy builds it anew each time
        self._units: dict[int, Unit] = {}
        self.referents = Referents(setting)
        self._goals = Goals(setting)
        self._sources = {
            at
            for attribution in setting.attributions
            if attribution.content
            for s in attribution.source
            for at in range(s.start, s.end)
        }
        self._cues = {
            at
            for attribution in setting.attributions
            if attribution.source and self._is_told(attribution)
            for s in attribution.cue
            for at in range(s.start, s.end)
        }
        self._clauses: dict[int, Clause] = {}
        self._counts = {count.spans[0].start: count for count in setting.counts}
        self._placed = {place.spans[0].start for place in setting.places}
        self._papers = {permit.spans[0].start for permit in setting.permits}

    def _is_told(self, attribution: Attribution) -> bool:
        """Whether what is laid at a door is a clause."""
        words = (self.setting.tokens(s.start, s.end) or () for s in attribution.content)
        return any(token.pos_ in {"VERB", "AUX"} for span in words for token in span)

    def _names_source(self, token: Token) -> bool:
        """Whether a word only says who speaks."""
        return token.idx in self._sources

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
            if token.dep_ in _AUXILIARY or _is_background(token) or self._names_source(token):
                continue
            offered = (*known.get((token.lemma_.lower(), token.pos_), ()), *self._by_sort(token))
            if offered:
                clause = self.clause(token)
                yield from (
                    Candidate(clause, token, frame)
                    for frame in offered
                    if self._fits(token, clause, frame) and not self._only_cue(token, frame)
                )

    def _by_sort(self, token: Token) -> tuple[Frame, ...]:
        """The frames that any number, any paper, or any rule, order or figure may head."""
        known = frames()
        count = self._counts.get(token.idx)
        if count is not None and self._is_telling(count):
            unit = self.unit(count)
            bare = known.get(("", "bare"), ()) if self._is_bare(token, count) else ()
            return tuple(f for f in (*bare, *known.get(("", "count"), ())) if unit in f.counted)
        if token.idx in self._papers and not _is_heading(token):
            return known.get(("", "paper"), ())
        if token.dep_ in _SUBJECT and token.pos_ in {"NOUN", "PROPN"}:
            standing = self.referents.of(token)
            return tuple(f for sort in standing for f in known.get(("", sort.value), ()))
        return ()

    def _is_bare(self, token: Token, count: Count) -> bool:
        """Whether a number has no noun of its own, and its clause no place."""
        placed = any(t.idx in self._placed for t in self.clause(token).tokens)
        return not placed and (not count.unit or self._is_borrowed(count))

    def _is_telling(self, count: Count) -> bool:
        """Whether a number may be a claim on its own: no "one", no small bare number."""
        least = count.low if count.high is None else count.high
        if count.share is not None or least is None:
            return True
        return least >= (_FEW if count.unit else _BARE)

    def _only_cue(self, token: Token, frame: Frame) -> bool:
        """Whether a verb only brings in what somebody says."""
        return frame.strength < _SURE and not frame.object and token.idx in self._cues

    def _fits(self, token: Token, clause: Clause, frame: Frame) -> bool:
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
            if above.pos_ == "NOUN" and self.referents.of(above) & _DEMANDS:
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
        return not frame.not_subject or not self._one_of(subjects, frame.not_subject)

    def _continues_rule(self, token: Token) -> bool:
        """Whether a verb without a subject goes on with a rule named before in its sentence."""
        own = any(child.dep_ in _SUBJECT for child in token.children)
        before = (t for t in token.sent if t.i < token.i and t.dep_ in _SUBJECT)
        last = next(reversed(list(before)), None)
        named = last is not None and Referent.RULES in self.referents.of(last)
        return not own and named and token.tag_ in {"VBZ", "VBD"}

    def _one_of(self, nouns: Iterable[Token], wanted: frozenset[Referent]) -> bool:
        return any(self._stands_for(noun, wanted) for noun in _with_others(nouns))

    def _stands_for(self, noun: Token, wanted: frozenset[Referent]) -> bool:
        """Whether a noun is one of these; whom "they" are is told by what they do, too."""
        found = self.referents.of(noun)
        if _is_they(noun) and found and Referent.OTHERS not in found:
            found |= {Referent.WORKERS}
        return not found.isdisjoint(wanted)

    def _counted(self, clause: Clause, wanted: frozenset[Unit]) -> bool:
        return any(self.unit(count) in wanted for count in self.counts(clause))

    def unit(self, count: Count) -> Unit:
        """What a number counts; where no noun tells, what the number before it does."""
        at = count.spans[0].start
        if at not in self._units:
            self._units[at] = self._unit(count)
        return self._units[at]

    def _unit(self, count: Count) -> Unit:
        found = self._counted_as(count)
        if count.unit and not self._is_borrowed(count):
            named = unit_of(count)
            return Unit.OTHER if named is Unit.WORKERS and Referent.OTHERS in found else named
        before = self._before(count)
        if before is not None:
            said = self.unit(before)
            if said is not Unit.OTHER or not self._acts(count):
                return said
        if Referent.WORKERS in found:
            return Unit.WORKERS
        return Unit.PERMITS if Referent.PAPERS in found else Unit.OTHER

    def _is_borrowed(self, count: Count) -> bool:
        """Whether the noun stands elsewhere and is none that claims count."""
        behind = self.text[count.spans[-1].end :][: len(count.unit) + _GAP]
        return unit_of(count) is Unit.OTHER and count.unit not in behind

    def _acts(self, count: Count) -> bool:
        """Whether a bare number is the subject of a verb, as persons are."""
        words = self.setting.tokens(count.spans[0].start, count.spans[-1].end) or ()
        return any(
            t.dep_ in _SUBJECT or (t.dep_ == "nummod" and t.head.pos_ == "VERB") for t in words
        )

    def _before(self, count: Count) -> Count | None:
        """The number before another one in its paragraph."""
        start = count.spans[0].start
        before = [c for c in self.setting.counts if c.spans[0].start < start]
        if not before or "\n\n" in self.text[before[-1].spans[-1].end : start]:
            return None
        return before[-1]

    def _counted_as(self, count: Count) -> frozenset[Referent]:
        words = self.setting.tokens(count.spans[0].start, count.spans[-1].end) or ()
        numbers = [t for t in words if t.pos_ in {"NUM", "NOUN", "DET", "ADJ", "PRON"}]
        return self.referents.of(numbers[-1]) if numbers else frozenset()

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


def _is_background(token: Token) -> bool:
    """Whether a noun only says when or in spite of what ("despite this order")."""
    return token.dep_ == "pobj" and token.head.lower_ in _WHEN


def _is_heading(token: Token) -> bool:
    """Whether a phrase stands alone ("Work visas.")."""
    words = [t for t in token.sent if t.is_alpha]
    return len(words) <= _HEADING


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
