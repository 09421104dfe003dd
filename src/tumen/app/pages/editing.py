"""Putting something else in a claim's place: edits, splits, mergers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen.app.pages.choosing import Chosen, choices, on_desk
from tumen.app.pages.filling import CHOICES, Given, under, whole
from tumen.app.review import deeds
from tumen.app.review.answers import answers, places
from tumen.app.review.choice import Choice
from tumen.app.review.drafting import Form, drafted
from tumen.app.review.masking import hidden
from tumen.app.review.opened import Opened, opened
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import OvertakenReview, RoomError
from tumen.ledger import Act

router = APIRouter(prefix="/inbox")


class Task(StrEnum):
    """What is put in the claim's place."""

    EDIT = "edit"
    SPLIT = "split"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it is filled in.

    Attributes:
        forms: the answers of each claim that is made.
        merged: ids of the claims that were chosen to be merged.
        refused: why it was not kept, where it was sent before.
    """

    task: Task
    forms: Sequence[Mapping[str, str]]
    reason: str = ""
    merged: Sequence[str] = ()
    refused: str = ""


FORMS = {Task.EDIT: ("",), Task.SPLIT: ("0.", "1."), Task.MERGE: ("",)}
"""What the names of each claim's answers begin with."""


@router.get("/edit")
def edit(
    visit: Here, chosen: Chosen, at: str, task: Task = Task.EDIT, around: int | None = None
) -> HTMLResponse:
    """The form, with the claim's own answers."""
    sees = visit.reviewer.sees_protected
    here = opened(visit.room.ledger, at, sees_protected=sees, middle=around)
    filled = answers(here.item.claim, here.document.text)
    return _form(visit, chosen, here, Filled(task, [filled for _ in FORMS[task]]))


@router.post("/edit")
def save(visit: Acting, chosen: Chosen, given: Given) -> Response:
    """Keep what was filled in, and go to the next claim.

    What will not do comes back as it was filled in, with the reason.
    """
    task, claim = Task(str(given["task"])), str(given["claim"])
    desk = visit.room.ledger.desk
    here = opened(visit.room.ledger, claim, sees_protected=visit.reviewer.sees_protected)
    every = [under(given, prefix) for prefix in FORMS[task]]
    follows = desk.items(chosen.wanted(visit.reviewer.name), here.item.at, 1)
    try:
        act = _act(visit, here, task, given, every)
        desk.act(act)
    except (RoomError, OvertakenReview) as error:
        merged = [*_with(given)] if given.getlist("with") else []
        again = Filled(task, every, str(given.get("reason", "")), merged, str(error))
        return _form(visit, chosen, here, again)
    made = act.written[0].id if act.written else claim
    at = follows[0].claim.id if follows else made
    query = chosen.query(at=at, told=task.value, made=made)
    return RedirectResponse(f"/inbox?{query}#w-kind", 303)


def _act(
    visit: Visit, here: Opened, task: Task, given: FormData, every: Sequence[Mapping[str, str]]
) -> Act:
    hand, claim = visit.hand, here.item.claim
    reason = str(given.get("reason", ""))
    complete = whole(visit, here.document)
    made = [drafted(Form(one, here.document, complete, claim)) for one in every]
    seen = int(str(given.get("seen", 0)))
    match task:
        case Task.EDIT:
            return deeds.edit(hand, claim.id, seen, made[0], reason)
        case Task.SPLIT:
            return deeds.split(hand, claim.id, seen, made, reason)
        case Task.MERGE:
            merged = {claim.id: seen, **_with(given)}
            deeds.check_one_report(visit.room.ledger.desk.several([*merged]))
            return deeds.merge(hand, merged, made[0], reason)


def _with(given: FormData) -> dict[str, int]:
    """The claims to merge with, and what was seen of them."""
    pairs = [str(one).partition(" ") for one in given.getlist("with")]
    return {claim: int(last or 0) for claim, _, last in pairs}


def _form(visit: Visit, chosen: Choice, here: Opened, filled: Filled) -> HTMLResponse:
    secret = bool(hidden([here.item.claim])) and not visit.reviewer.sees_protected
    told = choices(visit, chosen) | on_desk(visit, chosen, here) | CHOICES
    task = filled.task.value
    turn = f"/inbox/edit?{chosen.query(at=here.item.claim.id, task=task)}"
    answer = visit.draw(
        "inbox.html.j2",
        **told | {"task": task, "turn": turn},
        filled=filled,
        forms=[defaultdict(str, form) for form in filled.forms],
        places=places,
        source_open=not secret,
    )
    answer.status_code = 400 if filled.refused else 200
    return answer
