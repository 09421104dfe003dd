"""Resolution 2375, paragraph 17: no State is to provide work authorisations.

The trigger is a document: an authorisation given from the day of adoption. Working without one, or
on a paper that is none, is no matter for this paragraph. That a paper is held does not say when
it was given; and the exception for earlier written contracts leaves most grants open until 22
December 2019, which no contract can outlive.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from tumen.law.paper import among, classes
from tumen.law.question import Opinion, Point, Question
from tumen.law.weigh import weigh
from tumen.law.when import When, day, told, when, wholly_before
from tumen.law.words import says
from tumen.model import Claim, Exemption, Factuality, Kind, PermitClass, Verdict

_KINDS = frozenset({Kind.PERMIT, Kind.RENEWAL, Kind.ARRIVAL, Kind.STOCK})
_PAPERS = frozenset({Kind.PERMIT, Kind.RENEWAL})
_NO_FACT = frozenset({Factuality.PLANNED, Factuality.PREDICTED, Factuality.DOUBTED})

CLASS = "which class of paper it is"
GIVEN_WHEN = "when the authorisation was given: the claim says only that it is held"


def authorisation_given(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether the State gave work authorisations from the day on which the rule applies."""
    points = (_point(question, claim) for claim in claims)
    return weigh(point for point in points if point is not None)


def _point(question: Question, claim: Claim) -> Point | None:
    if claim.kind not in _KINDS or claim.factuality in _NO_FACT:
        return None
    if wholly_before(claim, day(question.first_day)):
        return None
    inside = among(claim, _counting(question, claim))
    if inside is False:
        return _no_authorisation(claim)
    if claim.kind not in _PAPERS and not classes(claim):
        return None  # persons, and nothing said of their papers
    if _not_given(claim):
        return _withheld(claim)
    return _authorised(question, claim, known=inside is True)


def _counting(question: Question, claim: Claim) -> tuple[PermitClass, ...] | None:
    """The classes of paper that count: those given or, for a renewal, those renewed."""
    reading = question.reading
    return reading.renewals if claim.kind is Kind.RENEWAL else reading.papers


def _not_given(claim: Claim) -> bool:
    nil = claim.count is not None and claim.count.high == 0
    return nil or claim.factuality is Factuality.DENIED or says("refused", claim)


def _no_authorisation(claim: Claim) -> Point:
    if claim.kind is Kind.RENEWAL:
        what = "the renewal claimed is none that this reading takes for a work authorisation"
    else:
        what = "the papers claimed are no work authorisations, which is all that is forbidden here"
    return Point(claim, Verdict.CONSISTENT, f"papers of the class {_named(claim)}", what)


def _named(claim: Claim) -> str:
    return " and ".join(sorted(classes(claim)))


def _withheld(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        "no authorisation was given, or it was refused, only asked for or taken back",
        "no authorisation was given",
        contests=True,
    )


def _authorised(question: Question, claim: Claim, *, known: bool) -> Point:
    start = question.first_day
    given = claim.kind is Kind.RENEWAL or says("given", claim)
    moment = when(claim, day(start) - timedelta(days=1))
    missing = [] if known else [CLASS]
    if moment is not When.AFTER:
        missing.append(f"when: whether it was on or after {told(start)}")
    if not given:
        missing.append(GIVEN_WHEN)
    open_facts = [e.fact for e in question.provision.exemptions if _leaves_open(e, claim)]
    if says("old_contract", claim):
        return _exempt(claim)
    if missing or open_facts:
        return Point(
            claim,
            Verdict.CANNOT_TELL,
            "a work authorisation was given" if given else "work authorisations are held",
            "they do not say all that the prohibition turns on",
            (*missing, *open_facts),
        )
    return Point(
        claim,
        Verdict.INCONSISTENT,
        "a work authorisation was given",
        f"the State gave work authorisations to DPRK nationals on or after {told(start)}",
        question.exemption_facts,
    )


def _leaves_open(exemption: Exemption, claim: Claim) -> bool:
    """Whether the verdict stays open until the exemption's fact is known."""
    if not exemption.decisive or says("new_contract", claim):
        return False
    return exemption.until is None or when(claim, day(exemption.until)) is not When.AFTER


def _exempt(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        "the written contract is older than the prohibition",
        "the authorisations rest on contracts that are older than the prohibition",
        ("whether the contracts were in writing and final before 11 September 2017",),
    )
