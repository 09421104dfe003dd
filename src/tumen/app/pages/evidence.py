"""Evidence: claims by place, period and papers, and who took them from whom."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Form
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen.app.pages.weighed import Wished, not_yet, told
from tumen.app.review import saying
from tumen.app.review.saying import Joined, Picked
from tumen.app.sections import drawing, passage
from tumen.app.views.evidence import evidence
from tumen.app.views.wish import Wish
from tumen.app.visit import Acting, Here
from tumen.model import Kind, PermitClass
from tumen.report import words

router = APIRouter(prefix="/evidence")

CHOICES = {
    "kinds": {one.value: words.KIND[one] for one in Kind},
    "permits": {one.value: words.PERMIT[one] for one in PermitClass},
}


class JoinedHere(Joined, frozen=True):
    """The form under a link; the wish comes along, so that the page stays as it was."""

    back: str = ""


class PickedHere(Picked, frozen=True):
    """The form under the list."""

    back: str = ""


@router.get("")
def look(visit: Here, wish: Wished, done: str = "") -> HTMLResponse:
    """The claims that meet a wish, and what stands behind them."""
    found = told(visit)
    if found is None:
        return not_yet(visit, "Evidence")
    entries = visit.room.ledger.lineage_reviews()
    return visit.draw(
        "evidence.html.j2",
        told=found,
        wish=wish,
        shown=evidence(found.weighed, wish, entries),
        since=len(entries),
        drawing=drawing,
        passage=passage,
        done=done,
        **CHOICES,
    )


@router.post("")
def decide(visit: Acting, given: Annotated[JoinedHere, Form()]) -> Response:
    """Keep what was decided of two statements: a new entry, of which the latest counts."""
    saying.decide(visit.room.ledger, visit.hand, given)
    return RedirectResponse(f"/evidence?{_safe(given.back)}", 303)


@router.post("/join")
def join(visit: Acting, given: Annotated[PickedHere, Form()]) -> Response:
    """Take claims for one origin that were chosen in the list, whatever the evidence."""
    saying.join(visit.room.ledger, visit.hand, given)
    return RedirectResponse(f"/evidence?{_safe(given.back)}", 303)


def _safe(back: str) -> str:
    """What of a posted address is a wish, so that nothing else can be made of it."""
    known = {name: value for name, value in parse_qsl(back) if name in Wish.__slots__}
    return Wish(**known).query(done="1")
