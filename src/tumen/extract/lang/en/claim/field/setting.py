"""What the stages found in a document, made once and kept with its parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tumen.extract.lang.en.attribution import nested
from tumen.extract.lang.en.count import counts
from tumen.extract.lang.en.instrument import instruments
from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.permit import permits
from tumen.extract.lang.en.place import places
from tumen.model import Attribution, Count, Document, InstrumentMention, Permit, Place

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

_KEPT = "tumen.claim.setting"


@dataclass(frozen=True, slots=True)
class Setting:
    """A document with its parse and with everything that stands in it, each in order."""

    document: Document
    doc: Doc
    attributions: tuple[Attribution, ...]
    counts: tuple[Count, ...]
    instruments: tuple[InstrumentMention, ...]
    permits: tuple[Permit, ...]
    places: tuple[Place, ...]

    def tokens(self, start: int, end: int) -> Tokens | None:
        """The tokens that share a character with a stretch."""
        return self.doc.char_span(start, end, alignment_mode="expand")

    def root(self, start: int, end: int) -> Token | None:
        """The word that governs the others of a stretch."""
        words = self.tokens(start, end)
        return words.root if words is not None and len(words) else None


def setting(document: Document) -> Setting:
    """The setting of a document."""
    doc = parse(document)
    if _KEPT not in doc.user_data:
        doc.user_data[_KEPT] = Setting(
            document=document,
            doc=doc,
            attributions=nested(document),
            counts=counts(document)[0],
            instruments=instruments(document)[0],
            permits=permits(document)[0],
            places=places(document)[0],
        )
    kept: Setting = doc.user_data[_KEPT]
    return kept
