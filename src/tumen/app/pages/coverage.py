"""Coverage: which reports were read by whom, and what was said of words that led to no claim."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from tumen.app.review import saying
from tumen.app.review.saying import Answered
from tumen.app.views.coverage import ReadView, read_view, report_rows, sentence_rows
from tumen.app.visit import Acting, Here, Visit
from tumen.ledger import Coverage

router = APIRouter(prefix="/coverage")

AT_ONCE = 50
CSV = "text/csv; charset=utf-8"


class AnsweredHere(Answered, frozen=True):
    """The forms of a report."""

    document: str


@router.get("")
def look(visit: Here, page: int = 1) -> HTMLResponse:
    """All reports, so many on a page, and the totals."""
    coverages = visit.room.ledger.coverages
    page = max(page, 1)
    totals = coverages.totals()
    return visit.draw(
        "coverage.html.j2",
        totals=totals,
        reports=coverages.page((page - 1) * AT_ONCE, AT_ONCE),
        page=page,
        pages=max(-(-totals.documents // AT_ONCE), 1),
    )


@router.get("/report")
def one(visit: Here, document: str, done: str = "", made: str = "") -> HTMLResponse:
    """One report: the words of it that led to no claim, each to be answered.

    `made` is the claim that was added just now.
    """
    coverage = visit.room.ledger.coverages.of(saying.report(visit.room.ledger, document))
    added = visit.room.ledger.desk.item(made) if made else None
    return visit.draw("covered.html.j2", read=read(visit, coverage), done=done, added=added)


@router.post("/report")
def answer(visit: Acting, given: Annotated[AnsweredHere, Form()]) -> Response:
    """Keep what was said: a new entry, of which the latest counts."""
    saying.answer(visit.room.ledger, visit.hand, given.document, given)
    place = "" if given.number is None else f"#words-{given.number}"
    return RedirectResponse(f"/coverage/report?document={given.document}&done=1{place}", 303)


@router.get("/reports.csv")
def reports_csv(visit: Here) -> StreamingResponse:
    """Every report, one a line."""
    return _file("coverage.csv", report_rows(visit.room.ledger.coverages.every()))


@router.get("/sentences.csv")
def sentences_csv(visit: Here) -> StreamingResponse:
    """All words that led to no claim, one a line, with who said that this is right."""
    every = (read(visit, coverage) for coverage in visit.room.ledger.coverages.every())
    return _file("sentences.csv", sentence_rows(every))


def read(visit: Visit, coverage: Coverage) -> ReadView:
    """A report as this reviewer may see it."""
    if visit.reviewer.sees_protected:
        return read_view(coverage)
    return read_view(coverage, visit.room.ledger.desk.protected(coverage.document.id))


def _file(name: str, rows: Iterable[tuple[str, ...]]) -> StreamingResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_lines(rows), media_type=CSV, headers=headers)


def _lines(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(row)
        yield line.getvalue()
