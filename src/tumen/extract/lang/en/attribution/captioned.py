"""Attributions by a colon: who speaks or what bears the words, and then the words.

"A notice at the gate: “…”", "A forklift driver: “…”", "What the shipper says: it has never …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy
from tumen.extract.lang.en.attribution.lexicon import verbs, words
from tumen.extract.lang.en.attribution.phrase import noun_phrase
from tumen.extract.lang.en.attribution.quotation import Quotation, Quotations
from tumen.extract.lang.en.attribution.roles import head_kinds
from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COLON = re.compile(r":[^\S\n]+\Z")
_REACH = 4
LONGEST = 14
"""Tokens between the noun and the colon."""
_CLAUSE = frozenset({"VERB", "AUX"})
_OPENING = frozenset({"a", "an", "the", "one", "another", "our", "his", "her", "its"})


def by_captions(doc: Doc, quotes: Quotations) -> Iterator[Draft]:
    """Every quotation behind a noun and a colon, where no verb brings it in."""
    text = text_of(doc)
    for quote in quotes.all:
        found = _before(doc, quote)
        if found is None:
            continue
        bearer, mark = found
        source = [t for t in noun_phrase(bearer) if t.i < mark.i]
        content = tidy(text, [quote.extent])
        if content:
            yield Draft(of_tokens(source), of_tokens([mark]), content, "label")


def by_headings(doc: Doc) -> Iterator[Draft]:
    """Every "What X says:": the rest of its sentence is what X says."""
    text = text_of(doc)
    for token in prose.words(doc):
        opens = token.lower_ == "what" and token.i == token.sent.start
        verb = token.head if opens and token.head.lemma_ in verbs("speech") else None
        colon = verb.nbor() if verb is not None and verb.i + 1 < len(doc) else None
        if verb is None or colon is None or colon.text != ":":
            continue
        source = [t for t in doc[token.i + 1 : verb.i] if t.dep_ != "aux"]
        line = text.find("\n", colon.idx)
        end = min(colon.sent.end_char, line if line >= 0 else len(text))
        content = tidy(text, [(colon.idx + 1, end)])
        if content and source:
            yield Draft(of_tokens(source), of_tokens([verb]), content, "heading")


def bearer_before(doc: Doc, quote: Quotation) -> Token | None:
    """The noun whose words a quotation gives behind a colon; None where there is none."""
    found = _before(doc, quote)
    return found[0] if found is not None else None


def _before(doc: Doc, quote: Quotation) -> tuple[Token, Token] | None:
    """The noun and the colon before a quotation."""
    tail = text_of(doc)[max(0, quote.start - _REACH) : quote.start]
    colon = _COLON.search(tail)
    if colon is None:
        return None
    at = quote.start - len(tail) + colon.start()
    mark = doc.char_span(at, at + 1, alignment_mode="expand")
    bearer = _bearer(mark[0]) if mark is not None else None
    return (bearer, mark[0]) if bearer is not None and mark is not None else None


def _bearer(colon: Token) -> Token | None:
    """The last noun before the colon that bears words, or the person whom the sentence names."""
    sentence: list[Token] = []
    for token in reversed(colon.doc[max(0, colon.i - LONGEST) : colon.i]):
        if token.lemma_.lower() in words("written"):
            return token
        if token.pos_ in _CLAUSE or token.is_punct or token.is_space:
            break
        sentence.insert(0, token)
        if token.is_sent_start:
            break
    return person(sentence)


def person(sentence: list[Token]) -> Token | None:
    """The head of a phrase that names somebody, where the words are no more than that."""
    if not sentence or not sentence[0].is_sent_start:
        return None
    named = sentence[0].pos_ == "PROPN"  # "China's commerce ministry"
    if not named and sentence[0].lower_ not in _OPENING:
        return None
    heads = [
        t
        for t in sentence
        if t.pos_ in {"NOUN", "PROPN"} and t.head.i not in range(sentence[0].i, sentence[-1].i + 1)
    ]
    head = heads[0] if heads else sentence[-1]
    noun = head.lemma_.lower()
    known = noun in head_kinds() or noun in words("persons")
    does = not named and noun.endswith(("er", "or", "man"))
    return head if (known or does) and head.pos_ in {"NOUN", "PROPN"} else None
