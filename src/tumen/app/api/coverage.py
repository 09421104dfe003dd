"""Proof of review for programs: what was read by whom, and who answers for its silence."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from tumen.app.api.claims import Id
from tumen.app.pages.coverage import AT_ONCE, read
from tumen.app.review import saying
from tumen.app.review.agreeing import Agreement, agreement
from tumen.app.review.saying import Answered
from tumen.app.views.coverage import SilentView
from tumen.app.visit import Acting, Here
from tumen.ledger import Coverage, Totals, Wanted
from tumen.model import Document, SilenceReview, State

router = APIRouter(tags=["coverage"])


class Covered(BaseModel):
    """How far one report was read; `read` says that it was, to its end."""

    document: str
    title: str
    locator: str
    language: str
    states: dict[State, int]
    readers: list[str]
    silent: int
    unanswered: int
    read: bool


class CoveragePage(BaseModel):
    """Some reports in the order in which they came, and the totals over all."""

    totals: Totals
    reports: list[Covered]
    pages: int


class ReportRead(BaseModel):
    """One report: its words that led to no claim, with what was said of them and of the whole."""

    covered: Covered
    silent: list[SilentView]
    whole: list[SilenceReview]


class SignedOff(Answered, frozen=True, extra="forbid"):
    """What is said of silent words by their `number`; without, of the report as a whole."""


class Agreed(BaseModel):
    """Agreement by field (Krippendorff's alpha), and what waits for a third or second reader."""

    fields: list[Agreement]
    disputed: int
    second: int


@router.get("/coverage")
def look(visit: Here, page: Annotated[int, Query(ge=1, le=10**6)] = 1) -> CoveragePage:
    """All reports, so many on a page, and the totals."""
    coverages = visit.room.ledger.coverages
    totals = coverages.totals()
    found = coverages.page((page - 1) * AT_ONCE, AT_ONCE)
    return CoveragePage(
        totals=totals,
        reports=[_covered(one.document, one) for one in found],
        pages=max(-(-totals.documents // AT_ONCE), 1),
    )


@router.get("/coverage/{document}")
def one(visit: Here, document: Id) -> ReportRead:
    """One report, with the words that led to no claim in their sentence."""
    coverage = visit.room.ledger.coverages.of(saying.report(visit.room.ledger, document))
    shown = read(visit, coverage)
    return ReportRead(
        covered=_covered(shown.document, coverage),
        silent=list(shown.silent),
        whole=list(coverage.whole),
    )


@router.post("/coverage/{document}", status_code=201)
def answer(visit: Acting, document: Id, given: SignedOff) -> SilenceReview:
    """Say of silent words that they make no claim (`right`), that one was missed, or neither."""
    return saying.answer(visit.room.ledger, visit.hand, document, given)


@router.get("/agreement")
def agreed(visit: Here) -> Agreed:
    """How far people who read the same claims say the same."""
    desk, me = visit.room.ledger.desk, visit.reviewer.name
    return Agreed(
        fields=list(agreement(desk)),
        disputed=desk.waiting(Wanted(state=State.DISPUTED)),
        second=desk.waiting(Wanted(second_for=me)),
    )


def _covered(document: Document, coverage: Coverage) -> Covered:
    return Covered(
        document=document.id,
        title=document.title or document.name,
        locator=document.locator,
        language=document.language,
        states=dict(coverage.states),
        readers=list(coverage.readers),
        silent=len(coverage.silent),
        unanswered=coverage.unanswered,
        read=coverage.read,
    )
