"""Which drafts a person should look at first: those that are doubtful and would move something.

A claim's priority is the product of two figures between 0 and 1, in thousandths:

- its *consequence*: how much would move if it were wrong. For each thing that it bears upon (a
  place, papers and a time of which an estimate counts; a finding of law) that is the thing's weight
  shared among the independent origins that there are for it; together, one minus the product of
  what each leaves. A claim of which that is not known has its own weight (`weight`);
- its *doubt*: how likely it is that the draft is wrong, from signs that each make it likelier
  (`DOUBTS`), taken together as independent chances: one minus the product of what each leaves.

Both are by rule, so that the same claim among the same others always stands at the same place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log10

from tumen.model import Claim, Factuality, Kind, SourceKind
from tumen.model.edtf import days

MOST = 1000
ENOUGH = 4
"""Origins from which on one more or less changes nothing: they are not counted further."""
DEADLINE = "2019-12-22"
FIRST_BAN = "2017-09-11"
LARGE = 5.0
"""Orders of magnitude: a figure of 100,000 weighs 1."""
LONG_ANCHOR = 300

_BY_KIND = {
    Kind.STOCK: 1.0,
    Kind.ARRIVAL: 1.0,
    Kind.REPATRIATION: 1.0,
    Kind.RECALL_ORDER: 0.9,
    Kind.DEPARTURE: 0.8,
    Kind.OVERSTAY: 0.8,
    Kind.PERMIT: 0.7,
    Kind.RENEWAL: 0.7,
    Kind.TOLERANCE: 0.6,
    Kind.CROSSING: 0.5,
    Kind.OBLIGATION: 0.4,
    Kind.VERIFICATION: 0.4,
    Kind.INCIDENT: 0.3,
}
"""What the likelihoods of an estimate observe weighs most; then what findings turn on."""
_PLAIN = frozenset({Factuality.ASSERTED, Factuality.REPORTED})


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sign that a draft may be wrong: what is said of it, its chance, and when it is there."""

    says: str
    chance: float
    holds: Callable[[Claim], bool]


def _loose(claim: Claim) -> bool:
    count = claim.count
    return count is not None and (count.approximate or count.low is None or count.high is None)


def _anonymous(claim: Claim) -> bool:
    return claim.source is not None and claim.source.kind is SourceKind.ANONYMOUS


DOUBTS = (
    Doubt("no place", 0.3, lambda claim: not claim.places),
    Doubt("a place whose country is unknown", 0.3, lambda c: any(not p.country for p in c.places)),
    Doubt("no date", 0.25, lambda claim: claim.period is None or claim.period.edtf is None),
    Doubt("a year taken from elsewhere", 0.15, lambda c: bool(c.period and c.period.inferred)),
    Doubt("a field that was inferred", 0.2, lambda claim: bool(claim.inferred)),
    Doubt("several fields that were inferred", 0.2, lambda claim: len(claim.inferred) > 1),
    Doubt("a figure that is open or rounded", 0.1, _loose),
    Doubt("no figure", 0.1, lambda claim: claim.count is None),
    Doubt("nobody named who says so", 0.1, lambda claim: claim.source is None),
    Doubt("an anonymous source", 0.1, _anonymous),
    Doubt("not simply stated", 0.2, lambda claim: claim.factuality not in _PLAIN),
    Doubt("negative", 0.2, lambda claim: claim.negated),
    Doubt("a long passage", 0.15, lambda claim: len(claim.anchor.quote) > LONG_ANCHOR),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Something that a claim bears upon.

    Attributes:
        says: it in words.
        weight: what it means, from 0 to 1.
        origins: how many independent ones there are for it.
    """

    says: str
    weight: float
    origins: int

    @property
    def in_words(self) -> str:
        """What the claim is for it."""
        match self.origins:
            case 0:
                return f"no origin any more for {self.says}"
            case 1:
                return f"the only origin for {self.says}"
            case number if number < ENOUGH:
                return f"one of {number} origins for {self.says}"
            case _:
                return f"one of many origins for {self.says}"


def priority(claim: Claim, grounds: Sequence[Ground] = ()) -> int:
    """From 0 to 1,000; what stands higher is looked at first."""
    left = 1.0
    for doubt in DOUBTS:
        if doubt.holds(claim):
            left *= 1 - doubt.chance
    moved = consequence(grounds) if grounds else weight(claim)
    return round(MOST * moved * (1 - left))


def consequence(grounds: Sequence[Ground]) -> float:
    """How much would move if the claim were wrong, from 0 to 1."""
    left = 1.0
    for one in grounds:
        left *= 1 - one.weight / max(one.origins, 1)
    return 1 - left


def doubts(claim: Claim) -> tuple[str, ...]:
    """What is doubtful about a claim, in words."""
    return tuple(doubt.says for doubt in DOUBTS if doubt.holds(claim))


def weight(claim: Claim) -> float:
    """How much would move with the claim, from 0 to 1: its kind times its figure times its time."""
    return _BY_KIND[claim.kind] * _of_figure(claim) * _of_time(claim)


def _of_figure(claim: Claim) -> float:
    """A figure weighs by its order of magnitude; a claim without one is a matter of yes or no."""
    figure = claim.count and (claim.count.high or claim.count.low)
    if not figure:
        return 0.5
    # Digits are told apart from floats, because a figure may be too large for one.
    order = len(str(int(figure))) if isinstance(figure, int) else log10(1 + abs(figure))
    return min(max(order / LARGE, 0.2), 1.0)


def _of_time(claim: Claim) -> float:
    """What may lie after the deadline weighs most; what lies before the first ban, least."""
    covered = days(claim.period.edtf) if claim.period else None
    if covered is None:
        return 0.8
    last = covered.last.isoformat() if covered.last else "9999"
    if last >= DEADLINE:
        return 1.0
    return 0.8 if last >= FIRST_BAN else 0.5
