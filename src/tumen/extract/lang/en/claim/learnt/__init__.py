"""What frames did not foresee: a small trained part that judges every clause of a text.

Frames say what they would make of a clause; that is one thing which can be seen of it. `senses` and
``senses.yaml`` say which words are alike, `stretches` what the stages found, `traits` and `view`
what can be seen of a clause, and `weights` what each trait speaks for. The weights are learnt from
the project's own annotations by ``tools/train_claims.py``; ``docs/reference/claim-model.md`` says
how well, and what they must not be used for.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.find import Candidate, Finder
from tumen.extract.lang.en.claim.frame import plain_frame
from tumen.extract.lang.en.claim.learnt.traits import Traits
from tumen.extract.lang.en.claim.learnt.view import View, views
from tumen.extract.lang.en.claim.learnt.weights import Weights, weights
from tumen.extract.lang.en.claim.select import independent
from tumen.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

__all__ = ["NAME", "Learnt", "Weights", "weights"]

NAME = "learnt"
"""What stands for a frame in the rule of a claim whose kind the weights decided."""

# Chosen by cross-validation over the development half, as is the penalty of the training.
_KEEPS = 0.2  # the least probability with which what a frame found stays
_ADDS = 0.55  # the probability from which on a clause is taken that no frame fitted
_CLEARLY = 2.5  # how much a kind must outscore that of the frame to be taken instead
_SURE = 2  # the strength of frames that stand, and their kind with them
_TWICE = 2.0  # the odds of all kinds against those of the likeliest where that has half
# Kinds that are claims only of these workers.
_OF_PERSONS = frozenset({Kind.STOCK, Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION})
# Kinds to which a movement does not turn unless a frame of theirs fits as well: that sanctions or
# reports are named beside it is not enough.
_OF_WORDS = frozenset({Kind.OBLIGATION, Kind.VERIFICATION})


class Learnt:
    """The trained part for one text."""

    def __init__(self, finder: Finder, judged_by: Weights | None = None) -> None:
        self._finder = finder
        self._weights = judged_by or weights()
        self._traits = Traits(finder)

    def judged(
        self, sentence: Sentence, offered: Sequence[Candidate], chosen: Sequence[Candidate]
    ) -> list[Candidate]:
        """The claims of a sentence, in order of the clauses' heads.

        `offered` is whatever fits a frame, `chosen` what of it stands on its own; what is added
        must stand on its own beside that.
        """
        judged = list(self._judged(self.views(sentence, offered, chosen), chosen))
        stands = {c.clause.head.i for c in (*independent(judged), *chosen)}
        return [c for c in judged if c.clause.head.i in stands]

    def views(
        self, sentence: Sentence, offered: Sequence[Candidate], chosen: Sequence[Candidate]
    ) -> list[View]:
        """The clauses of a sentence with what can be seen of each."""
        return views(self._finder, self._traits, sentence, offered, chosen)

    def _judged(self, seen: Sequence[View], chosen: Sequence[Candidate]) -> Iterator[Candidate]:
        found = {c.clause.head.i: c for c in chosen}
        for view in seen:
            framed = found.get(view.clause.head.i)
            sure = self._weights.probability(view.traits)
            if framed is not None and sure >= _least(framed):
                yield self._of_kind(framed, view)
            elif framed is None and sure >= _ADDS:
                yield from self._added(view)

    def _of_kind(self, framed: Candidate, view: View) -> Candidate:
        """What a frame found, of another kind where that is clearly likelier.

        What points back without a number goes on with the claim before it; a number without a noun
        does so only where the clause itself does not say enough.
        """
        said, scores = framed.frame.kind, self._weights.kinds(view.traits)
        best = _best(scores)
        if said is None:
            stands = not framed.frame.counted or not _is_likely(best, scores)
        elif framed.frame.strength >= _SURE:
            stands = True
        else:
            unheard = best in _OF_WORDS and f"frames={best.value}" not in view.traits
            stands = (unheard and said in _OF_PERSONS) or scores[best] - scores[said] <= _CLEARLY
        if stands:
            return framed
        return replace(framed, frame=replace(framed.frame, id=NAME, kind=best))

    def _added(self, view: View) -> Iterator[Candidate]:
        """A claim that no frame found, if its kind is likelier than all others together."""
        scores = self._weights.kinds(view.traits)
        best = _best(scores)
        if best in _OF_PERSONS and _is_of_others(view):
            return
        if _is_likely(best, scores):
            yield Candidate(view.clause, view.clause.head, plain_frame(NAME, best))


def _least(framed: Candidate) -> float:
    """The least probability with which what a frame found stays; what a sure one found stays."""
    return 0.0 if framed.frame.strength >= _SURE else _KEEPS


def _is_of_others(view: View) -> bool:
    """Whether all the persons of a clause are others, who are out of scope."""
    return "noun:others" in view.traits and "noun:workers" not in view.traits


def _is_likely(kind: Kind, scores: Mapping[Kind, float]) -> bool:
    """Whether a kind is likelier than all others together."""
    return math.fsum(math.exp(score - scores[kind]) for score in scores.values()) < _TWICE


def _best(scores: Mapping[Kind, float]) -> Kind:
    """The likeliest kind; of equals the first."""
    return max(scores, key=lambda kind: scores[kind])
