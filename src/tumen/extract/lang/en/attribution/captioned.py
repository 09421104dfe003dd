"""Attributions by a colon: a notice, a letter or the like, and then what stands on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy
from tumen.extract.lang.en.attribution.lexicon import words
from tumen.extract.lang.en.attribution.phrase import noun_phrase
from tumen.extract.lang.en.attribution.quotation import Quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COLON = re.compile(r":[^\S\n]+\Z")
_REACH = 4
_LONGEST = 14  # tokens between the noun and the colon
_CLAUSE = frozenset({"VERB", "AUX"})


def by_captions(doc: Doc, quotes: Quotations) -> Iterator[Draft]:
    """Every quotation behind "a notice at the gate:", where no verb brings it in."""
    text = doc.text
    for quote in quotes.all:
        colon = _COLON.search(text, max(0, quote.start - _REACH), quote.start)
        mark = doc.char_span(colon.start(), colon.start() + 1) if colon is not None else None
        bearer = _bearer(mark[0]) if mark is not None else None
        if mark is None or bearer is None:
            continue
        source = [t for t in noun_phrase(bearer) if t.i < mark[0].i]
        content = tidy(text, [quote.extent])
        if content:
            yield Draft(of_tokens(source), of_tokens(mark), content, "label")


def _bearer(colon: Token) -> Token | None:
    """The last noun before the colon that names something written; None behind a verb."""
    for token in reversed(colon.doc[max(0, colon.i - _LONGEST) : colon.i]):
        if token.pos_ in _CLAUSE or token.is_punct or token.is_sent_start:
            return token if token.lemma_.lower() in words("written") else None
        if token.lemma_.lower() in words("written"):
            return token
    return None
