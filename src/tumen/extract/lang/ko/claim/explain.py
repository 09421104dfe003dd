"""What else the sentence of a claim could have said, and why the claim does not say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tumen.extract.lang.ko.claim.frame import reason_of
from tumen.extract.lang.ko.claim.setting import Setting, setting
from tumen.model import Claim, Document, Rejected, Rule, Span

_ELSEWHERE = "stands outside the clause of this claim"
_BELOW = "another was taken, which stands nearer to the head"
_UNUSED = "no rule lends it to this claim"


def reason(rule: Rule) -> str:
    """What a rule of claims goes by, in a sentence; empty for one that is no more."""
    return reason_of(rule.id)


def alternatives(
    document: Document, claim: Claim, beside: Sequence[Claim]
) -> Mapping[str, tuple[Rejected, ...]]:
    """By field, the words of the claim's sentence that were seen and not taken for it.

    `beside` are the claims of the document, this one among them.
    """
    found = setting(document)
    held = {
        "count": [c.spans[0] for c in found.counts],
        "places": [p.spans[0] for p in found.places],
        "period": [p.spans[0] for p in found.periods],
        "permit": [p.spans[0] for p in found.permits],
    }
    first, last = _sentence(found, claim.anchor)
    return {
        field: tuple(
            Rejected(span, _why(field, span, claim, beside))
            for span in spans
            if first <= span.start < last and not _taken(field, span, claim)
        )
        for field, spans in held.items()
    }


def _sentence(found: Setting, anchor: Span) -> tuple[int, int]:
    within = [one.sentence for one in found.said if one.sentence.end > anchor.start]
    first = next((s for s in within if s.start < anchor.end), None)
    return (first.start, max(first.end, anchor.end)) if first else (anchor.start, anchor.end)


def _spans(field: str, claim: Claim) -> tuple[Span, ...]:
    taken = {
        "count": claim.count.spans if claim.count else (),
        "places": tuple(span for place in claim.places for span in place.spans),
        "period": claim.period.spans if claim.period else (),
        "permit": claim.permit.spans if claim.permit else (),
    }
    return taken[field]


def _taken(field: str, span: Span, claim: Claim) -> bool:
    return any(s.start < span.end and span.start < s.end for s in _spans(field, claim))


def _why(field: str, span: Span, claim: Claim, beside: Sequence[Claim]) -> str:
    for other in beside:
        if other.id != claim.id and _taken(field, span, other):
            return f"is that of another claim of the report ({other.kind.value})"
    if not claim.anchor.start <= span.start < claim.anchor.end:
        return _ELSEWHERE
    return _BELOW if _spans(field, claim) else _UNUSED
