"""Attributions by prepositions: "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import prose
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy, trimmed, without
from tumen.extract.lang.en.attribution.lexicon import prepositions
from tumen.extract.lang.en.attribution.phrase import children, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def _words(token: Token) -> list[Token]:
    """The preposition with the word that must follow it; empty where it is not one."""
    partner = prepositions().get(token.lower_)
    if partner is None:
        return []
    following = token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == partner
    return [token, token.doc[token.i + 1]] if following else []


def _object(words: list[Token]) -> Token | None:
    for word in reversed(words):
        for noun in children(word, "pobj", "pcomp"):
            return noun
    return None


def by_prepositions(doc: Doc) -> Iterator[Draft]:
    """Every sentence with "according to": the rest of it is the content."""
    text = doc.text  # spaCy joins it anew each time
    for token in prose.words(doc):
        words = _words(token)
        noun = _object(words) if words else None
        if noun is None:
            continue
        cut = {t.i for t in token.subtree} | {t.i for word in words for t in word.subtree}
        rest = trimmed(t for t in token.sent if t.i not in cut)
        source, cue = of_tokens(noun_phrase(noun)), of_tokens(words)
        content = tidy(text, without(of_tokens(rest), [*source, *cue]))
        if content:
            yield Draft(source, cue, content, f"preposition/{token.lower_}", speaks=True)
