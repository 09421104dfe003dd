"""The claim stage of English: events first, then their fields, then the record.

The files are the way: `frame` knows the constructions (``frames.yaml``), `referent` what noun
phrases stand for (``nouns.yaml``), `clause` and `direction` what a head governs; `find` offers
candidates, `select` keeps those that are events of their own, `anchor` gives them their words, and
`compose` makes the claims.
"""

from __future__ import annotations

from tumen.extract.lang.en.attribution import nested
from tumen.extract.lang.en.claim.anchor import events as anchored
from tumen.extract.lang.en.claim.compose import compose
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.find import Finder
from tumen.extract.lang.en.claim.select import independent
from tumen.extract.pack import Found
from tumen.model import Attribution, Claim, Document

__all__ = ["claims", "events"]


def events(document: Document) -> tuple[Event, ...]:
    """Every event of the text, in order of the clauses' heads."""
    if not document.text.strip():
        return ()
    finder = Finder(document)
    if not finder.referents.in_scope:
        return ()
    attributions = nested(document)
    found: list[Event] = []
    for sentence in finder.doc.sents:
        if sentence.text.rstrip(' \n”"').endswith("?"):
            continue
        chosen = independent(finder.candidates(sentence))
        if chosen:
            vouched = [_vouching(attributions, c.clause.head.idx) for c in chosen]
            found += anchored(sentence, chosen, vouched)
    return tuple(found)


def _vouching(attributions: tuple[Attribution, ...], at: int) -> Attribution | None:
    """The innermost attribution whose content holds a place."""
    holding = [a for a in attributions if any(s.start <= at < s.end for s in a.content)]
    return min(holding, key=lambda a: sum(s.end - s.start for s in a.content), default=None)


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors."""
    found = [compose(document, event) for event in events(document)]
    return tuple(sorted(found, key=lambda claim: (claim.anchor.start, claim.anchor.end))), ()
