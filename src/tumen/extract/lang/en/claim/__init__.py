"""The claim stage of English: events first, then their fields, then the record.

The files are the way: `frame` knows the constructions (``frames.yaml``), `referent` what noun
phrases stand for (``nouns.yaml``), `clause` and `direction` what a head governs; `find` offers
candidates, `select` keeps those that are events of their own, `anchor` gives them their words, and
`compose` makes the claims.
"""

from __future__ import annotations

from tumen.extract.lang.en.claim.anchor import Telling
from tumen.extract.lang.en.claim.anchor import events as anchored
from tumen.extract.lang.en.claim.compose import compose
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import Context, fields, vouching
from tumen.extract.lang.en.claim.field.setting import setting
from tumen.extract.lang.en.claim.find import Finder
from tumen.extract.lang.en.claim.select import independent
from tumen.extract.pack import Found
from tumen.model import Claim, Document, Problem

__all__ = ["claims", "events"]


def events(document: Document) -> tuple[Event, ...]:
    """Every event of the text, in order of the clauses' heads."""
    if not document.text.strip():
        return ()
    finder = Finder(setting(document))
    if not finder.referents.in_scope:
        return ()
    found: list[Event] = []
    for sentence in finder.doc.sents:
        if sentence.text.rstrip(' \n”"').endswith("?"):
            continue
        offered = tuple(finder.candidates(sentence))
        chosen = independent(offered)
        if chosen:
            heads = [c.head for c in chosen]
            vouched = [vouching(document, t.idx, t.idx + len(t)) for t in heads]
            counted = [tuple(finder.counts(c.clause)) for c in chosen]
            before = found[-1].kind if found else None
            told = Telling(sentence, offered, before)
            found += anchored(told, chosen, counted, vouched)
    return tuple(found)


def claims(document: Document) -> Found[Claim]:
    """Every claim about DPRK workers abroad, in order of their anchors."""
    found = events(document)
    context = Context(found)
    made: list[Claim] = []
    problems: list[Problem] = []
    for event in found:
        filled, noticed = fields(document, event, context)
        made.append(compose(document, event, filled))
        problems += noticed
    return tuple(sorted(made, key=lambda c: (c.anchor.start, c.anchor.end))), tuple(problems)
