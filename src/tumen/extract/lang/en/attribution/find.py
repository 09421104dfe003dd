"""The pipeline: quotations, then every kind of cue, then what belongs together."""

from __future__ import annotations

from collections.abc import Iterable

from tumen.extract.lang.en.attribution.according import by_prepositions
from tumen.extract.lang.en.attribution.adverb import by_adverbs
from tumen.extract.lang.en.attribution.cited import by_citations
from tumen.extract.lang.en.attribution.continuation import continued, is_full
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extents, holds, overlap
from tumen.extract.lang.en.attribution.nominal import by_nouns
from tumen.extract.lang.en.attribution.quotation import Quotation, quotations
from tumen.extract.lang.en.attribution.turn import by_labels
from tumen.extract.lang.en.attribution.verb import by_verbs
from tumen.extract.lang.en.parse import parse
from tumen.extract.pack import Found
from tumen.model import Attribution, Document, Problem, Span


def _drafts(document: Document) -> tuple[Draft, ...]:
    doc = parse(document)
    quotes = quotations(document.text)
    found = [
        *by_verbs(doc, quotes),
        *by_prepositions(doc),
        *by_citations(doc),
        *by_nouns(doc),
        *by_adverbs(doc),
        *by_labels(doc),
    ]
    found.sort(key=lambda draft: draft.at)
    return continued(document.text, quotes, found)


def _is_inner(draft: Draft, others: Iterable[Draft]) -> bool:
    """Whether its cue is among the words that another attribution lays at a door."""
    return any(other is not draft and holds(other.content, draft.at) for other in others)


def _spans(document: Document, extents: Extents) -> tuple[Span, ...]:
    return tuple(document.span(start, end) for start, end in sorted(extents))


def _attribution(document: Document, draft: Draft) -> Attribution:
    return Attribution(
        source=_spans(document, draft.source),
        cue=_spans(document, draft.cue),
        content=_spans(document, draft.content),
        rule=draft.rule,
    )


def attributions(document: Document) -> Found[Attribution]:
    """Every outermost attribution, in the order of the cues.

    One whose cue stands inside the content of another ("X said that Y believes …") is left to
    `nested`, because PolNeAR and readers count the outer one. A quotation that nobody is said
    to have spoken is a problem.
    """
    drafts = _drafts(document)
    outer = (draft for draft in drafts if not _is_inner(draft, drafts))
    return tuple(_attribution(document, draft) for draft in outer), tuple(
        _unclaimed(document, quote)
        for quote in quotations(document.text)
        if is_full(quote) and not any(overlap(draft.content, quote.extent) for draft in drafts)
    )


def _unclaimed(document: Document, quote: Quotation) -> Problem:
    return Problem(
        stage="extract",
        code="quotation-without-source",
        message="the words round this quotation do not say whose it is: read it in its place",
        locator=document.locator,
        span=document.span(quote.start, quote.end),
    )


def nested(document: Document) -> tuple[Attribution, ...]:
    """Every attribution, also those inside the content of another, in the order of the cues."""
    return tuple(_attribution(document, draft) for draft in _drafts(document))
