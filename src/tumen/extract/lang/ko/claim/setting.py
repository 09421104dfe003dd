"""What the other stages found in one document, so that clauses can be asked what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tumen.extract.gate import gate_for
from tumen.extract.lang.ko.attribution.find import said
from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.lang.ko.count import counts
from tumen.extract.lang.ko.instrument import instruments
from tumen.extract.lang.ko.period import periods
from tumen.extract.lang.ko.permit import permits
from tumen.extract.lang.ko.place import places
from tumen.extract.lang.ko.sentence import sentences
from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.lookup import Stretches, by_words
from tumen.model import Count, Document, InstrumentMention, Period, Permit, Place, edtf

T = TypeVar("T", Count, Period, Place, Permit, InstrumentMention)

# Workers abroad before the first sanctions (annotation guide, scope) make no claim.
SCOPE_BEGINS = date(2006, 10, 14)


@dataclass(frozen=True, slots=True)
class Setting:
    """One document with its fields, each in order of the text."""

    document: Document
    text: str
    said: tuple[Said, ...]
    counts: Stretches[Count]
    periods: Stretches[Period]
    places: Stretches[Place]
    permits: Stretches[Permit]
    instruments: Stretches[InstrumentMention]

    def past(self, start: int, end: int) -> bool:
        """Whether a stretch speaks of a time before the scope begins."""
        known = [edtf.days(p.edtf) for p in within(self.periods, start, end)]
        days = [d for d in known if d is not None]
        return bool(days) and all(d.last is not None and d.last < SCOPE_BEGINS for d in days)


def in_scope(document: Document) -> bool:
    """Whether a text is about these workers at all; of a page in several languages, its Korean."""
    gate = gate_for("ko")
    return gate is None or gate.admits(f"{document.title or ''}\n{document.text}")


def setting(document: Document) -> Setting:
    """Everything that the other stages find."""
    text = read_aloud(document.text)
    named = by_words(places(document)[0])
    return Setting(
        document,
        text,
        tuple(said(text, list(sentences(text)))),
        by_words(c for c in counts(document)[0] if not _overlaps(c, named)),
        by_words(periods(document)[0]),
        named,
        by_words(permits(document)[0]),
        by_words(instruments(document)[0]),
    )


def within(found: Stretches[T], start: int, end: int) -> list[T]:
    """Those that stand between two offsets."""
    return [one for one in found.beginning(start, end) if one.spans[-1].end <= end]


def _overlaps(count: Count, named: Stretches[Place]) -> bool:
    """Whether a number is part of a place's name: "동북 3성"."""
    return bool(named.touching(count.spans[0].start, count.spans[-1].end))
