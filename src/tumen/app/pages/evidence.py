"""Evidence: claims by place, period and papers, and who took them from whom."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Form
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen import record
from tumen.app.clock import now
from tumen.app.pages.weighed import Wished, not_yet, told
from tumen.app.sections import drawing, passage
from tumen.app.views.evidence import evidence
from tumen.app.views.wish import Wish
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import (
    OvertakenEntry,
    ReasonMissing,
    TooFewChosen,
    UnknownClaim,
    UnknownStatement,
)
from tumen.model import Joining, Kind, LineageReview, PermitClass
from tumen.report import words

router = APIRouter(prefix="/evidence")

CHOICES = {
    "kinds": {one.value: words.KIND[one] for one in Kind},
    "permits": {one.value: words.PERMIT[one] for one in PermitClass},
}
DEEDS = {
    Joining.SAME: "join two claims",
    Joining.APART: "take two claims apart",
    Joining.OPEN: "give two claims back to the evidence",
}


class Joined(BaseModel, frozen=True):
    """What the forms under a link post; the wish comes along, so that the page stays as it was."""

    one: str
    other: str
    joining: Joining
    seen: int
    reason: str = ""
    back: str = ""


class Picked(BaseModel, frozen=True):
    """What the form under the list posts."""

    pick: list[str] = []
    reason: str = ""
    back: str = ""


@router.get("")
def look(visit: Here, wish: Wished, done: str = "") -> HTMLResponse:
    """The claims that meet a wish, and what stands behind them."""
    found = told(visit)
    if found is None:
        return not_yet(visit, "Evidence")
    return visit.draw(
        "evidence.html.j2",
        told=found,
        wish=wish,
        shown=evidence(found.weighed, wish, visit.room.ledger.lineage_reviews()),
        drawing=drawing,
        passage=passage,
        done=done,
        **CHOICES,
    )


@router.post("")
def decide(visit: Acting, given: Annotated[Joined, Form()]) -> Response:
    """Keep what was decided of two statements: a new entry, of which the latest counts.

    Raises:
        ReasonMissing: nobody could follow later why.
        OvertakenEntry: somebody else decided since the page was drawn.
        UnknownStatement: there is no such claim.
    """
    if not given.reason.strip():
        raise ReasonMissing(DEEDS[given.joining])
    for name in (given.one, given.other):
        _check(visit, name)
    pair = {given.one, given.other}
    said = [one for one in visit.room.ledger.lineage_reviews() if {one.one, one.other} == pair]
    if len(said) != given.seen:
        latest = said[-1]
        raise OvertakenEntry(latest.reviewer, latest.joining.value, latest.reason)
    who, why = visit.reviewer.name, given.reason.strip()
    entry = LineageReview(given.one, given.other, given.joining, who, now(), why)
    visit.room.ledger.add_lineage_review(entry)
    return RedirectResponse(f"/evidence?{_safe(given.back)}", 303)


@router.post("/join")
def join(visit: Acting, given: Annotated[Picked, Form()]) -> Response:
    """Take claims for one origin that were chosen in the list, whatever the evidence.

    Raises:
        TooFewChosen: there is nothing to join.
        ReasonMissing, UnknownStatement: as in `decide`.
    """
    picked = tuple(dict.fromkeys(given.pick))
    if len(picked) < 2:
        raise TooFewChosen
    if not given.reason.strip():
        raise ReasonMissing(DEEDS[Joining.SAME])
    for name in picked:
        _check(visit, name)
    who, when, why = visit.reviewer.name, now(), given.reason.strip()
    for one, other in pairwise(picked):
        entry = LineageReview(one, other, Joining.SAME, who, when, why)
        visit.room.ledger.add_lineage_review(entry)
    return RedirectResponse(f"/evidence?{_safe(given.back)}", 303)


def _safe(back: str) -> str:
    """What of a posted address is a wish, so that nothing else can be made of it."""
    known = {name: value for name, value in parse_qsl(back) if name in Wish.__slots__}
    return Wish(**known).query(done="1")


def _check(visit: Visit, name: str) -> None:
    if any(row.id == name for row in record.public_claims()):
        return
    try:
        visit.room.ledger.desk.item(name)
    except UnknownClaim as error:
        raise UnknownStatement(name) from error
