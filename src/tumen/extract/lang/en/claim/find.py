"""Candidates: which heads of clauses say something that a ledger of evidence may want."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.clause import Clause, clause_of
from tumen.extract.lang.en.claim.direction import Goals
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.claim.fit import Fit
from tumen.extract.lang.en.claim.frame import Frame, frames
from tumen.extract.lang.en.claim.number import Numbers
from tumen.extract.lang.en.claim.referent import Referents
from tumen.model import Attribution, Count, Span, Unit

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token


_SURE = 2
_WHEN = frozenset(
    {"despite", "after", "before", "since", "following", "during", "amid", "until",
     "notwithstanding"}
)  # fmt: skip
_HEADING = 3  # words that a heading may have
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
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
        self.numbers = Numbers(setting, self.referents)
        self.goals = Goals(setting)
        self._fit = Fit(self.referents, self.numbers, self.goals)
        self._clauses: dict[int, Clause] = {}
        self._placed = {place.spans[0].start for place in setting.places}
        self._papers = {permit.spans[0].start for permit in setting.permits}
        told = [a for a in setting.attributions if a.source and self._is_told(a)]
        self._cues = _characters(a.cue for a in told)
        self._sources = _characters(a.source for a in setting.attributions if a.content)

    def _is_told(self, attribution: Attribution) -> bool:
        """Whether what is laid at a door is a clause."""
        words = (self.setting.tokens(s.start, s.end) or () for s in attribution.content)
        return any(token.pos_ in {"VERB", "AUX"} for span in words for token in span)

    def clause(self, token: Token) -> Clause:
        """The clause that a word stands in."""
        head = clause_of(token)
        return self._clauses.setdefault(head.i, Clause(head))

    def counts(self, clause: Clause) -> tuple[tuple[Count, Unit], ...]:
        """The counts among a clause's own words, in order, with what they count.

        Those who say so are counted by none: "one of them said".
        """
        told = (c for c in self._fit.counts(clause) if c.spans[0].start not in self._sources)
        return tuple((count, self.numbers.unit(count)) for count in told)

    def candidates(self, sentence: Sentence) -> Iterator[Candidate]:
        """Every head of the sentence with every frame that fits."""
        known = frames()
        for token in sentence:
            if token.dep_ in _AUXILIARY or _is_background(token) or token.idx in self._sources:
                continue
            offered = (*known.get((token.lemma_.lower(), token.pos_), ()), *self._by_sort(token))
            if offered:
                clause = self.clause(token)
                yield from (
                    Candidate(clause, token, frame)
                    for frame in offered
                    if self._fit.fits(token, clause, frame) and not self._only_cue(token, frame)
                )

    def _by_sort(self, token: Token) -> tuple[Frame, ...]:
        """The frames that any number, any paper, or any rule, order or figure may head."""
        known = frames()
        count = self.numbers.at(token.idx)
        if count is not None and self.numbers.is_telling(count):
            unit = self.numbers.unit(count)
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
        return not placed and not self.numbers.has_noun(count)

    def _only_cue(self, token: Token, frame: Frame) -> bool:
        """Whether a verb only brings in what somebody says."""
        return frame.strength < _SURE and not frame.object and token.idx in self._cues


def _characters(spans: Iterable[tuple[Span, ...]]) -> frozenset[int]:
    """Every character of the spans."""
    return frozenset(at for group in spans for span in group for at in range(span.start, span.end))


def _is_background(token: Token) -> bool:
    """Whether a noun only says when or in spite of what ("despite this order")."""
    return token.dep_ == "pobj" and token.head.lower_ in _WHEN


def _is_heading(token: Token) -> bool:
    """Whether a phrase stands alone ("Work visas.")."""
    words = [t for t in token.sent if t.is_alpha]
    return len(words) <= _HEADING
