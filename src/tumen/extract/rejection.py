"""Words of a claim's sentence that were seen and not taken for it, and why; for any language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tumen.extract.lookup import Spanned
from tumen.model import Claim, Rejected, Span

_ELSEWHERE = "stands outside the clause of this claim"
_BELOW = "another was taken, which stands nearer to the head"
_UNUSED = "no rule lends it to this claim"


def rejected(
    claim: Claim,
    beside: Sequence[Claim],
    seen: Mapping[str, Iterable[Spanned]],
    sentence: tuple[int, int],
) -> Mapping[str, tuple[Rejected, ...]]:
    """By field, the words of the claim's sentence that were not taken for it.

    `seen` holds, by field, what the other stages found; `beside` are the claims of the document,
    this one among them; `sentence` is from where to where to look.
    """
    first, last = sentence
    return {
        field: tuple(
            Rejected(span, _why(field, span, claim, beside))
            for span in (thing.spans[0] for thing in things)
            if first <= span.start < last and not _taken(field, span, claim)
        )
        for field, things in seen.items()
    }


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
