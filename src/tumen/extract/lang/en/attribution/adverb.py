"""Attributions without a source: "reportedly", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tumen.extract.lang.en import prose
from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import of_tokens, tidy, trimmed
from tumen.extract.lang.en.attribution.lexicon import words
from tumen.extract.lang.en.parse import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def by_adverbs(doc: Doc) -> Iterator[Draft]:
    """Every hearsay adverb of a clause: the clause is the content."""
    text = text_of(doc)
    for token in prose.words(doc):
        if token.lower_ not in words("adverbs") or token.head.pos_ not in {"VERB", "AUX"}:
            continue
        rest = trimmed(t for t in token.head.subtree if t.i != token.i)
        content = tidy(text, of_tokens(rest))
        if content:
            yield Draft((), of_tokens([token]), content, f"adverb/{token.lower_}")
