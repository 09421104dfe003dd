"""What was assessed, in one line and in one paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tumen.model import Assessment, Claim
from tumen.model.edtf import days
from tumen.report import words
from tumen.report.hosts import hosts
from tumen.report.records import Headline
from tumen.wording import capital, date, listed, number, say, some, spelt

_MOST_NAMED = 3


def headline(assessment: Assessment) -> Headline:
    """The title names the host countries with most claims and the years that claims are about."""
    speaking = len({claim.document for claim in assessment.claims})
    silent = len(assessment.documents) - speaking
    return Headline(
        title=_title(_where(assessment.claims), _when(assessment.claims)),
        standfirst=_standfirst(assessment, speaking),
        counts=(
            (number(len(assessment.documents)), say("reports read")),
            (number(len(assessment.claims)), say("claims found")),
            (number(speaking), say("reports that make them")),
            (number(silent), say("say nothing relevant")),
            (number(len(assessment.unread)), say("could not be read")),
        ),
    )


def _title(where: str, when: str) -> str:
    workers = say("North Korean workers {where}", where=where)
    return say("{workers}, {years}", workers=workers, years=when) if when else workers


def _where(claims: Iterable[Claim]) -> str:
    tally = Counter(code for claim in claims for code in hosts(claim))
    ranked = sorted(tally, key=lambda code: (-tally[code], code))
    if not ranked:
        return say("abroad")
    named = [words.country(code) for code in ranked[:_MOST_NAMED]]
    if others := len(ranked[_MOST_NAMED:]):
        named.append(some(others, "{n} other country", "{n} other countries"))
    return say("in {countries}", countries=listed(named))


def _when(claims: Iterable[Claim]) -> str:
    covered = [days(claim.period.edtf) for claim in claims if claim.period]
    ends = [end.year for one in covered if one for end in (one.first, one.last) if end]
    if not ends:
        return ""
    first, last = date(min(ends)), date(max(ends))
    return first if first == last else say("{first}–{last}", first=first, last=last)


def _standfirst(assessment: Assessment, speaking: int) -> str:
    if not assessment.claims:
        return some(
            len(assessment.documents),
            "{n} report read; none makes a claim about North Korean workers abroad that could be "
            "written down.",
            "{n} reports read; none makes a claim about North Korean workers abroad that could be "
            "written down.",
            n=capital(spelt(len(assessment.documents))),
        )
    return say(
        "{claims} in {reports}, each tied to the words it was read from and held against the "
        "resolutions of the Security Council. A claim is what somebody said, not what is so, and "
        "the number of reports is not the number of independent origins.",
        claims=capital(some(len(assessment.claims), "{n} claim", "{n} claims")),
        reports=some(speaking, "{n} report", "{n} reports"),
    )
