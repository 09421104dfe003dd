"""Base forms, as spaCy's lemmatizer gives them, in a fraction of its time.

The lemmatizer looks through lists of up to 57,000 words for each form that it has not met, and
spells out the grammar of each that needs no change, every time. What it says turns on a token's
form, class and grammar alone, so it is asked once of each, and remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attributes import Numbers, read, write

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

_SEEN = ("ORTH", "POS", "MORPH", "LEMMA")


def remembering(lemmatizer: Lemmatizer) -> Callable[[Doc], Doc]:
    """A component that does to a document what the lemmatizer does."""
    _index(lemmatizer)
    said: dict[Numbers, Numbers] = {}

    def apply(doc: Doc) -> Doc:
        seen = read(doc, _SEEN)
        for at, row in enumerate(seen):
            if row not in said:
                lemma = row[-1] or doc.vocab.strings.add(lemmatizer.lemmatize(doc[at])[0])
                said[row] = (lemma,)
        write(doc, ("LEMMA",), [said[row] for row in seen])
        return doc

    return apply


def _index(lemmatizer: Lemmatizer) -> None:
    """Make the lists of known words sets, in which a word is found without going through them."""
    table = lemmatizer.lookups.get_table("lemma_index")
    for word_class in list(table):
        table[word_class] = frozenset(table[word_class])
