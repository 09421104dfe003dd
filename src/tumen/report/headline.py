"""What was assessed, in one line and in one paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tumen.model import Assessment, Claim
from tumen.model.edtf import days
from tumen.report import words
from tumen.report.hosts import hosts
from tumen.report.records import Headline

_MOST_NAMED = 3


def headline(assessment: Assessment) -> Headline:
    """The title names the host countries with most claims and the years that claims are about."""
    speaking = len({claim.document for claim in assessment.claims})
    silent = len(assessment.documents) - speaking
    return Headline(
        title=f"North Korean workers {_where(assessment.claims)}{_when(assessment.claims)}",
        standfirst=_standfirst(assessment, speaking),
        counts=(
            (f"{len(assessment.documents):,}", "reports read"),
            (f"{len(assessment.claims):,}", "claims found"),
            (f"{speaking:,}", "reports that make them"),
            (f"{silent:,}", "say nothing relevant"),
            (f"{len(assessment.unread):,}", "could not be read"),
        ),
    )


def _where(claims: Iterable[Claim]) -> str:
    tally = Counter(code for claim in claims for code in hosts(claim))
    ranked = sorted(tally, key=lambda code: (-tally[code], code))
    if not ranked:
        return "abroad"
    named = [words.country(code) for code in ranked[:_MOST_NAMED]]
    if len(ranked) > _MOST_NAMED:
        named.append(words.some(len(ranked) - _MOST_NAMED, "other country", "other countries"))
    return f"in {words.listed(named)}"


def _when(claims: Iterable[Claim]) -> str:
    covered = [days(claim.period.edtf) for claim in claims if claim.period]
    ends = [end.year for one in covered if one for end in (one.first, one.last) if end]
    if not ends:
        return ""
    first, last = min(ends), max(ends)
    return f", {first}" if first == last else f", {first}–{last}"


def _standfirst(assessment: Assessment, speaking: int) -> str:
    if not assessment.claims:
        return (
            f"{words.sentence(words.some(len(assessment.documents), 'report'))} read; none makes a "
            "claim about North Korean workers abroad that could be written down."
        )
    claims = words.sentence(words.some(len(assessment.claims), "claim"))
    return (
        f"{claims} in {words.some(speaking, 'report')}, each tied to the words it was read from "
        "and held against the resolutions of the Security Council. A claim is what somebody said, "
        "not what is so, and the number of reports is not the number of independent origins."
    )
