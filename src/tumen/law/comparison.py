"""The ways in which statements about the resolutions go wrong, one function each.

Each says nothing where the statement is right, or where what it says cannot be told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import product

from tumen import wording
from tumen.law.naming import COUNCIL, base
from tumen.law.statement import Statement, near
from tumen.law.when import day, told
from tumen.law.words import found
from tumen.model import Content, Correction, Period, Provision, Rule
from tumen.model.edtf import Days, days
from tumen.wording import in_turn, say

VERSION = "1"

NAMES: Mapping[Content, str] = {
    Content.BAN: say("the ban on new work authorisations"),
    Content.CAP: say("the cap on the number of work authorisations"),
    Content.RETURN: say("the duty to send home those who earn income"),
    Content.REPORT: say("the duty to report on those sent home"),
    Content.PRESUMPTION: say(
        "the presumption that goods made by DPRK labour come of forced labour"
    ),
}


def wrong_instrument(said: Statement) -> Iterator[Correction]:
    """A rule credited to another of the resolutions on labour, or to a number misprinted.

    Silent where any resolution that it names lays the rule down ("2375 and 2397 bar permits and
    demand return"), and on resolutions that are neither on labour nor near to one that is.
    """
    for content in said.contents:
        right = said.laying_down(content)
        if not right or {base(rule.id) for rule in right} & set(said.named):
            continue
        for named in said.named:
            if said.of(named):
                yield _credited(said, content, said.of(named), right[0])
            elif near(named, base(right[0].id)):
                yield _misprinted(said, content, named, right[0])


def deadline_for_ban(said: Statement) -> Iterator[Correction]:
    """The last day for sending home, taken for the first day of the ban."""
    if Content.BAN in said.contents and said.on_the_council:
        for home, ban in _homes_and_bans(said):
            if _starts_on(said.claim.period, day(home.deadline or "")):
                yield _dated(said, home, ban)


def ban_named_for_deadline(said: Statement) -> Iterator[Correction]:
    """The same in passing: "the 2019 UN ban", in a clause about something else."""
    if found("ban_of_deadline", said.words) is not None and said.on_the_council:
        for home, ban in _homes_and_bans(said):
            yield _dated(said, home, ban)


def duty_on_workers(said: Statement) -> Iterator[Correction]:
    """All workers must return: the law speaks to host States, and knows exceptions."""
    if not said.on_the_council or found("duty_on_workers", said.words) is None:
        return
    for rule in said.laying_down(Content.RETURN):
        yield _correction(
            said,
            "incomplete",
            say("all workers abroad are to return"),
            say(
                "To be complete: the duty lies on the States that host the workers, not on the "
                "workers or the DPRK; it concerns those who earn income, and their overseers; and "
                "it has exceptions: {exceptions}",
                exceptions=_exceptions(rule),
            ),
            rule,
        )


def wrong_deadline(said: Statement) -> Iterator[Correction]:
    """Another last day than the provision's, for sending home or for reporting."""
    stated = _deadline(said.claim.period)
    rules = [
        (rule, rule.deadline)
        for content in (Content.RETURN, Content.REPORT)
        if content in said.contents
        for rule in said.laying_down(content)
        if rule.deadline is not None
    ]
    if stated is None or not rules or not said.on_the_council:
        return
    if any(stated.overlaps(Days(day(last), day(last))) for _, last in rules):
        return
    rule, last = min(rules, key=lambda each: _distance(stated, day(each[1])))
    yield _correction(
        said,
        "wrong-deadline",
        say("{rule} has another last day", rule=NAMES[rule.content[0]]),
        say("The last day is {day} ({paragraph}).", day=told(last), paragraph=_place(rule)),
        rule,
    )


Comparison = Callable[[Statement], Iterator[Correction]]

COMPARISONS: tuple[Comparison, ...] = (
    wrong_instrument,
    deadline_for_ban,
    ban_named_for_deadline,
    duty_on_workers,
    wrong_deadline,
)
# What is compared in claims that are about something else than the law.
IN_PASSING: tuple[Comparison, ...] = (ban_named_for_deadline,)


# --- what they share ----------------------------------------------------------------------------


def _correction(
    said: Statement, rule: str, says: str, correct: str, provision: Provision
) -> Correction:
    return Correction(
        claim=said.claim.id,
        says=says,
        correct=correct,
        citation=provision.citation,
        url=provision.url,
        rule=Rule(f"law.correction.{rule}", VERSION),
    )


def _credited(
    said: Statement, content: Content, own: tuple[Provision, ...], right: Provision
) -> Correction:
    """The rule, where it stands, and what the instrument named lays down instead."""
    return _correction(
        said,
        "wrong-instrument",
        say("{instrument} sets {rule}", instrument=own[0].instrument, rule=NAMES[content]),
        say(
            "With respect: {rule} stands in {paragraph}, adopted on {day}; {other} sets {instead}.",
            rule=NAMES[content],
            paragraph=_place(right),
            day=told(right.adopted),
            other=_place(own[0]),
            instead=NAMES[own[0].content[0]],
        ),
        right,
    )


def _misprinted(said: Statement, content: Content, named: str, right: Provision) -> Correction:
    return _correction(
        said,
        "misprint",
        say(
            "{number} is the resolution that sets {rule}",
            number=named.removeprefix(COUNCIL),
            rule=NAMES[content],
        ),
        say(
            "Perhaps a misprint: {rule} stands in {paragraph}.",
            rule=NAMES[content],
            paragraph=_place(right),
        ),
        right,
    )


def _homes_and_bans(said: Statement) -> Iterator[tuple[Provision, Provision]]:
    """Each rule that sets a last day for sending home, with each that bans."""
    homes = (rule for rule in said.laying_down(Content.RETURN) if rule.deadline is not None)
    return product(homes, said.laying_down(Content.BAN))


def _dated(said: Statement, home: Provision, ban: Provision) -> Correction:
    last = home.deadline or ""
    return _correction(
        said,
        "deadline-for-ban",
        say("the ban dates from {year}", year=wording.date(day(last).year)),
        say(
            "The ban on new work authorisations dates from {day} ({paragraph}); {last} is the last "
            "day for sending workers home ({other}).",
            day=told(ban.adopted),
            paragraph=_place(ban),
            last=told(last),
            other=_place(home),
        ),
        ban,
    )


def _place(rule: Provision) -> str:
    return say(
        "paragraph {number} of {instrument}", number=rule.paragraph, instrument=rule.instrument
    )


def _exceptions(rule: Provision) -> str:
    return in_turn(
        say("({n}) {exemption}", n=str(n), exemption=each.text)
        for n, each in enumerate(rule.exemptions, 1)
    )


def _starts_on(period: Period | None, deadline: date) -> bool:
    """Whether a time in force starts in the year, month or day of the deadline."""
    start, _, _ = (period.edtf or "").partition("/") if period is not None else ("", "", "")
    given = days(start) if start != ".." else None
    return given is not None and given.overlaps(Days(deadline, deadline))


def _distance(stated: Days, deadline: date) -> int:
    """Days between the last day stated and the provision's, to tell which of several is meant."""
    return abs((stated.last or date.max) - deadline).days


def _deadline(period: Period | None) -> Days | None:
    """The days that a stated deadline may mean; "the end of the year" is no day but a month."""
    start, slash, end = (period.edtf or "").partition("/") if period is not None else ("", "", "")
    if period is None or not slash or start not in {"", ".."}:
        return None
    loose = end.endswith("-12-31") and not any("31" in span.quote for span in period.spans)
    return days(end.removesuffix("-31") if loose else end)
