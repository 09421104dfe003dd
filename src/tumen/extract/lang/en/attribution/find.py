"""The pipeline: quotations, then every kind of cue, then what belongs together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.according import (
    by_accounts,
    by_misread_asides,
    by_prepositions,
)
from tumen.extract.lang.en.attribution.adverb import by_adverbs
from tumen.extract.lang.en.attribution.captioned import by_captions, by_headings
from tumen.extract.lang.en.attribution.cited import by_citations
from tumen.extract.lang.en.attribution.continuation import claimed, continued, is_full
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extents
from tumen.extract.lang.en.attribution.nominal import by_nouns
from tumen.extract.lang.en.attribution.noted import by_notes
from tumen.extract.lang.en.attribution.quotation import quotations
from tumen.extract.lang.en.attribution.turn import by_labels
from tumen.extract.lang.en.attribution.verb import by_verbs
from tumen.extract.lang.en.parse import parse, text_of
from tumen.extract.lang.en.prose import heaps, no_sentence
from tumen.extract.pack import Found
from tumen.model import Attribution, Document, Problem, Span
from tumen.wording import say

if TYPE_CHECKING:
    from spacy.tokens import Doc


# Where the drafts are kept with the parse that they were made from.
_KEPT = "tumen.attribution.drafts"


def _drafts(document: Document) -> tuple[Draft, ...]:
    doc = parse(document)
    if _KEPT not in doc.user_data:
        doc.user_data[_KEPT] = _found(doc)
    kept: tuple[Draft, ...] = doc.user_data[_KEPT]
    return kept


def _found(doc: Doc) -> tuple[Draft, ...]:
    """Every attribution by every kind of cue, in the order of the cues."""
    text = text_of(doc)
    quotes = quotations(text)
    found = [
        *by_verbs(doc, quotes),
        *by_prepositions(doc),
        *by_accounts(doc),
        *by_misread_asides(doc),
        *by_captions(doc, quotes),
        *by_headings(doc),
        *by_notes(doc),
        *by_citations(doc),
        *by_nouns(doc),
        *by_adverbs(doc),
        *by_labels(doc),
    ]
    found.sort(key=lambda draft: draft.at)
    return continued(text, quotes, found)


def _outer(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Those whose cue is not among the words that another one lays at a door."""
    contents = sorted(extent for draft in drafts for extent in draft.content)
    starts = [start for start, _ in contents]
    reach = list(accumulate((end for _, end in contents), max))
    for draft in drafts:
        before = bisect_right(starts, draft.at)
        if not before or reach[before - 1] <= draft.at:
            yield draft


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
    `nested`, because PolNeAR and readers count the outer one. Problems are quotations that nobody
    is said to have spoken, and runs of words too long for a sentence.
    """
    outer = tuple(_attribution(document, draft) for draft in _outer(_drafts(document)))
    return outer, (*_unclaimed(document), *_passed_over(document))


def nested(document: Document) -> tuple[Attribution, ...]:
    """Every attribution, also those inside the content of another, in the order of the cues."""
    return tuple(_attribution(document, draft) for draft in _drafts(document))


def _unclaimed(document: Document) -> Iterator[Problem]:
    quotes = quotations(document.text)
    taken = claimed(_drafts(document), quotes)
    for number, quote in enumerate(quotes.all):
        if number not in taken and is_full(quote):
            yield Problem(
                stage="extract",
                code="quotation-without-source",
                message=say(
                    "the words round this quotation do not say whose it is: read it in its place"
                ),
                locator=document.locator,
                span=document.span(quote.start, quote.end),
            )


def _passed_over(document: Document) -> Iterator[Problem]:
    for heap in heaps(parse(document)):
        yield no_sentence(document, heap, "sources")
