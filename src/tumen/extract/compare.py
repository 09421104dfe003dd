"""Two extractors on one document: what both found, what they make of it, what only one found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tumen.model import Claim, Document

LEAST = 0.5
"""Share of the shorter anchor that two claims must have in common to be about one thing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of one kind about one passage, and the fields in which they differ."""

    one: Claim
    other: Claim
    differing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two extractors stand to one another on a document.

    `pairs` are in order of the text; `only_one` and `only_other` are what the other lacks.
    """

    document: Document
    pairs: tuple[Pair, ...]
    only_one: tuple[Claim, ...]
    only_other: tuple[Claim, ...]


def compare(document: Document, one: Sequence[Claim], other: Sequence[Claim]) -> Comparison:
    """The claims of two extractors, matched one to one: same kind, anchors that overlap most.

    Those that overlap most are matched first, so that no claim takes another's partner.
    """
    offers = sorted(
        (-_overlap(a, b), a.anchor, b.anchor, i, j)
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if a.kind is b.kind and _overlap(a, b) >= LEAST
    )
    matched: dict[int, int] = {}
    for _, _, _, i, j in offers:
        if i not in matched and j not in matched.values():
            matched[i] = j
    pairs = [
        Pair(one[i], other[j], tuple(_differing(one[i], other[j]))) for i, j in matched.items()
    ]
    return Comparison(
        document,
        tuple(sorted(pairs, key=lambda pair: pair.one.anchor)),
        tuple(claim for i, claim in enumerate(one) if i not in matched),
        tuple(claim for j, claim in enumerate(other) if j not in matched.values()),
    )


def _overlap(one: Claim, other: Claim) -> float:
    """Common part of two anchors, as a share of the shorter."""
    a, b = one.anchor, other.anchor
    common = min(a.end, b.end) - max(a.start, b.start)
    return max(0, common) / min(a.end - a.start, b.end - b.start)


def _differing(one: Claim, other: Claim) -> Iterator[str]:
    """The fields whose values differ, wherever they were read."""
    for field, (mine, theirs) in {
        "count": (_count(one), _count(other)),
        "places": (_places(one), _places(other)),
        "period": (one.period and one.period.edtf, other.period and other.period.edtf),
        "permit": (
            one.permit and one.permit.permit_class,
            other.permit and other.permit.permit_class,
        ),
        "source": (one.source and one.source.kind, other.source and other.source.kind),
        "factuality": (one.factuality, other.factuality),
        "negated": (one.negated, other.negated),
    }.items():
        if mine != theirs:
            yield field


def _count(claim: Claim) -> object:
    return claim.count and (claim.count.low, claim.count.high, claim.count.unit)


def _places(claim: Claim) -> object:
    return {(place.country, place.subdivision) for place in claim.places}
