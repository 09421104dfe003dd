"""Resolution 2397, paragraph 8: a midterm and a final report from each State.

The claims are those that say what was reported. That a report is to be handed in is a plan, and
that it was not made public says nothing against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.question import Opinion, Point, Question
from tumen.law.weigh import weigh
from tumen.law.when import When, day, told
from tumen.law.words import says
from tumen.law.work import is_fact
from tumen.model import Claim, Factuality, Kind, Verdict

WHICH = "which of the two reports it was"
RECEIVED = "when the report reached the Committee"


def midterm_report(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether the State reported on the first twelve months."""
    return _reported(question, [c for c in claims if not says("final", c)], "midterm")


def final_report(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether the State made its final report."""
    return _reported(question, [c for c in claims if not says("midterm", c)], "final")


def _reported(question: Question, claims: Sequence[Claim], which: str) -> Opinion | None:
    points = (_point(question, claim, which) for claim in claims)
    return weigh(point for point in points if point is not None)


def _point(question: Question, claim: Claim, which: str) -> Point | None:
    if claim.kind is not Kind.VERIFICATION or not (is_fact(claim) and question.in_force(claim)):
        return None
    denied = claim.factuality is Factuality.DENIED
    if says("not_reported", claim) or (denied and says("reported", claim)):
        return _none(question, claim, which)
    return _made(question, claim, which) if says("reported", claim) else None


def _made(question: Question, claim: Claim, which: str) -> Point:
    last = question.last_day
    moment = question.when(claim, day(last))
    missing = _open(claim, which, dated=moment in {When.BEFORE, When.AFTER})
    what = "the State reported to the Committee"
    if missing:
        reason = f"{what}, but not every fact on which the duty turns is claimed"
        return Point(claim, Verdict.CANNOT_TELL, what, reason, missing)
    if moment is When.BEFORE:
        return Point(claim, Verdict.CONSISTENT, what, f"{what} by {told(last)}", contests=True)
    late = f"{what}, but only after {told(last)}"
    return Point(claim, Verdict.INCONSISTENT, late, late)


def _none(question: Question, claim: Claim, which: str) -> Point:
    last = question.last_day
    moment = question.when(claim, day(last))
    what = "the State had made no report"
    if moment is When.BEFORE:
        return Point(claim, Verdict.CONSISTENT, what, f"none was due before {told(last)}")
    missing = _open(claim, which, dated=moment is When.AFTER)
    if missing:
        reason = f"{what}, but not every fact on which the duty turns is claimed"
        return Point(claim, Verdict.CANNOT_TELL, what, reason, missing)
    return Point(claim, Verdict.INCONSISTENT, what, f"{what} after {told(last)}, when it was due")


def _open(claim: Claim, which: str, *, dated: bool) -> tuple[str, ...]:
    """The facts without which it cannot be told."""
    return (
        *(() if says(which, claim) else (WHICH,)),
        *(() if dated else (RECEIVED,)),
    )
