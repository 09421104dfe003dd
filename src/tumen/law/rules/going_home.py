"""Resolution 2397, paragraph 8: who earns income is to be sent home, whatever the paper.

The trigger is a fact, not a document. A claim of presence is never taken for a claim of income:
what counts is a claim that they work, and even then that the work is paid is named as inferred.
Government overseers of workers are to go whether they earn or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.exempt import exempted
from tumen.law.paper import counted
from tumen.law.question import Opinion, Point, Question
from tumen.law.state import nationwide
from tumen.law.weigh import weigh
from tumen.law.when import When, day, told
from tumen.law.words import says
from tumen.law.work import PAID, at_work, is_fact, nil, of_persons, workers_there
from tumen.model import Claim, Factuality, Kind, Verdict
from tumen.wording import say, term

INCOME = say("whether they earn income: it is claimed only that they are there")
UNPAID = say("whether anybody is paid for the work")
NOTHING = say("whether it is so that they earn nothing")
PAPER = say("on which paper they stay, and whether it is still valid")
ELSEWHERE = say("whether DPRK nationals earn income elsewhere in the State")
REMAINING = say("whether any DPRK nationals who earn income remain in the State")
BASE = say("of how many: the share is given without its base")


def earning_income_while_present(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether DPRK nationals who earn income, or overseers, are there after the last day."""
    points = (_point(question, claim) for claim in claims)
    return weigh(point for point in points if point is not None)


def _point(question: Question, claim: Claim) -> Point | None:
    if not (is_fact(claim) and of_persons(claim) and question.in_force(claim)):
        return None
    if claim.factuality is Factuality.DENIED:
        return _denied(question, claim)
    if claim.kind is Kind.REPATRIATION or _none_left(claim):
        return _gone(question, claim)
    return _there(question, claim) if workers_there(claim) else None


def _none_left(claim: Claim) -> bool:
    return claim.kind is Kind.STOCK and (nil(claim) or says("none_left", claim))


# --- claims that they are there -----------------------------------------------------------------


def _there(question: Question, claim: Claim) -> Point:
    """Where they stand in time, whether the reading counts them, and whether they earn income."""
    last = question.last_day
    if question.when(claim, day(last)) is When.BEFORE:
        return _not_yet_due(claim, last)
    if says("no_income", claim) and not at_work(claim):
        return _earning_nothing(claim)
    inside = counted(claim, question.reading, at_work=at_work(claim))
    if inside is False:
        return _left_out(claim)
    missing = _open(question, claim, paper_known=inside is True)
    return exempted(question, claim) or (
        _cannot_tell(claim, missing) if missing else _breach(question, claim)
    )


def _not_yet_due(claim: Claim, last: str) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        say("{what}, no later than {day}", what=_taken(claim), day=told(last)),
        say(
            "it was at a time when the duty had not yet fallen due: the last day was {day}",
            day=told(last),
        ),
        (
            say(
                "whether they were still there, and earned income, after {day}",
                day=told(last),
            ),
        ),
    )


def _earning_nothing(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        say("DPRK nationals are there and earn nothing"),
        say("they earn nothing there, and whoever earns nothing is not covered"),
        (NOTHING,),
    )


def _left_out(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        say("{what}, on a paper or in a trade that this reading leaves out", what=_taken(claim)),
        say("they are there on a paper or in a trade that this reading leaves out"),
    )


def _open(question: Question, claim: Claim, *, paper_known: bool) -> tuple[str, ...]:
    """The facts without which it cannot be told."""
    missing = []
    moment = question.when(claim, day(question.last_day))
    if moment is not When.AFTER:
        missing.append(say("when it was: whether after {day}", day=told(question.last_day)))
    if not (at_work(claim) or says("overseer", claim)):
        missing.append(INCOME)
    elif says("no_income", claim):
        missing.append(UNPAID)
    if not paper_known:
        missing.append(PAPER)
    return tuple(missing)


def _cannot_tell(claim: Claim, missing: tuple[str, ...]) -> Point:
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        _taken(claim),
        say("DPRK nationals are claimed to be there, but not every fact on which the duty turns"),
        missing,
    )


def _breach(question: Question, claim: Claim) -> Point:
    overseer = says("overseer", claim)
    whom = (
        say("government overseers of workers")
        if overseer
        else say("DPRK nationals who earn income")
    )
    exemptions = tuple(each.fact for each in question.provision.exemptions)
    return Point(
        claim,
        Verdict.INCONSISTENT,
        _taken(claim),
        say(
            "{whom} were in the State's jurisdiction after {day}, the last day for sending them "
            "home",
            whom=whom,
            day=told(question.last_day),
        ),
        exemptions if overseer else (PAID, *exemptions),
    )


def _taken(claim: Claim) -> str:
    """What the claim is taken to say."""
    if says("overseer", claim):
        return say("overseers of DPRK workers are there")
    if not at_work(claim):
        return say("DPRK nationals are there")
    if claim.sector is None:
        return say("DPRK nationals work there")
    return say("DPRK nationals work there ({trade})", trade=term(claim.sector.name))


# --- claims on the other side -------------------------------------------------------------------


def _denied(question: Question, claim: Claim) -> Point | None:
    """A denial that they are there; a denial that they went home says that they are."""
    moment = question.when(claim, day(question.last_day))
    if moment is When.BEFORE:
        return None
    if claim.kind is Kind.REPATRIATION:
        return Point(
            claim,
            Verdict.CANNOT_TELL,
            say("DPRK workers have not gone home"),
            say("it is denied that they went home, and not said that they earn income"),
            (INCOME,),
        )
    if claim.kind is Kind.STOCK and moment is When.AFTER and _of_all(question, claim):
        return _none_there(claim, say("no DPRK workers are there"))
    if claim.kind in {Kind.STOCK, Kind.ARRIVAL}:
        return _denied_in_part(claim)
    return None


def _denied_in_part(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        say("no DPRK workers came")
        if claim.kind is Kind.ARRIVAL
        else say("no such workers are there"),
        say("it is denied for one place, time or figure, which leaves the rest open"),
        (ELSEWHERE,),
        contests=True,
    )


def _of_all(question: Question, claim: Claim) -> bool:
    """Whether the claim speaks of all in the State, not of one place, workplace or figure."""
    some = claim.count is not None and not nil(claim)
    return not some and claim.sector is None and nationwide(claim, question.state)


def _none_there(claim: Claim, says_so: str) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        says_so,
        say("none is left in the State's jurisdiction to be sent home"),
        contests=True,
    )


def _gone(question: Question, claim: Claim) -> Point:
    everyone = _none_left(claim) or says("all_gone", claim) or says("none_left", claim)
    if everyone and _of_all(question, claim):
        gone = say("all DPRK workers there have gone home, or none is left")
        return _none_there(claim, gone)
    shared = claim.count is not None and claim.count.share is not None
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        say("some DPRK workers went home"),
        say("some are said to have gone home, and it is not said whether others remain"),
        (REMAINING, BASE) if shared else (REMAINING,),
    )
