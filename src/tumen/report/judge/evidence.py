"""Which side each claim is on, and how much the reports on each side weigh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tumen.model import Claim, Factuality, Kind

_WEIGHT = {
    Factuality.ASSERTED: Fraction(1),
    Factuality.REPORTED: Fraction(1),
    Factuality.DENIED: Fraction(1),
    Factuality.ESTIMATED: Fraction(1, 2),
    Factuality.DOUBTED: Fraction(1, 2),
    Factuality.PLANNED: Fraction(1, 4),
    Factuality.PREDICTED: Fraction(1, 4),
}
_NEGATIVE = frozenset({Factuality.DENIED, Factuality.DOUBTED})
# Negative statements of these speak of scope or of checks: "the order spares students" is none
# that there is no order.
_OF_SCOPE = frozenset({Kind.RECALL_ORDER, Kind.OBLIGATION, Kind.VERIFICATION})


@dataclass(frozen=True, slots=True)
class Evidence:
    """The claims that bear on one statement, by the side they are on.

    `undecided` are those left out because their time may lie before or after the day asked about.
    """

    supporting: tuple[Claim, ...]
    against: tuple[Claim, ...]
    undecided: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All of them, those that support the statement first."""
        return self.supporting + self.against

    @property
    def reports(self) -> int:
        """In how many reports they stand; copies count, so these are not independent origins."""
        return len({claim.document for claim in self.claims})


def is_negative(claim: Claim) -> bool:
    """Whether it says that it is not or will not be so: a denial, a doubt, a count of nil."""
    nil = claim.count is not None and claim.count.low == 0 and claim.count.high == 0
    unmade = claim.negated and claim.kind not in _OF_SCOPE
    return nil or unmade or claim.factuality in _NEGATIVE


def is_outside(claim: Claim) -> bool:
    """Whether it says only whom or what an order or a rule leaves out: evidence for no side."""
    return claim.negated and claim.kind in _OF_SCOPE


def weight(claims: Iterable[Claim], voice: Mapping[str, str]) -> Fraction:
    """The weight of one side: each voice once, with its firmest claim; see `voices`."""
    firmest: dict[str, Fraction] = {}
    for claim in claims:
        speaker = voice[claim.document]
        heaviest = firmest.get(speaker, Fraction(0))
        firmest[speaker] = max(heaviest, _WEIGHT[claim.factuality])
    return sum(firmest.values(), Fraction(0))
