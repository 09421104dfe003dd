"""Coverage: which reports were read by whom, and what was said of words that led to no claim."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Annotated

from fastapi import APIRouter, Form
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from tumen.app.clock import now
from tumen.app.views.coverage import ReadView, read_view, report_rows, sentence_rows
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import OvertakenEntry, UnknownReport, UnknownWords
from tumen.ledger import Coverage
from tumen.model import Document, Silence, SilenceReview

router = APIRouter(prefix="/coverage")

AT_ONCE = 50
CSV = "text/csv; charset=utf-8"


class Answer(BaseModel, frozen=True):
    """What the forms of a report post.

    `number` says which of its words without a claim; None means the report as a whole.
    """

    document: str
    silence: Silence
    seen: int
    number: int | None = None
    reason: str = ""


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
def one(visit: Here, document: str, done: str = "") -> HTMLResponse:
    """One report: the words of it that led to no claim, each to be answered."""
    coverage = visit.room.ledger.coverages.of(_document(visit, document))
    return visit.draw("covered.html.j2", read=_read(visit, coverage), done=done)


@router.post("/report")
def answer(visit: Acting, given: Annotated[Answer, Form()]) -> Response:
    """Keep what was said: a new entry, of which the latest counts.

    Raises:
        UnknownReport, UnknownWords: there is no such report, or it has no such words.
        OvertakenEntry: somebody else answered since the page was drawn.
    """
    coverages = visit.room.ledger.coverages
    coverage = coverages.of(_document(visit, given.document))
    span, said = None, coverage.whole
    if given.number is not None:
        if not 0 <= given.number < len(coverage.silent):
            raise UnknownWords(given.number)
        silent = coverage.silent[given.number]
        span, said = silent.problem.span, silent.said
    if len(said) != given.seen:
        raise OvertakenEntry(said[-1].reviewer, said[-1].silence.value, said[-1].reason)
    who, why = visit.reviewer.name, given.reason.strip()
    coverages.add(SilenceReview(given.document, span, given.silence, who, now(), why))
    place = "" if given.number is None else f"#words-{given.number}"
    return RedirectResponse(f"/coverage/report?document={given.document}&done=1{place}", 303)


@router.get("/reports.csv")
def reports_csv(visit: Here) -> StreamingResponse:
    """Every report, one a line."""
    return _file("coverage.csv", report_rows(visit.room.ledger.coverages.every()))


@router.get("/sentences.csv")
def sentences_csv(visit: Here) -> StreamingResponse:
    """All words that led to no claim, one a line, with who said that this is right."""
    every = (_read(visit, coverage) for coverage in visit.room.ledger.coverages.every())
    return _file("sentences.csv", sentence_rows(every))


def _read(visit: Visit, coverage: Coverage) -> ReadView:
    if visit.reviewer.sees_protected:
        return read_view(coverage)
    return read_view(coverage, visit.room.ledger.desk.protected(coverage.document.id))


def _document(visit: Visit, name: str) -> Document:
    found = visit.room.ledger.document(name)
    if found is None:
        raise UnknownReport(name)
    return found


def _file(name: str, rows: Iterable[tuple[str, ...]]) -> StreamingResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_lines(rows), media_type=CSV, headers=headers)


def _lines(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(row)
        yield line.getvalue()
