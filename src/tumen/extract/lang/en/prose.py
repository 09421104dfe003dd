"""The words that are looked at: those of sentences, not of tables and word heaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# No sentence of prose has so many tokens; in longer runs the parse means nothing, and every cue
# would be weighed against the whole run.
LONGEST = 400


def words(doc: Doc) -> Iterator[Token]:
    """The tokens of the sentences that are prose."""
    for sentence in doc.sents:
        if len(sentence) <= LONGEST:
            yield from sentence


def heaps(doc: Doc) -> Iterator[Span]:
    """The runs of words that are passed over."""
    return (sentence for sentence in doc.sents if len(sentence) > LONGEST)
