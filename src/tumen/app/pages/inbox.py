"""The inbox: what waits for a person, one claim at a time, with its report beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from tumen.app.pages.choosing import NEXT_SHOWN, Chosen, choices, on_desk
from tumen.app.review import deeds
from tumen.app.review.opened import Opened, opened
from tumen.app.visit import Acting, Here, Visit
from tumen.ledger import Act, Item

router = APIRouter(prefix="/inbox")

TOLD = {
    "accept": "Accepted.",
    "reject": "Rejected.",
    "send": "Sent on.",
    "undo": "Your latest act was taken back.",
    "edit": "Saved in its place.",
    "split": "Split.",
    "merge": "Merged.",
    "add": "Added.",
}
AHEAD = 25
"""Claims whose ids a page is told of, so that its script can fetch them before they are wanted."""


class Deed(BaseModel, frozen=True):
    """What a form of the inbox posts."""

    claim: str
    seen: int
    deed: Literal["accept", "reject", "send", "undo"]
    reason: str = ""
    to: str = ""


class Asked(BaseModel, frozen=True):
    """What an address of the inbox may say beside the filters.

    `at` is the claim to look at, `around` the part of its report; `told` and `made` are what was
    done just now, and the claim that came of it.
    """

    at: str = ""
    around: int | None = None
    told: str = ""
    made: str = ""


@router.get("")
def inbox(visit: Here, chosen: Chosen, page: Annotated[Asked, Query()]) -> HTMLResponse:
    """The first claim that waits, or the one that is named, with the filters and what is left."""
    at = page.at
    leading: tuple[Item, ...] = ()
    if not at:
        wanted = chosen.wanted(visit.reviewer.name)
        leading = visit.room.ledger.desk.items(wanted, limit=1 + NEXT_SHOWN)
        at = leading[0].claim.id if leading else ""
    here = _opened(visit, at, page.around)
    made = visit.room.ledger.desk.item(page.made) if page.made else None
    told_of = choices(visit, chosen) | on_desk(visit, chosen, here, leading)
    return visit.draw("inbox.html.j2", **told_of | {"told": TOLD.get(page.told, ""), "made": made})


@router.get("/desk")
def on_the_desk(visit: Here, chosen: Chosen, at: str, around: int | None = None) -> HTMLResponse:
    """One claim alone, for the script of the inbox."""
    return visit.draw("desk.html.j2", **on_desk(visit, chosen, _opened(visit, at, around)))


@router.get("/ahead")
def ahead(visit: Here, chosen: Chosen, at: str) -> JSONResponse:
    """The ids of the claims that come after one, and how many wait."""
    wanted = chosen.wanted(visit.reviewer.name)
    desk = visit.room.ledger.desk
    found = desk.items(wanted, desk.item(at).at if at else None, AHEAD)
    return JSONResponse({"ahead": [item.claim.id for item in found]})


@router.post("")
def act(visit: Acting, chosen: Chosen, given: Annotated[Deed, Form()]) -> Response:
    """Do what was decided, and go to the next claim."""
    desk = visit.room.ledger.desk
    done = _act(visit, given)
    follows = desk.items(chosen.wanted(visit.reviewer.name), desk.item(given.claim).at, 1)
    desk.act(done)
    if visit.by_script:
        return JSONResponse({"claims": [entry.claim for entry in done.entries]})
    undone = given.deed == "undo"
    at = done.entries[0].claim if undone else follows[0].claim.id if follows else given.claim
    return RedirectResponse(f"/inbox?{chosen.query(at=at, told=given.deed)}", 303)


def _act(visit: Visit, given: Deed) -> Act:
    hand = visit.hand
    match given.deed:
        case "accept":
            return deeds.accept(hand, given.claim, given.seen)
        case "reject":
            return deeds.reject(hand, given.claim, given.seen, given.reason)
        case "send":
            to = visit.other(given.to)
            return deeds.send_on(hand, given.claim, given.seen, to, given.reason)
        case "undo":
            return deeds.undo(hand, visit.room.ledger.desk)


def _opened(visit: Visit, at: str, around: int | None) -> Opened | None:
    sees = visit.reviewer.sees_protected
    return opened(visit.room.ledger, at, sees_protected=sees, middle=around) if at else None
