"""The inbox: what waits for a person."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from tumen.app.visit import Here

router = APIRouter(prefix="/inbox")


@router.get("")
def inbox(visit: Here) -> HTMLResponse:
    """The documents that the ledger holds."""
    return visit.draw("inbox.html.j2", documents=tuple(visit.room.ledger.documents()))
