"""Resolution 2371, paragraph 11: no more work authorisations than on the day of adoption.

It caps permits, not persons, so only counts of permits or visas for work are compared: one for the
day of adoption with one for a later time at which the cap was in force.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from tumen.law.paper import classes
from tumen.law.question import Opinion, Point, Question
from tumen.law.weigh import weigh
from tumen.law.when import When, day, told
from tumen.law.work import is_fact, unit
from tumen.model import Claim, Count, Factuality, Kind, PermitClass, Unit, Verdict
from tumen.model.edtf import Days, days
from tumen.wording import say

UNDER = say("how many work authorisations there were under the cap")


def authorisations_above_cap(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether more work authorisations were in force than on the day of adoption."""
    counts = [claim for claim in claims if _counts_authorisations(claim)]
    later = [claim for claim in counts if _under_the_cap(question, claim)]
    on_the_day = [claim for claim in counts if _is_the_cap(question, claim)]
    compared = [
        point for pair in product(on_the_day, later) for point in _compared(question, *pair)
    ]
    return weigh(compared or [_without_cap(question, claim) for claim in later])


def _counts_authorisations(claim: Claim) -> bool:
    return (
        claim.kind is Kind.PERMIT
        and unit(claim) in {Unit.PERMITS, Unit.VISAS}
        and classes(claim) == {PermitClass.WORK}
        and is_fact(claim)
        and claim.factuality is not Factuality.DENIED
    )


def _is_the_cap(question: Question, claim: Claim) -> bool:
    adopted = day(question.provision.adopted)
    return claim.period is not None and days(claim.period.edtf) == Days(adopted, adopted)


def _under_the_cap(question: Question, claim: Claim) -> bool:
    """Whether its time falls wholly between the day of adoption and the end of the cap."""
    if question.when(claim, day(question.provision.adopted)) is not When.AFTER:
        return False
    end = question.provision.applies_to
    return end is None or question.when(claim, day(end)) is When.BEFORE


def _without_cap(question: Question, claim: Claim) -> Point:
    adopted = told(question.provision.adopted)
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        UNDER,
        say("the number under the cap has none to be compared with"),
        (say("how many work authorisations there were on {day}", day=adopted),),
    )


def _compared(question: Question, cap: Claim, later: Claim) -> tuple[Point, Point]:
    """Both claims, because the verdict rests on both."""
    verdict = _verdict(cap.count, later.count)
    reason = {
        Verdict.INCONSISTENT: say(
            "there were more work authorisations than on the day of adoption"
        ),
        Verdict.CONSISTENT: say(
            "there were no more work authorisations than on the day of adoption"
        ),
        Verdict.CANNOT_TELL: say("the bounds of the two numbers overlap"),
    }[verdict]
    missing = {
        Verdict.INCONSISTENT: tuple(each.fact for each in question.provision.exemptions),
        Verdict.CONSISTENT: (),
        Verdict.CANNOT_TELL: (say("the two numbers, more exactly"),),
    }[verdict]
    return (
        Point(cap, verdict, say("how many there were on the day of adoption"), reason, missing),
        Point(later, verdict, say("how many there were under the cap"), reason, missing),
    )


def _verdict(cap: Count | None, later: Count | None) -> Verdict:
    """By the bounds; an approximate number leaves it open."""
    if cap is None or later is None or cap.approximate or later.approximate:
        return Verdict.CANNOT_TELL
    if cap.high is not None and later.low is not None and later.low > cap.high:
        return Verdict.INCONSISTENT
    if cap.low is not None and later.high is not None and later.high <= cap.low:
        return Verdict.CONSISTENT
    return Verdict.CANNOT_TELL
