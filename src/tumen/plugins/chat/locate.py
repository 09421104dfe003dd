"""Quotations to spans: where exactly the words stand, or None."""

from __future__ import annotations

from collections.abc import Iterator

from tumen.model import Document, Span


def anchored(document: Document, quote: str, occurrence: int | None) -> Span | None:
    """The span of an anchor: the only one with these words, or the one that was said to be meant.

    None where there is no such span, and where it is not said which of several.
    """
    found = list(_all(document, quote))
    if occurrence is None:
        return found[0] if len(found) == 1 else None
    return found[occurrence - 1] if 1 <= occurrence <= len(found) else None


def nearest(document: Document, quote: str, anchor: Span) -> Span | None:
    """The span with these words in the anchor, else the one nearest to it, the earlier first."""
    return min(_all(document, quote), key=lambda span: (_gap(span, anchor), span), default=None)


def _all(document: Document, quote: str) -> Iterator[Span]:
    """Every span with these words, in order."""
    start = document.text.find(quote) if quote else -1
    while start >= 0:
        yield document.span(start, start + len(quote))
        start = document.text.find(quote, start + 1)


def _gap(span: Span, anchor: Span) -> int:
    """Code points between a span and the anchor; 0 inside it."""
    return max(0, anchor.start - span.start, span.end - anchor.end)
