"""A claim as the answers of its form: the other way round from `tumen.app.review.drafting`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tumen.app.review.drafting import MOST_PLACES
from tumen.app.review.fields import spans_of
from tumen.app.review.words import told
from tumen.model import Claim, Number, Span

YES = "yes"


def answers(claim: Claim, text: str) -> dict[str, str]:
    """The answers that make this claim, with its words as they stand in a text."""
    count, period, permit, source = claim.count, claim.period, claim.permit, claim.source
    return {
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        "negated": YES if claim.negated else "",
        "count.low": _digits(count.low) if count else "",
        "count.high": _digits(count.high) if count else "",
        "count.unit": count.unit if count else "",
        "count.approximate": YES if count and count.approximate else "",
        "period.edtf": (period.edtf or "") if period else "",
        "permit.class": permit.permit_class.value if permit else "",
        "sector.name": claim.sector.name if claim.sector else "",
        "source.kind": source.kind.value if source else "",
        "source.protected": YES if source and source.protected else "",
        "note": claim.note or "",
        **dict(_places(claim, text)),
        **dict(_words(claim, text)),
    }


def places(given: Mapping[str, str]) -> int:
    """How many places a form asks for: those that are answered, and one more."""
    named = [n for n in range(MOST_PLACES) if given.get(f"places.{n}.name", "").strip()]
    return min(max(named, default=-1) + 2, MOST_PLACES)


def _words(claim: Claim, text: str) -> Iterator[tuple[str, str]]:
    spans = {"anchor": (claim.anchor,), **spans_of(claim)}
    for field in ("anchor", "count", "period", "permit", "sector", "source", "factuality"):
        yield from _told(field, spans[field], text)


def _places(claim: Claim, text: str) -> Iterator[tuple[str, str]]:
    for number, place in enumerate(claim.places[:MOST_PLACES]):
        field = f"places.{number}"
        yield f"{field}.name", place.name
        yield f"{field}.country", place.country or ""
        yield f"{field}.subdivision", place.subdivision or ""
        yield f"{field}.role", place.role.value if place.role else ""
        yield from _told(field, place.spans, text)


def _told(field: str, spans: tuple[Span, ...], text: str) -> Iterator[tuple[str, str]]:
    words, where = told(spans, text)
    yield f"{field}.words", words
    yield f"{field}.spans", where


def _digits(number: Number | None) -> str:
    return "" if number is None else f"{number}"
