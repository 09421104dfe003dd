"""Resolution 2397, paragraph 8: a midterm and a final report from each State.

The claims are those that say what was reported. That a report is to be handed in is a plan, and
that it was not made public says nothing against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tumen.law.question import Opinion, Point, Question
from tumen.law.weigh import weigh
from tumen.law.when import When, day, told
from tumen.law.words import says
from tumen.law.work import is_fact
from tumen.model import Claim, Factuality, Kind, Verdict
from tumen.wording import say

WHICH = say("which of the two reports it was")
RECEIVED = say("when the report reached the Committee")
REASONS = say("whether the report gives the reasons why fewer than half were sent home")
HALF = Fraction(1, 2)


def midterm_report(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether the State reported on the first twelve months, with reasons if it sent few home."""
    reports = (_point(question, c, "midterm") for c in claims if not says("final", c))
    few = (_fewer_than_half(question, claim) for claim in claims)
    return weigh(point for point in (*reports, *few) if point is not None)


def final_report(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether the State made its final report."""
    reports = (_point(question, c, "final") for c in claims if not says("midterm", c))
    return weigh(point for point in reports if point is not None)


def _point(question: Question, claim: Claim, which: str) -> Point | None:
    if claim.kind is not Kind.VERIFICATION or not (is_fact(claim) and question.in_force(claim)):
        return None
    denied = claim.factuality is Factuality.DENIED
    if says("not_reported", claim) or (denied and says("reported", claim)):
        return _none(question, claim, which)
    return _made(question, claim, which) if says("reported", claim) else None


def _fewer_than_half(question: Question, claim: Claim) -> Point | None:
    """The midterm report owes reasons where fewer than half went home; a share says whether."""
    share = claim.count.share if claim.count is not None else None
    went = claim.kind is Kind.REPATRIATION and claim.factuality is not Factuality.DENIED
    if not (went and is_fact(claim) and question.in_force(claim)):
        return None
    if share is None or share.high is None or share.high >= HALF:
        return None
    if question.when(claim, day(question.last_day)) is When.AFTER:
        return None
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        say("fewer than half went home"),
        say("fewer than half went home, for which the midterm report owes reasons"),
        (REASONS,),
    )


def _made(question: Question, claim: Claim, which: str) -> Point:
    last = question.last_day
    moment = question.when(claim, day(last))
    missing = _open(claim, which, dated=moment in {When.BEFORE, When.AFTER})
    what = say("the State reported to the Committee")
    if missing:
        reason = say(
            "the State reported to the Committee, but not every fact on which the duty turns is "
            "claimed"
        )
        return Point(claim, Verdict.CANNOT_TELL, what, reason, missing)
    if moment is When.BEFORE:
        in_time = say("the State reported to the Committee by {day}", day=told(last))
        return Point(claim, Verdict.CONSISTENT, what, in_time, contests=True)
    late = say("the State reported to the Committee, but only after {day}", day=told(last))
    return Point(claim, Verdict.INCONSISTENT, late, late)


def _none(question: Question, claim: Claim, which: str) -> Point:
    last = question.last_day
    moment = question.when(claim, day(last))
    what = say("the State had made no report")
    if moment is When.BEFORE:
        not_yet = say("none was due before {day}", day=told(last))
        return Point(claim, Verdict.CONSISTENT, what, not_yet)
    missing = _open(claim, which, dated=moment is When.AFTER)
    if missing:
        reason = say(
            "the State had made no report, but not every fact on which the duty turns is claimed"
        )
        return Point(claim, Verdict.CANNOT_TELL, what, reason, missing)
    overdue = say("the State had made no report after {day}, when it was due", day=told(last))
    return Point(claim, Verdict.INCONSISTENT, what, overdue)


def _open(claim: Claim, which: str, *, dated: bool) -> tuple[str, ...]:
    """The facts without which it cannot be told."""
    return (
        *(() if says(which, claim) else (WHICH,)),
        *(() if dated else (RECEIVED,)),
    )
