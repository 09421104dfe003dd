"""The words that are looked at: those of sentences, not of tables and word heaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.parse import kept
from tumen.model import Document, Problem
from tumen.wording import say, term

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# No sentence of prose has so many tokens; in longer runs the parse means nothing, and every cue
# would be weighed against the whole run.
LONGEST = 400
_SHOWN = 12
_KEPT = "tumen.prose.words"


def words(doc: Doc) -> tuple[Token, ...]:
    """The tokens of the sentences that are prose; made once, because a dozen rules go through."""
    return kept(doc, _KEPT, lambda: tuple(_words(doc)))


def _words(doc: Doc) -> Iterator[Token]:
    for sentence in doc.sents:
        if not is_heap(sentence):
            yield from sentence


def heaps(doc: Doc) -> Iterator[Span]:
    """The runs of words that are passed over."""
    return (sentence for sentence in doc.sents if is_heap(sentence))


def is_heap(sentence: Span) -> bool:
    """Whether so many words are no sentence."""
    return len(sentence) > LONGEST


def no_sentence(document: Document, heap: Span, sought: str) -> Problem:
    """The problem of a run of words that is not searched for something, at its first words."""
    first = heap[:_SHOWN]
    return Problem(
        stage="extract",
        code="no-sentence",
        message=say(
            "{n} words without the end of a sentence were not searched for {what}: a table or a "
            "list may have lost its line breaks",
            n=str(len(heap)),
            what=term(sought),
        ),
        locator=document.locator,
        span=document.span(first.start_char, first.end_char),
    )
