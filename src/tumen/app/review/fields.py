"""The fields of a claim, each with its value in words and the words of the report it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model import Claim, Span
from tumen.report import dates, figures, words
from tumen.report.rows import permit_words, place_words, source_words


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        name: as in `tumen.model.Claim`.
        label: for people.
        value: in words; empty where the claim says nothing.
        spans: the words.
        rule: who supplied it, where it stands in no words of its own.
    """

    name: str
    label: str
    value: str
    spans: tuple[Span, ...] = ()
    rule: str = ""

    def quotes(self, text: str) -> tuple[str, ...]:
        """The words as they stand in a text, which may be one in which some are covered."""
        return tuple(text[span.start : span.end] for span in self.spans)


LABELS = {
    "kind": "What",
    "count": "How many",
    "places": "Where",
    "period": "When",
    "permit": "Papers",
    "sector": "Work",
    "source": "Who says so",
    "told_to": "Told to",
    "factuality": "How sure",
    "instruments": "Law named",
}
"""The fields in the order in which they are shown."""


def fields(claim: Claim) -> tuple[Field, ...]:
    """Every field, also those of which the claim says nothing."""
    inferred = {one.field: one.rule for one in claim.inferred}
    values, spans = _values(claim), spans_of(claim)
    return tuple(
        Field(name, label, values[name], spans[name], inferred.get(name, ""))
        for name, label in LABELS.items()
    )


def spans_of(claim: Claim) -> dict[str, tuple[Span, ...]]:
    """The words of each field."""
    source = claim.source
    return {
        "kind": (),
        "count": claim.count.spans if claim.count else (),
        "places": tuple(span for place in claim.places for span in place.spans),
        "period": claim.period.spans if claim.period else (),
        "permit": claim.permit.spans if claim.permit else (),
        "sector": (claim.sector.span,) if claim.sector else (),
        "source": tuple(s for s in (source.resolved, source.span) if s) if source else (),
        "told_to": (claim.told_to.span,) if claim.told_to else (),
        "factuality": (claim.cue,) if claim.cue else (),
        "instruments": tuple(span for one in claim.instruments for span in one.spans),
    }


def _values(claim: Claim) -> dict[str, str]:
    period = claim.period
    sure = words.FACTUALITY[claim.factuality]
    return {
        "kind": words.KIND[claim.kind],
        "count": figures.in_words(claim.count) or "",
        "places": place_words(claim.places) if claim.places else "",
        "period": dates.in_words(period.edtf) if period and period.edtf else "",
        "permit": permit_words(claim) or "",
        "sector": claim.sector.name if claim.sector else "",
        "source": source_words(claim.source),
        "told_to": claim.told_to.name if claim.told_to else "",
        "factuality": f"{sure}, that it is not so" if claim.negated else sure,
        "instruments": ", ".join(one.instrument for one in claim.instruments),
    }
