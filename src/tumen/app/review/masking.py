"""What identifies a protected source, hidden from those who may not see it.

The words are covered where they stand, one mark for each code point, so that every offset stays
what it was. Words that name somebody are covered wherever the report repeats them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tumen.model import Claim, Document, Span

COVER = "█"
NAMING = 4
"""Latin letters from which words may name somebody; "he" is covered only where it is the source."""


def hidden(claims: Iterable[Claim]) -> tuple[Span, ...]:
    """The words that could identify the protected sources of claims."""
    sources = (claim.source for claim in claims)
    return tuple(
        span
        for source in sources
        if source is not None and source.protected
        for span in (source.span, source.resolved)
        if span is not None
    )


def masked(document: Document, secret: Iterable[Span]) -> Document:
    """The document with the words covered, in its text and in what is said of it."""
    secret = tuple(secret)
    names = {span.quote for span in secret if may_name(span.quote)}
    text = covered(document.text, secret)
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, COVER * len(name))
    title = document.title
    for name in names:
        title = title and title.replace(name, COVER * len(name))
    return replace(document, text=text, title=title)


def may_name(words: str) -> bool:
    """Whether words of a source may name somebody, so that they are covered wherever they stand."""
    return len(words) >= NAMING or not words.isascii()


def covered(text: str, spans: Iterable[Span]) -> str:
    """The text with some words covered."""
    made, at = [], 0
    for span in sorted(spans):
        start = max(span.start, at)
        if start < span.end:
            made += [text[at:start], COVER * (span.end - start)]
            at = span.end
    return "".join([*made, text[at:]])
