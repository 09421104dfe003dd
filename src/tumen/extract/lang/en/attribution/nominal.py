"""Attributions by nouns: "his claim that", "a warning from the ministry that"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy, trimmed, without
from tumen.extract.lang.en.attribution.lexicon import nouns
from tumen.extract.lang.en.attribution.phrase import children, noun_phrase
from tumen.extract.lang.en.attribution.speaker import speaker
from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs that with such a noun are one predicate: their subject is the speaker.
_LIGHT = frozenset(
    {"make", "issue", "give", "have", "express", "voice", "hold", "release", "repeat", "share"}
    | {"offer", "reject", "raise", "dismiss", "defend", "put", "send", "take", "reiterate", "renew"}
)


def by_nouns(doc: Doc) -> Iterator[Draft]:
    """Every noun of the lexicon with a clause that says what was said or thought."""
    table = nouns()
    text = text_of(doc)
    for token in prose.words(doc):
        if token.lemma_ not in table or token.pos_ != "NOUN":
            continue
        clause = _clause(token)
        if clause is None:
            continue
        source = _source(token)
        cut = of_tokens([*source, token])
        content = tidy(text, without(of_tokens(trimmed(clause.subtree)), cut))
        if content:
            yield Draft(of_tokens(source), of_tokens([token]), content, f"noun/{token.lemma_}")


def _clause(noun: Token) -> Token | None:
    """The that-clause behind a noun; one that lacks a subject or object is a relative clause."""
    for child in children(noun, "acl", "ccomp", "relcl"):
        marks = [mark for mark in children(child, "mark") if mark.lower_ == "that"]
        if marks and child.i > noun.i:
            return child
    return _predicated(noun)


def _predicated(noun: Token) -> Token | None:
    """The that-clause that "is" puts to a noun: "word is that", "there is talk that"."""
    be = noun.head
    if be.lemma_ != "be" or noun.dep_ not in {"nsubj", "attr"}:
        return None
    clauses = (c for c in children(be, "ccomp") if c.i > noun.i and c.i > be.i)
    marked = (c for c in clauses if any(mark.lower_ == "that" for mark in children(c, "mark")))
    return next(marked, None)


def _source(noun: Token) -> list[Token]:
    for owner in children(noun, "poss"):
        return noun_phrase(owner)
    for preposition in children(noun, "prep"):
        if preposition.lower_ in {"by", "from", "of", "among"}:
            for giver in children(preposition, "pobj"):
                return noun_phrase(giver)
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _LIGHT:
        found = speaker(verb)
        return found.phrase() if found is not None and found.role != "passive" else []
    return []
