"""What the stages found in a document, made once and kept with its parse."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tumen.extract.lang.en.attribution import nested
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.count import counts
from tumen.extract.lang.en.dateline import datelines
from tumen.extract.lang.en.instrument import instruments
from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.period.event import datable
from tumen.extract.lang.en.permit import permits
from tumen.extract.lang.en.place import places
from tumen.extract.lookup import Stretches, by_words
from tumen.model import Attribution, Count, Document, InstrumentMention, Period, Permit, Place
from tumen.model import Span as Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_KEPT = "tumen.claim.setting"


@dataclass(frozen=True, slots=True)
class Setting:
    """A document with its parse and with everything that stands in it, each in order.

    `text` is the document's, here because it is asked for often; `datelines` are the stretches that
    say where and when a report was written; `reaches` remembers how far each attribution reaches,
    by its cue.
    """

    document: Document
    doc: Doc
    text: str
    attributions: tuple[Attribution, ...]
    counts: Stretches[Count]
    instruments: Stretches[InstrumentMention]
    periods: Stretches[Period]
    permits: Stretches[Permit]
    places: Stretches[Place]
    datelines: tuple[tuple[int, int], ...]
    reaches: dict[tuple[Words, ...], tuple[tuple[int, int], ...]] = field(default_factory=dict)
    chains: dict[int, tuple[Attribution, ...]] = field(default_factory=dict)
    located: dict[Event, Any] = field(default_factory=dict)
    timed: dict[Event, Any] = field(default_factory=dict)

    def tokens(self, start: int, end: int) -> Span | None:
        """The tokens that share a character with a stretch."""
        return self.doc.char_span(start, end, alignment_mode="expand")

    def root(self, start: int, end: int) -> Token | None:
        """The word that governs the others of a stretch."""
        words = self.tokens(start, end)
        return words.root if words is not None and len(words) else None


def setting(document: Document) -> Setting:
    """The setting of a document."""
    doc = parse(document)
    kept: Setting | None = doc.user_data.get(_KEPT)
    if kept is None or kept.document.id != document.id:
        kept = _set(document, doc)
        doc.user_data[_KEPT] = kept
    return kept


def _set(document: Document, doc: Doc) -> Setting:
    return Setting(
        document=document,
        doc=doc,
        text=document.text,
        attributions=nested(document),
        counts=by_words(counts(document)[0]),
        instruments=by_words(instruments(document)[0]),
        periods=datable(document),
        permits=by_words(permits(document)[0]),
        places=by_words(places(document)[0]),
        datelines=tuple((start, end) for start, end, _ in datelines(document.text)),
    )
