"""The law and the numbers for programs: verdicts with their facts, figures, and the estimate."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from tumen.app.pages.weighed import Told, told, told_now
from tumen.app.visit import Here
from tumen.model import Appraisal, Correction, Fact, Finding, Provision, Verdict
from tumen.settings import Estimating

router = APIRouter()

MOST_FACTS = 500


class Facts(BaseModel):
    """Facts, each with the claim that states it; `more` are left out."""

    facts: list[Fact]
    more: int


class Judged(BaseModel):
    """One provision for one State under one reading: what the claims, if true, would mean."""

    provision: str
    citation: str
    state: str | None
    verdict: Verdict
    because: str
    reading: str
    holder: str
    used: Facts
    against: Facts
    missing: list[str]


class Law(BaseModel):
    """Verdicts, where reports and the law differ, and the provisions with all readings."""

    behind: bool
    findings: list[Judged]
    corrections: list[Correction]
    provisions: list[Provision]


class Reported(BaseModel):
    """A figure as it was reported: by a claim of the ledger, or on a page of the public record."""

    of: str
    when: str
    country: str
    figure: str
    factuality: str
    publisher: str
    claim: str | None
    url: str | None


class Numbers(BaseModel):
    """Reported figures over time, and the estimate over them.

    `estimate` is null while it is `waiting`, where the room was opened without one (`off`), and
    where too little is counted (`too_little`).
    """

    behind: bool
    reported: list[Reported]
    estimated: Literal["done", "waiting", "off", "too_little"]
    estimate: Appraisal | None


@router.get("/law", tags=["law"])
def law(visit: Here) -> Law:
    """The provisions tested against the claims: facts used and missing, rival readings."""
    found = told_now(visit)
    assessment = found.assessment
    return Law(
        behind=found.behind,
        findings=[_judged(one) for one in assessment.findings],
        corrections=list(assessment.corrections),
        provisions=list(assessment.provisions),
    )


@router.get("/numbers", tags=["numbers"])
def numbers(visit: Here) -> Numbers:
    """The figures at once; the estimate, with what would move it, as soon as it is worked out."""
    found = told_now(visit)
    wanted = visit.room.settings.estimate
    further = None if wanted is Estimating.NONE else told(visit, estimate=wanted)
    estimate = further.assessment.appraisal if further else None
    return Numbers(
        behind=found.behind,
        reported=_reported(found),
        estimated=_stands(wanted, further),
        estimate=estimate,
    )


def _stands(
    wanted: Estimating, further: Told | None
) -> Literal["done", "waiting", "off", "too_little"]:
    if wanted is Estimating.NONE:
        return "off"
    if further is None:
        return "waiting"
    return "done" if further.assessment.appraisal else "too_little"


def _reported(found: Told) -> list[Reported]:
    ids = {row.number: row.id for row in found.view.claims}
    return [
        Reported(
            of=facet.title,
            when=line.when,
            country=line.country,
            figure=line.figure,
            factuality=line.factuality,
            publisher=line.publisher,
            claim=ids.get(line.number) if line.number is not None else None,
            url=line.url,
        )
        for facet in found.view.chart.facets
        for line in facet.table
    ]


def _judged(one: Finding) -> Judged:
    return Judged(
        provision=one.provision,
        citation=one.citation,
        state=one.state,
        verdict=one.verdict,
        because=one.because,
        reading=one.reading.text,
        holder=one.reading.holder,
        used=_facts(one.used),
        against=_facts(one.against),
        missing=list(one.missing),
    )


def _facts(every: tuple[Fact, ...]) -> Facts:
    return Facts(facts=list(every[:MOST_FACTS]), more=max(len(every) - MOST_FACTS, 0))
