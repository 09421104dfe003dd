"""Agreement: how far people who read the same claims say the same, and what waits for a third."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from tumen.app.review.agreeing import agreement
from tumen.app.visit import Here
from tumen.ledger import Wanted
from tumen.model import State

router = APIRouter(prefix="/agreement")

MOST_SHOWN = 100


@router.get("")
def agree(visit: Here) -> HTMLResponse:
    """The table of fields, and the disputes."""
    desk, me = visit.room.ledger.desk, visit.reviewer.name
    disputed = Wanted(state=State.DISPUTED)
    return visit.draw(
        "agreement.html.j2",
        fields=agreement(desk),
        disputes=desk.items(disputed, limit=MOST_SHOWN),
        disputed=desk.waiting(disputed),
        second=desk.waiting(Wanted(second_for=me)),
    )
