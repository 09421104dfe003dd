"""Resolution 2375, paragraph 17: no State is to provide work authorisations.

The trigger is a document: an authorisation given from the day of adoption. Working without one, or
on a paper that is none, is no matter for this paragraph. That a paper is held does not say when
it was given; and the exception for earlier written contracts leaves most grants open until 22
December 2019, which no contract can outlive.
"""

from __future__ import annotations

from collections.abc import Sequence

from tumen.law.exempt import can_help, exempted
from tumen.law.paper import among, classes
from tumen.law.question import Opinion, Point, Question
from tumen.law.weigh import weigh
from tumen.law.when import When, day_before, from_day_on, told
from tumen.law.words import says
from tumen.law.work import is_fact, nil
from tumen.model import Claim, Factuality, Kind, PermitClass, Verdict
from tumen.wording import listed, say, term

_PAPERS = frozenset({Kind.PERMIT, Kind.RENEWAL})
_PERSONS = frozenset({Kind.ARRIVAL, Kind.STOCK})

CLASS = say("which class of paper it is")
HELD = say("when the authorisation was given: it is claimed only that it is held")


def authorisation_given(question: Question, claims: Sequence[Claim]) -> Opinion | None:
    """Whether the State gave work authorisations from the day on which the rule applies."""
    points = (_point(question, claim) for claim in claims)
    return weigh(point for point in points if point is not None)


def _point(question: Question, claim: Claim) -> Point | None:
    if not (_on_papers(claim) and is_fact(claim) and question.in_force(claim)):
        return None
    inside = among(claim, _counting(question, claim))
    if inside is False:
        return _no_authorisation(claim)
    if _none_given(claim) or _only_wanted(claim):
        return _withheld(claim)
    return exempted(question, claim) or _authorised(question, claim, known=inside is True)


def _on_papers(claim: Claim) -> bool:
    """Whether it is about papers, or about persons and the papers that they hold."""
    return claim.kind in _PAPERS or (claim.kind in _PERSONS and bool(classes(claim)))


def _counting(question: Question, claim: Claim) -> tuple[PermitClass, ...] | None:
    """The classes of paper that count: those given or, for a renewal, those renewed."""
    reading = question.reading
    return reading.renewals if claim.kind is Kind.RENEWAL else reading.papers


def _no_authorisation(claim: Claim) -> Point:
    every = sorted(classes(claim))
    named = listed(map(term, every)) if every else say("no class named")
    if claim.kind is Kind.RENEWAL:
        return Point(
            claim,
            Verdict.CONSISTENT,
            say("papers were renewed ({papers})", papers=named),
            say(
                "what was renewed is nothing that this reading takes for a work authorisation given"
            ),
        )
    return Point(
        claim,
        Verdict.CONSISTENT,
        say("the papers are of another class than work ({papers})", papers=named),
        say("the papers are no work authorisations, and this paragraph forbids nothing else"),
    )


def _none_given(claim: Claim) -> bool:
    """Whether it speaks against any having been given: a denial, or none counted."""
    return nil(claim) or claim.factuality is Factuality.DENIED


def _only_wanted(claim: Claim) -> bool:
    """Whether a paper was refused, taken back, or asked for and not said to be given."""
    return says("refused", claim) or (says("asked", claim) and not says("given", claim))


def _withheld(claim: Claim) -> Point:
    none = _none_given(claim)
    return Point(
        claim,
        Verdict.CONSISTENT,
        say("no authorisation was given")
        if none
        else say("an authorisation was refused, taken back or only asked for"),
        say("no authorisation was given"),
        contests=none,
    )


def _authorised(question: Question, claim: Claim, *, known: bool) -> Point:
    missing = (*_open(question, claim, known=known), *_undecided(question, claim))
    what = _taken(claim, known=known)
    if missing:
        reason = say("papers are claimed, but not every fact on which the prohibition turns")
        return Point(claim, Verdict.CANNOT_TELL, what, reason, missing)
    return Point(
        claim,
        Verdict.INCONSISTENT,
        what,
        say(
            "the State gave work authorisations to DPRK nationals on or after {day}, when that "
            "was forbidden",
            day=told(question.first_day),
        ),
        tuple(e.fact for e in question.provision.exemptions if can_help(question, e, claim)),
    )


def _open(question: Question, claim: Claim, *, known: bool) -> tuple[str, ...]:
    """The facts of the grant itself without which it cannot be told."""
    missing: list[str] = [] if known else [CLASS]
    if question.when(claim, day_before(question.first_day)) is not When.AFTER:
        missing.append(from_day_on(question.first_day))
    if not _given(claim):
        missing.append(HELD)
    return tuple(missing)


def _undecided(question: Question, claim: Claim) -> tuple[str, ...]:
    """The facts of the exemptions that leave the verdict open until they are known."""
    if says("new_contract", claim):
        return ()
    return tuple(
        exemption.fact
        for exemption in question.provision.exemptions
        if exemption.decisive and can_help(question, exemption, claim)
    )


def _given(claim: Claim) -> bool:
    return claim.kind is Kind.RENEWAL or says("given", claim)


def _taken(claim: Claim, *, known: bool) -> str:
    what = say("a work authorisation") if known else say("a paper whose class is not named")
    if claim.kind is Kind.RENEWAL:
        return say("{paper} was renewed", paper=what)
    if _given(claim):
        return say("{paper} was given", paper=what)
    return say("{paper} is held", paper=what)
