"""What the stages found in one document, laid over its text so that clauses can be asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tumen.extract.lookup import Spanned, Stretches, by_words
from tumen.extract.rejection import rejected
from tumen.model import (
    Claim,
    Count,
    Document,
    InstrumentMention,
    Period,
    Permit,
    Place,
    Rejected,
    edtf,
)

T = TypeVar("T", Count, Period, Place, Permit, InstrumentMention)

# Workers abroad before the first sanctions (annotation guide, scope) make no claim.
SCOPE_BEGINS = date(2006, 10, 14)


@dataclass(frozen=True, slots=True)
class Layers:
    """One document with its fields in order of the text; `text` is as the grammars read it."""

    document: Document
    text: str
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

    def rejected(
        self, claim: Claim, beside: Sequence[Claim], sentence: tuple[int, int]
    ) -> Mapping[str, tuple[Rejected, ...]]:
        """By field, the words of a claim's sentence that were seen and not taken for it."""
        seen: Mapping[str, Iterable[Spanned]] = {
            "count": self.counts,
            "places": self.places,
            "period": self.periods,
            "permit": self.permits,
        }
        return rejected(claim, beside, seen, sentence)


def within(found: Stretches[T], start: int, end: int) -> list[T]:
    """Those that stand between two offsets."""
    return found.within(start, end)


def apart(counts: Iterable[Count], places: Stretches[Place]) -> Stretches[Count]:
    """The numbers that are no part of a place's name, as in "the three north-eastern provinces"."""
    spans = ((count, count.spans) for count in counts)
    return by_words(c for c, s in spans if not places.touching(s[0].start, s[-1].end))
