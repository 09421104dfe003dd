"""Why a claim says what it says: its fields with their words and rules, and what was rejected.

What was rejected is kept in no ledger. The rules are run again on the same document, which gives
the same claim as long as they are the same; where they are not, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tumen.extract.mixed import by_language
from tumen.extract.pack import pack_for
from tumen.extract.stages import claims
from tumen.model import Claim, Document, Explanation, Grounds, Number, Rejected, Span

READ = "the words themselves"
"""In place of a rule, where a field was read in the claim's own clause."""


def explain(document: Document, claim: Claim) -> Explanation:
    """The grounds of each field of a claim that was made of this document."""
    made, _ = claims(document)
    renewed = any(again.id == claim.id and again.rule == claim.rule for again in made)
    language = document.language_at(claim.anchor.start)
    pack = pack_for(language) if renewed else None
    if pack is None:
        return Explanation(claim, tuple(_grounds(claim, "", {})), renewed=False)
    seen = next(one for one in by_language(document) if one.language == language)
    beside = [one for one in made if document.language_at(one.anchor.start) == language]
    rejected = pack.alternatives(seen, claim, beside)
    return Explanation(claim, tuple(_grounds(claim, pack.reason(claim.rule), rejected)), renewed)


def _grounds(
    claim: Claim, reason: str, rejected: Mapping[str, tuple[Rejected, ...]]
) -> Iterator[Grounds]:
    inferred = {inference.field: inference.rule for inference in claim.inferred}
    yield Grounds(
        "kind",
        claim.kind.value,
        (claim.anchor,),
        claim.rule.id,
        reason,
        rejected.get("kind", ()),
    )
    for field, value, words in _fields(claim):
        others = rejected.get(field, ())
        if value or others or field in inferred:
            yield Grounds(field, value or "none", words, inferred.get(field, READ), rejected=others)


def _fields(claim: Claim) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """Each field but the kind, with its value for people and its words."""
    count, period, permit, sector = claim.count, claim.period, claim.permit, claim.sector
    source = claim.source
    named = ", ".join(place.subdivision or place.country or place.name for place in claim.places)
    yield "count", _count(claim), count.spans if count else ()
    yield "places", named, tuple(span for place in claim.places for span in place.spans)
    yield "period", (period.edtf or period.timex.value) if period else "", _of(period)
    yield "permit", permit.permit_class.value if permit else "", _of(permit)
    yield "sector", sector.name if sector else "", (sector.span,) if sector else ()
    words = tuple(s for s in (source.span, source.resolved) if s) if source else ()
    yield "source", source.kind.value if source else "", words
    sure = f"{claim.factuality.value}, not to be so" if claim.negated else claim.factuality.value
    yield "factuality", sure, (claim.cue,) if claim.cue else ()


def _of(field: object) -> tuple[Span, ...]:
    spans: tuple[Span, ...] = getattr(field, "spans", ())
    return spans


def _count(claim: Claim) -> str:
    if claim.count is None:
        return ""
    low, high = claim.count.low, claim.count.high
    number = f"{low}" if low == high else f"{_open(low)} to {_open(high)}"
    return f"{number} {claim.count.unit}".strip()


def _open(bound: Number | None) -> str:
    return "?" if bound is None else f"{bound}"
