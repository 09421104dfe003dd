"""Decisions for programs: the same acts as the keys of the inbox, under the same rules."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from tumen.app.api.claims import Id
from tumen.app.api.drafts import Fields, answered
from tumen.app.pages.filling import whole
from tumen.app.review import deeds
from tumen.app.review.drafting import Form, drafted
from tumen.app.review.opened import seen
from tumen.app.review.saying import Reason, Seen
from tumen.app.visit import Acting, Visit
from tumen.ledger import Act, Item
from tumen.model import Claim

router = APIRouter(tags=["claims"])

MOST_PARTS = 8
MOST_MERGED = 100


class Decision(BaseModel, extra="forbid"):
    """What every decision names: `seen` is the claim's `last` as its reviewer saw it."""

    seen: Seen
    reason: Reason = ""


class Accept(Decision):
    """It says what the report says."""

    decision: Literal["accept"]


class Reject(Decision):
    """It does not, for a reason."""

    decision: Literal["reject"]


class SendOn(Decision):
    """Another reviewer of this room should decide."""

    decision: Literal["send_on"]
    to: Annotated[str, Field(min_length=1, max_length=40)]


class Edit(Decision):
    """It should say something else: another claim stands in its place, as `fields` change it."""

    decision: Literal["edit"]
    fields: Fields


class Split(Decision):
    """It holds several claims; each of `parts` changes it. A part that changes nothing stays."""

    decision: Literal["split"]
    parts: Annotated[list[Fields], Field(min_length=2, max_length=MOST_PARTS)]


class Merge(Decision):
    """It and `others` are one claim, as `fields` change it; of each other claim, its `last`."""

    decision: Literal["merge"]
    others: Annotated[dict[str, Seen], Field(min_length=1, max_length=MOST_MERGED)]
    fields: Fields = Fields()


Deed = Annotated[Accept | Reject | SendOn | Edit | Split | Merge, Field(discriminator="decision")]


class Missed(BaseModel, extra="forbid"):
    """A claim that the draft had missed; kind and anchor must be among its fields."""

    fields: Fields
    reason: Reason = ""


class Done(BaseModel):
    """An act that was kept, the claims that it is about, and those that it made."""

    act: str
    claims: list[str]
    made: list[str]


@router.post("/claims/{claim}/reviews", status_code=201)
def decide(visit: Acting, claim: Id, deed: Deed) -> Done:
    """Decide on a claim: accept, reject, send on, edit, split or merge it.

    Refused with 409 if somebody acted on it since `seen`: `message` says who, what, when and why.
    """
    item = visit.room.ledger.desk.item(claim)
    return _kept(visit, _act(visit, item, deed))


@router.post("/documents/{document}/claims", status_code=201)
def add(visit: Acting, document: Id, missed: Missed) -> Done:
    """Add a claim that the draft had missed; it is accepted, as written by this reviewer."""
    made = _drafted(visit, document, None, missed.fields)
    return _kept(visit, deeds.add(visit.hand, made, missed.reason))


@router.post("/undo", status_code=201)
def undo(visit: Acting) -> Done:
    """Take back the latest act of this reviewer that stands."""
    return _kept(visit, deeds.undo(visit.hand, visit.room.ledger.desk))


def _act(visit: Visit, item: Item, deed: Deed) -> Act:
    hand, claim, seen, reason = visit.hand, item.claim.id, deed.seen, deed.reason
    match deed:
        case Accept():
            return deeds.accept(hand, claim, seen)
        case Reject():
            return deeds.reject(hand, claim, seen, reason)
        case SendOn():
            return deeds.send_on(hand, claim, seen, visit.other(deed.to), reason)
        case Edit():
            return deeds.edit(hand, claim, seen, _changed(visit, item, deed.fields), reason)
        case Split():
            parts = [_changed(visit, item, fields) for fields in deed.parts]
            return deeds.split(hand, claim, seen, parts, reason)
        case Merge():
            every = {claim: seen} | deed.others
            deeds.check_one_report(visit.room.ledger.desk.several([*every]))
            return deeds.merge(hand, every, _changed(visit, item, deed.fields), reason)


def _changed(visit: Visit, item: Item, fields: Fields) -> Claim:
    return _drafted(visit, item.claim.document, item.claim, fields)


def _drafted(visit: Visit, document: str, base: Claim | None, fields: Fields) -> Claim:
    shown = seen(visit.room.ledger, document, sees_protected=visit.reviewer.sees_protected)
    given = answered(fields, base, shown.text)
    return drafted(Form(given, shown, whole(visit, shown), base))


def _kept(visit: Visit, act: Act) -> Done:
    visit.room.ledger.desk.act(act)
    return Done(
        act=act.entries[0].act,
        claims=[entry.claim for entry in act.entries],
        made=[claim.id for claim in act.written],
    )
