"""Putting something else in a claim's place: edits, splits, mergers, claims that were missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from tumen.app.clock import now
from tumen.app.pages.choosing import Chosen, choices, on_desk
from tumen.app.review import deeds
from tumen.app.review.answers import answers, places
from tumen.app.review.choice import Choice
from tumen.app.review.drafting import Form, drafted
from tumen.app.review.masking import hidden
from tumen.app.review.opened import Opened, opened
from tumen.app.review.proposing import proposed
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import NothingChanged, NothingToMerge, OvertakenReview, RoomError
from tumen.ledger import Act
from tumen.model import Document, Factuality, PermitClass, Role, SourceKind, Unit
from tumen.report import words

router = APIRouter(prefix="/inbox")


class Task(StrEnum):
    """What is put in the claim's place."""

    EDIT = "edit"
    SPLIT = "split"
    MERGE = "merge"
    ADD = "add"


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


FORMS = {Task.EDIT: ("",), Task.SPLIT: ("0.", "1."), Task.MERGE: ("",), Task.ADD: ("",)}
"""What the names of each claim's answers begin with."""
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


@router.get("/edit")
def edit(visit: Here, chosen: Chosen, at: str, task: Task = Task.EDIT) -> HTMLResponse:
    """The form, with the claim's own answers."""
    here = opened(visit.room.ledger, at, sees_protected=visit.reviewer.sees_protected)
    filled = {} if task is Task.ADD else answers(here.item.claim, here.document.text)
    return _form(visit, chosen, here, Filled(task, [filled for _ in FORMS[task]]))


@router.post("/edit")
def save(visit: Acting, chosen: Chosen, given: Annotated[FormData, Depends(posted)]) -> Response:
    """Keep what was filled in; what will not do comes back as it was filled in, with the reason."""
    task, claim = Task(str(given["task"])), str(given["claim"])
    here = opened(visit.room.ledger, claim, sees_protected=visit.reviewer.sees_protected)
    every = [_under(given, prefix) for prefix in FORMS[task]]
    try:
        act = _act(visit, here, task, given, every)
        visit.room.ledger.desk.act(act)
    except (RoomError, OvertakenReview) as error:
        merged = [*_with(given)] if given.getlist("with") else []
        again = Filled(task, every, str(given.get("reason", "")), merged, str(error))
        return _form(visit, chosen, here, again)
    made = act.written[0].id if act.written else claim
    return RedirectResponse(f"/inbox?{chosen.query(at=made, told=task.value)}#w-kind", 303)


@router.get("/words")
def words_of(visit: Here, at: str, field: str, start: int, end: int) -> JSONResponse:
    """Words that were selected, by their places, and what the rules make of them."""
    here = opened(visit.room.ledger, at, sees_protected=visit.reviewer.sees_protected)
    start, end = max(start, 0), min(end, len(here.document.text))
    text = here.document.text[start:end]
    left = len(text) - len(text.lstrip())
    right = len(text) - len(text.rstrip())
    start, end = start + left, end - right
    covered = here.document.text[start:end] != _whole(visit, here).text[start:end]
    values = {} if covered or start >= end else proposed(here.document, field, start, end)
    said = {"words": here.document.text[start:end], "spans": f"{start}-{end}"}
    return JSONResponse(said | {"values": values})


def _act(
    visit: Visit, here: Opened, task: Task, given: FormData, every: Sequence[Mapping[str, str]]
) -> Act:
    hand = deeds.Hand(visit.reviewer.name, now())
    claim, reason = here.item.claim, str(given.get("reason", ""))
    base = None if task is Task.ADD else claim
    whole = _whole(visit, here)
    made = [drafted(Form(one, here.document, whole, base)) for one in every]
    seen = int(str(given.get("seen", 0)))
    match task:
        case Task.ADD:
            return deeds.add(hand, made[0], reason)
        case Task.EDIT:
            if made[0].id == claim.id:
                raise NothingChanged
            return deeds.edit(hand, claim.id, seen, made[0], reason)
        case Task.SPLIT:
            if made[0].id == made[1].id:
                raise NothingChanged
            return deeds.split(hand, claim.id, seen, made, reason)
        case Task.MERGE:
            return deeds.merge(hand, {claim.id: seen, **_with(given)}, made[0], reason)


def _with(given: FormData) -> dict[str, int]:
    """The claims to merge with, and what was seen of them.

    Raises:
        NothingToMerge: none was chosen.
    """
    pairs = [str(one).partition(" ") for one in given.getlist("with")]
    if not pairs:
        raise NothingToMerge
    return {claim: int(last or 0) for claim, _, last in pairs}


def _under(given: FormData, prefix: str) -> Mapping[str, str]:
    return {
        name.removeprefix(prefix): value
        for name, value in given.items()
        if name.startswith(prefix) and isinstance(value, str)
    }


def _whole(visit: Visit, here: Opened) -> Document:
    if visit.reviewer.sees_protected:
        return here.document
    whole = visit.room.ledger.document(here.document.id)
    assert whole is not None
    return whole


def _form(visit: Visit, chosen: Choice, here: Opened, filled: Filled) -> HTMLResponse:
    adds = filled.task is Task.ADD
    secret = bool(hidden([here.item.claim])) and not visit.reviewer.sees_protected and not adds
    told = choices(visit, chosen) | on_desk(visit, chosen, here) | CHOICES
    answer = visit.draw(
        "inbox.html.j2",
        **told | {"task": filled.task.value},
        filled=filled,
        forms=[defaultdict(str, form) for form in filled.forms],
        places=places,
        source_open=not secret,
    )
    answer.status_code = 400 if filled.refused else 200
    return answer
