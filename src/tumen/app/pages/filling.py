"""What the pages share on which claims are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import FormData
from starlette.responses import JSONResponse

from tumen.app.review.opened import seen
from tumen.app.review.proposing import proposed
from tumen.app.visit import Here, Visit
from tumen.model import Document, Factuality, PermitClass, Role, SourceKind, Unit
from tumen.report import words

router = APIRouter(prefix="/inbox")

CHOICES = {
    "certainties": {one.value: words.FACTUALITY[one] for one in Factuality},
    "units": {one.value: one.value for one in Unit},
    "roles": {one.value: words.ROLE[one] for one in Role},
    "permits": {one.value: words.PERMIT[one] for one in PermitClass},
    "sources": {one.value: words.SOURCE[one] for one in SourceKind},
}


async def posted(request: Request) -> FormData:
    """The whole form; its names depend on how many claims and places it has."""
    return await request.form()


Given = Annotated[FormData, Depends(posted)]


def under(given: FormData, prefix: str) -> Mapping[str, str]:
    """The answers of one claim, whose names begin with a prefix, without it."""
    return {
        name.removeprefix(prefix): value
        for name, value in given.items()
        if name.startswith(prefix) and isinstance(value, str)
    }


def whole(visit: Visit, shown: Document) -> Document:
    """A report with nothing covered, for the ledger to quote; the same where nothing ever was."""
    if visit.reviewer.sees_protected:
        return shown
    return seen(visit.room.ledger, shown.id, sees_protected=True)


@router.get("/words")
def words_of(visit: Here, document: str, field: str, start: int, end: int) -> JSONResponse:
    """Words that were selected, by their places, and what the rules make of them."""
    shown = seen(visit.room.ledger, document, sees_protected=visit.reviewer.sees_protected)
    start, end = max(start, 0), min(end, len(shown.text))
    text = shown.text[start:end]
    left = len(text) - len(text.lstrip())
    right = len(text) - len(text.rstrip())
    start, end = start + left, end - right
    covered = shown.text[start:end] != whole(visit, shown).text[start:end]
    values = {} if covered or start >= end else proposed(shown, field, start, end)
    said = {"words": shown.text[start:end], "spans": f"{start}-{end}"}
    return JSONResponse(said | {"values": values})
