"""What else the sentence of a claim could have said, and why the claim does not say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tumen.extract.lang.en.claim.field.setting import Setting, setting
from tumen.extract.lang.en.claim.find import Finder
from tumen.extract.lang.en.claim.learnt import NAME, Learnt, weights
from tumen.extract.lang.en.claim.learnt.view import View
from tumen.extract.lang.en.claim.lexicon import read
from tumen.extract.lang.en.claim.select import independent
from tumen.extract.lang.en.count import unit_of
from tumen.model import Claim, Document, Rejected, Rule, Span

_PREFIX = "en.claim."
_ELSEWHERE = "stands outside the clause of this claim"
_BELOW = "ranks below what was taken, by the order of the rule"
_UNUSED = "no rule lends it to this claim"
_LEARNT = "Weights learnt from annotated texts speak for it more than for any other kind."
_HEAVIEST = 5  # traits that are shown


def reason(rule: Rule) -> str:
    """What a rule of claims goes by, as ``frames.yaml`` says; empty for one that is no more."""
    kind, _, name = rule.id.removeprefix(_PREFIX).partition(".")
    if name == NAME:
        return _LEARNT
    listed = read("frames.yaml")
    every = [*listed.get(kind, ()), *listed.get("echo", ())]
    return next((str(frame["reason"]) for frame in every if frame["id"] == name), "")


def alternatives(
    document: Document, claim: Claim, beside: Sequence[Claim]
) -> Mapping[str, tuple[Rejected, ...]]:
    """By field, the words of the claim's sentences that were seen and not taken for it.

    `beside` are the claims of the document, this one among them.
    """
    found = setting(document)
    first, last = _sentences(found, claim.anchor)
    result = {
        field: tuple(
            Rejected(span, _why(found, field, span, claim, beside))
            for span in dict.fromkeys(spans)
            if first <= span.start < last and not _taken(field, span, claim)
        )
        for field, spans in _seen(found).items()
    }
    return result | {"kind": tuple(_other_kinds(found, claim))}


def _seen(found: Setting) -> dict[str, list[Span]]:
    """What the stages saw, by the field that it could fill."""
    return {
        "count": [count.spans[0] for count in found.counts],
        "places": [place.spans[0] for place in found.places],
        "period": [period.spans[0] for period in found.periods],
        "permit": [permit.spans[0] for permit in found.permits],
        "source": [one.source[0] for one in found.attributions if one.source],
    }


def _sentences(found: Setting, anchor: Span) -> tuple[int, int]:
    """From the start of the anchor's first sentence to the end of its last."""
    words = found.tokens(anchor.start, anchor.end)
    if words is None:
        return anchor.start, anchor.end
    return words[0].sent.start_char, words[-1].sent.end_char


def _spans(field: str, claim: Claim) -> tuple[Span, ...]:
    """The words that a claim takes for a field."""
    match field:
        case "count":
            return claim.count.spans if claim.count else ()
        case "places":
            return tuple(span for place in claim.places for span in place.spans)
        case "period":
            return claim.period.spans if claim.period else ()
        case "permit":
            return claim.permit.spans if claim.permit else ()
        case "source":
            source = claim.source
            return tuple(s for s in (source.span, source.resolved) if s) if source else ()
        case _:
            raise ValueError(field)


def _taken(field: str, span: Span, claim: Claim) -> bool:
    return any(s.start < span.end and span.start < s.end for s in _spans(field, claim))


def _why(found: Setting, field: str, span: Span, claim: Claim, beside: Sequence[Claim]) -> str:
    for other in beside:
        if other.id != claim.id and _taken(field, span, other):
            return f"is that of another claim of the report ({other.kind.value})"
    if not claim.anchor.start <= span.start < claim.anchor.end:
        return _ELSEWHERE
    count = next((c for c in found.counts if c.spans[0] == span), None)
    if field == "count" and count is not None:
        unit = unit_of(count)
        if claim.count is None or unit.value != claim.count.unit:
            return f"counts {count.unit or unit.value}"
    return _BELOW if _spans(field, claim) else _UNUSED


def _other_kinds(found: Setting, claim: Claim) -> Iterator[Rejected]:
    """The heads in the anchor that fit a rule for another kind, and the next likeliest kind."""
    finder = Finder(found)
    words = found.tokens(claim.anchor.start, claim.anchor.end)
    sentences = {token.sent.start: token.sent for token in words or ()}
    seen: list[View] = []
    for sentence in sentences.values():
        offered = tuple(finder.candidates(sentence))
        seen += Learnt(finder).views(sentence, offered, independent(offered))
        for candidate in offered:
            head, frame = candidate.head, candidate.frame
            inside = claim.anchor.start <= head.idx < claim.anchor.end
            if inside and frame.kind not in {claim.kind, None}:
                span = found.document.span(head.idx, head.idx + len(head))
                named = f"{frame.kind.value}.{frame.id}" if frame.kind else frame.id
                yield Rejected(span, f"{named} would make it so, and is not the head of this claim")
    if claim.rule.id.endswith(f".{NAME}"):
        yield from _weighed(found, claim, seen)


def _weighed(found: Setting, claim: Claim, seen: Sequence[View]) -> Iterator[Rejected]:
    """Which kind comes next by the weights, and which traits speak most against it."""
    inside = [v for v in seen if claim.anchor.start <= v.clause.head.idx < claim.anchor.end]
    if not inside:
        return
    view = max(inside, key=lambda v: weights().kinds(v.traits)[claim.kind])
    scores = weights().kinds(view.traits)
    rest = max((kind for kind in scores if kind is not claim.kind), key=lambda kind: scores[kind])
    head = view.clause.head
    spoke = "; ".join(trait for trait, _ in weights().heaviest(view.traits, claim.kind, _HEAVIEST))
    why = f"{rest.value} comes next by the weights; for {claim.kind.value} spoke most {spoke}"
    yield Rejected(found.document.span(head.idx, head.idx + len(head)), why)
