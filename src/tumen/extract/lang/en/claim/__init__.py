"""The claim stage of English: events first, then their fields, then the record.

The files are the way: `frame` knows the constructions (``frames.yaml``), `referent` what noun
phrases stand for (``nouns.yaml``), `number` what numbers count, `clause` and `direction` what a
head governs; `fit` holds frames against clauses, `find` offers candidates, `select` keeps those
that are events of their own, `learnt` weighs them and every other clause, `part` splits
enumerations, `anchor` gives events their words, and `compose` makes the claims; `unused` says what
led to none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.claim.anchor import Telling
from tumen.extract.lang.en.claim.anchor import events as anchored
from tumen.extract.lang.en.claim.compose import compose
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import Context, fields, vouching
from tumen.extract.lang.en.claim.field.setting import setting
from tumen.extract.lang.en.claim.find import Candidate, Finder
from tumen.extract.lang.en.claim.learnt import Learnt, Weights
from tumen.extract.lang.en.claim.select import independent
from tumen.extract.lang.en.claim.unused import unused
from tumen.extract.lang.en.prose import is_heap
from tumen.extract.pack import Found
from tumen.extract.patience import pause
from tumen.model import Claim, Document, Kind, Problem

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

# Kinds that speak of rules and of other claims; a denial denies what is beneath them.
_ABOUT_CLAIMS = frozenset({Kind.VERIFICATION, Kind.OBLIGATION})

__all__ = ["claims", "events"]


def events(document: Document, judged_by: Weights | None = None) -> tuple[Event, ...]:
    """Every event of the text, in order of the clauses' heads; none where it is about others.

    The weights are those that ship, unless others are to be measured.
    """
    finder = finder_of(document)
    return tuple(_events(document, finder, judged_by)) if finder else ()


def finder_of(document: Document) -> Finder | None:
    """What offers candidates in a text; None where it is not about these workers."""
    if not document.text.strip():
        return None
    finder = Finder(setting(document))
    return finder if finder.referents.in_scope else None


def sentences(finder: Finder) -> Iterator[tuple[Sentence, tuple[Candidate, ...]]]:
    """The sentences of a text that can make claims, with every candidate in each."""
    for sentence in finder.doc.sents:
        pause()
        if not is_heap(sentence) and not sentence.text.rstrip(' \n”"').endswith("?"):
            yield sentence, tuple(finder.candidates(sentence))


def _events(document: Document, finder: Finder, judged_by: Weights | None = None) -> list[Event]:
    found: list[Event] = []
    learnt = Learnt(finder, judged_by)
    for sentence, offered in sentences(finder):
        chosen = learnt.judged(sentence, offered, independent(offered))
        if chosen:
            heads = [c.head for c in chosen]
            vouched = [vouching(document, t.idx, t.idx + len(t)) for t in heads]
            counted = [finder.counts(c.clause) for c in chosen]
            before = next(
                (e.kind for e in reversed(found) if e.kind not in _ABOUT_CLAIMS), Kind.STOCK
            )
            told = Telling(document.text, sentence, offered, before)
            found += anchored(told, chosen, counted, vouched)
    return found


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors.

    Problems are what the fields noticed, and sentences that name a number of workers, a paper or
    a place beside workers and lead to no claim, or have no end.
    """
    finder = finder_of(document)
    if finder is None:
        return (), ()
    found = tuple(_events(document, finder))
    context = Context(found)
    made: list[Claim] = []
    problems: list[Problem] = []
    for event in found:
        pause()
        filled, noticed = fields(document, event, context)
        made.append(compose(document, event, filled))
        problems += noticed
    problems += unused(document, finder, found)
    return tuple(sorted(made, key=lambda c: (c.anchor.start, c.anchor.end))), tuple(problems)
