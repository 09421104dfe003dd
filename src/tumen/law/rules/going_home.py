"""Resolution 2397, paragraph 8: who earns income is to be sent home, whatever the paper.

The trigger is a fact, not a document. A claim of presence is never taken for a claim of income:
what counts is a claim that they work (in so many words, by a trade or workplace, or as workplaces
counted), and even then that the work is paid is named as inferred. Overseers need earn nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.paper import counted
from tumen.law.question import Opinion, Point, Question
from tumen.law.state import nationwide
from tumen.law.weigh import weigh
from tumen.law.when import When, day, told, when, wholly_before
from tumen.law.words import blanked, says
from tumen.model import Claim, Factuality, Kind, Unit, Verdict

_PERSONS_THERE = frozenset({Kind.STOCK, Kind.ARRIVAL, Kind.OVERSTAY})
# Of these kinds only what they say of work is used: papers and checks are not persons.
_BY_WORDS = frozenset({Kind.PERMIT, Kind.RENEWAL, Kind.TOLERANCE, Kind.INCIDENT})
_NOT_PERSONS = frozenset({Unit.PERMITS, Unit.VISAS, Unit.ENTRIES})
_NO_FACT = frozenset({Factuality.PLANNED, Factuality.PREDICTED, Factuality.DOUBTED})

INCOME = "whether they earn income: the claim says only that they are there"
PAID = "that the work is paid, which is inferred from the claim that they work"
PAPER = "on which paper they stay, and whether it is still valid"
ELSEWHERE = "whether DPRK nationals earn income elsewhere in the State"
REMAINING = "whether any DPRK nationals who earn income remain in the State"
NO_INCOME = "whether it is so that they earn nothing"
UNPAID = "whether anybody is paid for the work"


def earning_income_while_present(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether DPRK nationals who earn income, or overseers, are there after the last day."""
    points = (_point(question, claim) for claim in claims)
    return weigh(point for point in points if point is not None)


def _point(question: Question, claim: Claim) -> Point | None:
    if claim.factuality in _NO_FACT or _unit(claim) in _NOT_PERSONS:
        return None
    if wholly_before(claim, day(question.first_day)):
        return None
    if claim.factuality is Factuality.DENIED:
        return _denial(question, claim)
    if claim.kind is Kind.REPATRIATION or _none_left(claim):
        return _gone(question, claim)
    if claim.kind in _PERSONS_THERE or (claim.kind in _BY_WORDS and _at_work(claim)):
        return _there(question, claim)
    return None


def _unit(claim: Claim) -> str:
    return claim.count.unit if claim.count is not None else ""


def _none_left(claim: Claim) -> bool:
    if claim.kind is not Kind.STOCK:
        return False
    return says("all_gone", claim) or (claim.count is not None and claim.count.high == 0)


def _at_work(claim: Claim) -> bool:
    """Whether the claim says that they work, apart from the words by which it says they do not."""
    if claim.kind in _PERSONS_THERE and (claim.sector is not None or _unit(claim) == Unit.SITES):
        return True
    return blanked("no_income", claim, "work") or says("overseer", claim)


# --- what is claimed on the side of a breach ----------------------------------------------------


def _there(question: Question, claim: Claim) -> Point:
    last = question.last_day
    moment = when(claim, day(last))
    if moment is When.BEFORE:
        return Point(
            claim,
            Verdict.CONSISTENT,
            f"DPRK nationals were there no later than {told(last)}",
            f"it was at a time when the duty had not yet fallen due: the last day is {told(last)}",
        )
    at_work = _at_work(claim)
    if says("no_income", claim) and not at_work:
        return _earning_nothing(claim)
    inside = counted(claim, question.reading, at_work=at_work)
    if inside is False:
        return _left_out(claim)
    missing = _open(claim, moment, last, inside=inside, at_work=at_work)
    if missing:
        return Point(
            claim,
            Verdict.CANNOT_TELL,
            _taken(claim, at_work=at_work),
            "they do not say all that the duty turns on",
            missing,
        )
    return _earning(question, claim, last)


def _open(
    claim: Claim, moment: When, last: str, *, inside: bool | None, at_work: bool
) -> tuple[str, ...]:
    """The facts without which it cannot be told."""
    missing = []
    if moment is When.UNDATED:
        missing.append(f"when: whether it was after {told(last)} is not claimed")
    if moment is When.STRADDLES:
        missing.append(f"whether it was before or after the end of {told(last)}")
    if not at_work:
        missing.append(INCOME)
    elif says("no_income", claim):
        missing.append(UNPAID)
    if inside is None:
        missing.append(PAPER)
    return tuple(missing)


def _earning(question: Question, claim: Claim, last: str) -> Point:
    overseer = says("overseer", claim)
    whom = "government overseers of workers" if overseer else "DPRK nationals who earn income"
    return Point(
        claim,
        Verdict.INCONSISTENT,
        _taken(claim, at_work=True),
        f"{whom} were in the State's jurisdiction after {told(last)}, "
        "the last day for sending them home",
        question.exemption_facts if overseer else (PAID, *question.exemption_facts),
    )


def _taken(claim: Claim, *, at_work: bool) -> str:
    if says("overseer", claim):
        return "overseers of DPRK workers are there"
    if not at_work:
        return "DPRK nationals are there"
    trade = f" ({claim.sector.name})" if claim.sector is not None else ""
    return f"DPRK nationals work there{trade}"


def _earning_nothing(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        "DPRK nationals are there and earn nothing",
        "they earn nothing there, and whoever earns nothing is not covered",
        (NO_INCOME,),
    )


def _left_out(claim: Claim) -> Point:
    return Point(
        claim,
        Verdict.CONSISTENT,
        "DPRK nationals are there on a paper, or in a trade, that this reading leaves out",
        "they are there on a paper, or in a trade, that this reading leaves out",
    )


# --- what is claimed on the other side ----------------------------------------------------------


def _denial(question: Question, claim: Claim) -> Point | None:
    moment = when(claim, day(question.last_day))
    if moment is When.BEFORE or claim.kind not in {Kind.STOCK, Kind.ARRIVAL, Kind.REPATRIATION}:
        return None
    if claim.kind is Kind.REPATRIATION:
        return Point(
            claim,
            Verdict.CANNOT_TELL,
            "DPRK workers have not gone home",
            "they are still there, and nothing more is claimed",
            (INCOME,),
        )
    whole = claim.kind is Kind.STOCK and moment is When.AFTER and _wholesale(question, claim)
    return Point(
        claim,
        Verdict.CONSISTENT if whole else Verdict.CANNOT_TELL,
        "no DPRK workers are there" if claim.kind is Kind.STOCK else "no DPRK workers came",
        "there are none in the State's jurisdiction to be sent home"
        if whole
        else "it is denied for one place, time or figure, which leaves the rest open",
        () if whole else (ELSEWHERE,),
        contests=True,
    )


def _wholesale(question: Question, claim: Claim) -> bool:
    """Whether the claim speaks of all in the State, and not of one place or one figure."""
    some = claim.count is not None and claim.count.high != 0
    return not some and nationwide(claim, question.state or "")


def _gone(question: Question, claim: Claim) -> Point:
    everyone = _none_left(claim) or says("all_gone", claim)
    if everyone and _wholesale(question, claim):
        return Point(
            claim,
            Verdict.CONSISTENT,
            "all DPRK workers there have gone home, or none is left",
            "none is left in the State's jurisdiction to be sent home",
            contests=True,
        )
    return Point(
        claim,
        Verdict.CANNOT_TELL,
        "some DPRK workers went home",
        "some were sent home, which does not tell whether others remain",
        (REMAINING,),
    )
