"""Where words stand in a document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a document, by place and by wording, so that either proves the other.

    `start` and `end` count Unicode code points in `Document.text`, end exclusive;
    `document.text[start:end] == quote` holds always (W3C Web Annotation: a
    TextPositionSelector and a TextQuoteSelector at once). Make them with `Document.span`,
    which cannot produce a span that is not there.
    """

    start: int
    end: int
    quote: str
