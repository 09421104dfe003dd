"""Attributions by a colon in notes and posts: "A driver, by telephone: nobody has left"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution.captioned import LONGEST, person
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy
from tumen.extract.lang.en.attribution.phrase import noun_phrase
from tumen.extract.lang.en.attribution.roles import head_kinds
from tumen.extract.lang.en.attribution.turn import by_labels
from tumen.extract.lang.en.parse import text_of
from tumen.model import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSE = frozenset({"VERB", "AUX"})


def by_notes(doc: Doc) -> Iterator[Draft]:
    """Every clause behind somebody's name or trade and a colon, as notes and posts put it.

    The labels of turns are left to `by_labels`, which knows how far a turn goes.
    """
    text = text_of(doc)
    turns = {draft.cue[0][0] for draft in by_labels(doc)}
    for colon in prose.words(doc):
        source = _giver(colon) if colon.text == ":" and colon.idx not in turns else []
        told = _behind(colon) if source else []
        if any(t.tag_ in _FINITE for t in told) and not told[0].is_quote:
            content = tidy(text, of_tokens(told))
            yield Draft(of_tokens(source), of_tokens([colon]), content, "label")


def _giver(colon: Token) -> list[Token]:
    """Who opens the sentence before a colon: a phrase, with no verb between it and the colon."""
    start = colon.sent.start
    opening = list(colon.doc[start : colon.i]) if colon.i - start <= LONGEST else []
    if not opening or any(t.pos_ in _CLAUSE for t in opening):
        return []
    pause = next((at for at, t in enumerate(opening) if t.is_punct or t.is_space), len(opening))
    head = person(opening[:pause])
    if head is not None and head_kinds().get(head.lemma_.lower()) is SourceKind.DOCUMENT:
        return []  # a heading
    return [t for t in noun_phrase(head) if t.i < start + pause] if head is not None else []


def _behind(colon: Token) -> list[Token]:
    """The rest of the sentence behind a colon, or the next one where the colon ends it."""
    end = colon.sent.end
    if colon.i + 1 == end < len(colon.doc):
        end = colon.doc[end].sent.end
    return [t for t in colon.doc[colon.i + 1 : end] if not t.is_space]
