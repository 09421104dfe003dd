"""What is asked of the claims, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tumen.law.when import When, day, day_before, when
from tumen.model import Claim, Fact, Provision, Reading, Verdict


@dataclass(frozen=True, slots=True)
class Question:
    """One provision, one reading of it, one State, asked of claims from dated reports.

    `published` holds the last day on which each report (by its id) may have come out.
    """

    provision: Provision
    reading: Reading
    state: str
    published: Mapping[str, date]

    @property
    def first_day(self) -> str:
        """The first day on which the provision applies."""
        return self.provision.applies_from or self.provision.adopted

    @property
    def last_day(self) -> str:
        """The last day on which the duty can be met in time; the loader sees that there is one.

        Raises:
            ValueError: for a provision that no loader made.
        """
        if self.provision.deadline is None:
            raise ValueError(f"{self.provision.id} has no deadline")
        return self.provision.deadline

    def in_force(self, claim: Claim) -> bool:
        """Whether the claim may be about a time at which the provision applies."""
        if self.when(claim, day_before(self.first_day)) is When.BEFORE:
            return False
        end = self.provision.applies_to
        return end is None or self.when(claim, day(end)) is not When.AFTER

    def when(self, claim: Claim, last: date) -> When:
        """Where the claim lies to the end of the day `last`."""
        return when(claim, last, self.published.get(claim.document))


@dataclass(frozen=True, slots=True)
class Point:
    """What one claim says on a question.

    Attributes:
        says: what the claim was taken to say, for the list of facts.
        reason: what follows from it, as a clause after "if the claims are true".
        missing: what would have to be known to tell, or to be surer.
        contests: True where it speaks against a breach: a denial, "all have gone".
    """

    claim: Claim
    verdict: Verdict
    says: str
    reason: str
    missing: tuple[str, ...] = ()
    contests: bool = False


@dataclass(frozen=True, slots=True)
class Opinion:
    """What all the claims together mean for one question; becomes a `Finding`."""

    verdict: Verdict
    because: str
    used: tuple[Fact, ...]
    against: tuple[Fact, ...]
    missing: tuple[str, ...]


Test = Callable[[Question, Sequence[Claim]], Opinion | None]
