"""Claims for programs: the queue, single claims, decisions, and all of it as a stream."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import StreamingResponse

from tumen.app.api.shapes import (
    Accept,
    Counts,
    Deed,
    Done,
    Queued,
    QueuePage,
    Reject,
    Reviewed,
    SendOn,
)
from tumen.app.clock import now
from tumen.app.review import deeds
from tumen.app.review.choice import Choice, Shown
from tumen.app.review.redacting import redacted
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import NoSuchReviewer
from tumen.ledger import Act, Cursor, Item, Wanted
from tumen.model import Claim, Kind
from tumen.model.codec import canonical, from_json

router = APIRouter(tags=["claims"])

MOST = 500
_AT_ONCE = 500
# How the canonical form of a claim says it.
_PROTECTED = '"protected":true'
LONGEST = 200
PLACE = r"^-[0-9]{1,4}\.[0-9]{1,18}$"
"""A place in the queue: the priority below zero, and the number of the claim."""
Word = Annotated[str, Query(max_length=LONGEST)]
Id = Annotated[str, Path(min_length=1, max_length=64)]


def chosen(
    state: Shown = Shown.WAITING,
    kind: Kind | None = None,
    language: Word = "",
    place: Word = "",
    reviewer: Word = "",
    document: Word = "",
) -> Choice:
    """The filters, as on the pages."""
    return Choice(state, kind.value if kind else "", language, place, reviewer, document)


Chosen = Annotated[Choice, Depends(chosen)]


@router.get("/claims")
def claims(
    visit: Here,
    chosen: Chosen,
    after: Annotated[str | None, Query(pattern=PLACE)] = None,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
) -> QueuePage:
    """The queue, the doubtful and consequential first; `after` is `next` of the page before."""
    wanted = chosen.wanted(visit.reviewer.name)
    items = visit.room.ledger.desk.items(wanted, _cursor(after), limit)
    last = _told(items[-1].at) if len(items) == limit else None
    return QueuePage(claims=[_queued(visit, item) for item in items], next=last)


@router.get("/counts")
def counts(visit: Here) -> Counts:
    """How many claims there are in each state."""
    desk = visit.room.ledger.desk
    waiting = desk.waiting(Wanted(waiting_for=visit.reviewer.name))
    return Counts(states=dict(desk.counts(Wanted())), waiting=waiting)


@router.get(
    "/claims.jsonl",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/x-ndjson": {"schema": {"type": "string"}}}}},
)
def every_claim(visit: Here) -> StreamingResponse:
    """Every claim of the latest versions of reports, one a line, in the order they were added.

    What identifies a protected source is left out for everybody.
    """
    lines = (_exported(told) for told in visit.room.ledger.claims_as_kept())
    return StreamingResponse(_batches(lines), media_type="application/x-ndjson")


def _exported(told: str) -> str:
    """A claim's line; it is read only where a source is protected, which most are not."""
    if _PROTECTED not in told:
        return f"{told}\n"
    return canonical(redacted(from_json(Claim, json.loads(told)))) + "\n"


def _batches(lines: Iterator[str]) -> Iterator[str]:
    """Many lines at a time: each piece that is sent costs more than a line does."""
    while batch := list(islice(lines, _AT_ONCE)):
        yield "".join(batch)


@router.get("/claims/{claim}")
def one(visit: Here, claim: Id) -> Reviewed:
    """A claim with everything that was said of it."""
    desk = visit.room.ledger.desk
    item = desk.item(claim)
    return Reviewed(queued=_queued(visit, item), entries=list(desk.entries(claim)))


@router.post("/claims/{claim}/reviews", status_code=201)
def review(visit: Acting, claim: Id, deed: Deed) -> Done:
    """Decide on a claim; refused with 409 if somebody acted on it since `seen`."""
    desk = visit.room.ledger.desk
    desk.item(claim)
    return _kept(visit, _act(visit, claim, deed))


@router.post("/undo", status_code=201)
def undo(visit: Acting) -> Done:
    """Take back the latest act of this reviewer that stands."""
    hand = deeds.Hand(visit.reviewer.name, now())
    return _kept(visit, deeds.undo(hand, visit.room.ledger.desk))


def _act(visit: Visit, claim: str, deed: Deed) -> Act:
    hand = deeds.Hand(visit.reviewer.name, now())
    match deed:
        case Accept():
            return deeds.accept(hand, claim, deed.seen)
        case Reject():
            return deeds.reject(hand, claim, deed.seen, deed.reason)
        case SendOn():
            if deed.to not in visit.others:
                raise NoSuchReviewer(deed.to, visit.others)
            return deeds.send_on(hand, claim, deed.seen, deed.to, deed.reason)


def _kept(visit: Visit, act: Act) -> Done:
    visit.room.ledger.desk.act(act)
    first = act.entries[0]
    return Done(act=first.act, claims=[entry.claim for entry in act.entries])


def _queued(visit: Visit, item: Item) -> Queued:
    claim: Claim = item.claim if visit.reviewer.sees_protected else redacted(item.claim)
    return Queued(
        claim=claim,
        state=item.state,
        assigned=item.assigned,
        priority=item.priority,
        last=item.last,
        at=_told(item.at),
    )


def _told(at: Cursor) -> str:
    return f"{at.rank}.{at.seq}"


def _cursor(told: str | None) -> Cursor | None:
    if told is None:
        return None
    rank, _, seq = told.partition(".")
    return Cursor(int(rank), int(seq))
