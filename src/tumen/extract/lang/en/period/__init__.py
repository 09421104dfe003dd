"""The period stage of English: words of time, as EDTF and as TIMEX3.

The files are the way: `token` gives words their roles, `pattern` and `rules` find phrases and
build their readings, `spot` keeps the longest, `resolve` lays them on the `calendar`, `timex`,
`extent` and `boundary` write what came out.
"""

from __future__ import annotations

from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.period.boundary import Boundaries
from tumen.extract.lang.en.period.clause import Clauses
from tumen.extract.lang.en.period.reading import Dated
from tumen.extract.lang.en.period.reference import named_in, published, rests_on_inference
from tumen.extract.lang.en.period.resolve import Resolved, Resolver
from tumen.extract.lang.en.period.spot import spot
from tumen.extract.lang.en.period.timex import timex
from tumen.extract.pack import Found
from tumen.model import Document, Period, Problem
from tumen.wording import say

__all__ = ["periods"]


def _unresolved(document: Document, resolved: Resolved) -> Problem:
    phrase = resolved.phrase
    return Problem(
        stage="extract",
        code="unresolved-period",
        message=say("nothing says which year this is: give the publication date with --published"),
        locator=document.locator,
        span=document.span(phrase.start, phrase.end),
    )


def periods(document: Document) -> Found[Period]:
    """Every phrase of time, in order; problems for dates that nothing resolves."""
    if not document.text.strip():
        return (), ()
    doc = parse(document)
    phrases = spot(document.text, doc)
    reference = published(document.published) or named_in(phrases)
    clauses = Clauses(doc)
    found = tuple(Resolver(reference, clauses).all(phrases))
    edtfs = Boundaries(document.text, reference, clauses).edtf(found)
    result = tuple(
        Period(
            spans=(document.span(resolved.phrase.start, resolved.phrase.end),),
            edtf=edtf,
            timex=timex(resolved),
            inferred=edtf is not None and rests_on_inference(resolved.phrase.reading, reference),
        )
        for resolved, edtf in zip(found, edtfs, strict=True)
    )
    lost = (r for r in found if r.cell is None and isinstance(r.phrase.reading, Dated))
    return result, tuple(_unresolved(document, resolved) for resolved in lost)
