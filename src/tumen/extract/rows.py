"""A report and its claims as one row of JSON Lines, in the form of the annotated reports.

Spans are ``[start, end]`` in code points of the text, end exclusive; a field of several spans is
given from the first to the last. What is absent is null, but for `note`, `negated`, `share`,
`per` and `resolved`, which are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from tumen.model import Claim, Count, Document, InstrumentMention, Place, Source, Span

Json = dict[str, Any]


def row(document: Document, claims: Iterable[Claim]) -> Json:
    """The object that ``tumen extract --jsonl`` prints for one report."""
    return {
        "id": document.name,
        "language": document.language,
        "publisher": document.publisher,
        "title": document.title,
        "published": document.published,
        "text": document.text,
        "claims": [_claim(document, number, claim) for number, claim in enumerate(claims, 1)],
    }


def _claim(document: Document, number: int, claim: Claim) -> Json:
    found: Json = {
        "id": f"{document.name}-c{number:02}",
        "kind": claim.kind.value,
        "anchor": _extent((claim.anchor,)),
        "count": claim.count and _count(claim.count),
        "places": [_place(place) for place in claim.places],
        "period": claim.period and {"edtf": claim.period.edtf, "span": _extent(claim.period.spans)},
        "permit": claim.permit
        and {"class": claim.permit.permit_class.value, "span": _extent(claim.permit.spans)},
        "sector": claim.sector
        and {"name": claim.sector.name, "span": _extent((claim.sector.span,))},
        "source": claim.source and _source(claim.source),
        "cue": claim.cue and {"span": _extent((claim.cue,))},
        "told_to": claim.told_to
        and {"span": _extent((claim.told_to.span,)), "name": claim.told_to.name},
        "factuality": claim.factuality.value,
        "instruments": [_instrument(mention) for mention in claim.instruments],
    }
    if claim.negated:
        found["negated"] = True
    return found | ({"note": claim.note} if claim.note else {})


def _extent(spans: Sequence[Span]) -> list[int]:
    return [spans[0].start, spans[-1].end]


def _fraction(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _count(count: Count) -> Json:
    found: Json = {
        "low": count.low,
        "high": count.high,
        "approx": count.approximate,
        "unit": count.unit,
        "share_of": count.share_of,
        "span": _extent(count.spans),
    }
    if count.share is not None:
        found["share"] = {"low": _fraction(count.share.low), "high": _fraction(count.share.high)}
    if count.per is not None:
        found["per"] = count.per
    return found


def _place(place: Place) -> Json:
    return {
        "span": _extent(place.spans),
        "name": place.name,
        "country": place.country,
        "subdivision": place.subdivision,
        "role": place.role and place.role.value,
    }


def _source(source: Source) -> Json:
    found: Json = {
        "span": _extent((source.span,)),
        "kind": source.kind.value,
        "based_in": source.based_in,
    }
    return found | ({"resolved": _extent((source.resolved,))} if source.resolved else {})


def _instrument(mention: InstrumentMention) -> Json:
    return {"span": _extent(mention.spans), "id": mention.instrument}
