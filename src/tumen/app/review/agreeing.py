"""How far reviewers who read the same claims agree, field by field."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tumen.app.review.fields import LABELS
from tumen.ledger import Desk, latest, outcome
from tumen.ledger.agreement import alpha
from tumen.model import Claim, Decision, Review, State

DECISION = "decision"
Values = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Agreement:
    """One field: its label, claims on which it was read twice, those that differ, and alpha."""

    label: str
    read: int
    differing: int
    alpha: float | None


def agreement(desk: Desk) -> tuple[Agreement, ...]:
    """Agreement on what to do with a claim, then on each field of those that both let stand."""
    read = [_values(desk, claim, entries) for claim, entries in desk.read_twice()]
    labels = {DECISION: "What to do with it", **LABELS}
    return tuple(
        _of_field(label, [[one[name] for one in ratings if name in one] for ratings in read])
        for name, label in labels.items()
        if name in (DECISION, *compared())
    )


def _of_field(label: str, units: Sequence[Sequence[Hashable]]) -> Agreement:
    twice = [unit for unit in units if len(unit) > 1]
    differing = sum(len(set(unit)) > 1 for unit in twice)
    return Agreement(label, len(twice), differing, alpha(twice))


def _values(desk: Desk, claim: Claim, entries: Sequence[Review]) -> list[Values]:
    """What each reader made of the claim."""
    decisions, _ = latest(entries)
    return [_reading(desk, claim, entry) for entry in decisions.values()]


def _reading(desk: Desk, claim: Claim, entry: Review) -> Values:
    state, replacements = outcome(entry)
    if state is State.ACCEPTED:
        return {DECISION: state.value, **fields_of(claim)}
    if entry.decision is Decision.EDITED:
        return {DECISION: "edited", **fields_of(desk.item(replacements[0]).claim)}
    return {DECISION: entry.decision.value}


def fields_of(claim: Claim) -> Values:
    """The values of a claim's fields, in a form that can be compared; their words are left out."""
    count, source = claim.count, claim.source
    return {
        "kind": claim.kind.value,
        "count": count and (count.low, count.high, count.unit, count.approximate),
        "places": frozenset((p.name, p.country, p.subdivision, p.role) for p in claim.places),
        "period": claim.period and claim.period.edtf,
        "permit": claim.permit and claim.permit.permit_class.value,
        "sector": claim.sector and claim.sector.name,
        "source": source and source.kind.value,
        "factuality": (claim.factuality.value, claim.negated),
    }


def compared() -> Iterable[str]:
    """The fields that are compared."""
    return ("kind", "count", "places", "period", "permit", "sector", "source", "factuality")
