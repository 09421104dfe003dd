"""Whether a claim is of persons who are there, and whether it says that they work.

A stock of "workers" says that they are there. It says that they work where it says so in so many
words, names their trade or workplace, or counts workplaces; that the work is paid is never said by
that, and is named as inferred wherever a verdict rests on it.
"""

from __future__ import annotations

from tumen.law.words import said_apart, says
from tumen.model import Claim, Factuality, Kind, Unit
from tumen.wording import say

PERSONS_THERE = frozenset({Kind.STOCK, Kind.ARRIVAL, Kind.OVERSTAY})
# Of these kinds only what they say of work is used: papers, visits and strikes are not persons.
BY_WORDS = frozenset({Kind.PERMIT, Kind.RENEWAL, Kind.TOLERANCE, Kind.INCIDENT})

_NOT_PERSONS = frozenset({Unit.PERMITS, Unit.VISAS, Unit.ENTRIES})
_NO_FACT = frozenset({Factuality.PLANNED, Factuality.PREDICTED, Factuality.DOUBTED})

PAID = say("that the work is paid, which is inferred from the claim that they work")


def is_fact(claim: Claim) -> bool:
    """Whether it is stated or denied as a fact: a plan is none, and a doubt counts for no side.

    So a plan or an expectation that something will not be counts for no side either.
    """
    return claim.factuality not in _NO_FACT


def unit(claim: Claim) -> str:
    """What the claim counts, or nothing."""
    return claim.count.unit if claim.count is not None else ""


def of_persons(claim: Claim) -> bool:
    """Whether it is about persons: crossings are not, nor are permits."""
    return unit(claim) not in _NOT_PERSONS


def nil(claim: Claim) -> bool:
    """Whether it counts none."""
    return claim.count is not None and claim.count.high == 0


def at_work(claim: Claim) -> bool:
    """Whether it says that they work, apart from the words by which it says they do not."""
    if claim.kind in PERSONS_THERE and (claim.sector is not None or unit(claim) == Unit.SITES):
        return True
    return said_apart("work", claim, hidden="no_income")


def workers_there(claim: Claim) -> bool:
    """Whether it says that persons are there: by its kind, or in words of work or oversight."""
    if claim.kind in PERSONS_THERE:
        return True
    return claim.kind in BY_WORDS and (at_work(claim) or says("overseer", claim))
