"""Claims for programs: the queue, single claims, and all of them as a stream."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import StreamingResponse

from tumen.app.api.shapes import Counts, Queued, QueuePage, Reviewed
from tumen.app.review.choice import Choice, Shown
from tumen.app.review.redacting import redacted, veil
from tumen.app.visit import Here, Visit
from tumen.ledger import Cursor, Item, Ledger, Wanted, doubts
from tumen.model import Claim, Kind
from tumen.model.codec import canonical, from_json

router = APIRouter(tags=["claims"])

MOST = 500
_AT_ONCE = 500
# How the canonical form of a claim names its report; text of others cannot hold the marks.
_DOCUMENT = re.compile(r'"document":"([0-9a-f]+)"')
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
    return QueuePage(claims=queued(visit, items), next=last)


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
    lines = _exported(visit.room.ledger)
    return StreamingResponse(lines, media_type="application/x-ndjson")


def _exported(ledger: Ledger) -> Iterator[str]:
    """Many lines at a time: each piece that is sent costs more than a line does.

    Claims are read only where their report has a protected source; any other goes out as it stands.
    """
    lines = ledger.claims_as_kept()
    while batch := list(islice(lines, _AT_ONCE)):
        of = [_DOCUMENT.search(line) for line in batch]
        named = [found[1] if found else "" for found in of]
        veils = {
            name: veil(secret) for name, secret in ledger.desk.protected_in(set(named)).items()
        }
        told = (
            canonical(veils[name].over(from_json(Claim, json.loads(line))))
            if name in veils
            else line
            for name, line in zip(named, batch, strict=True)
        )
        yield "\n".join([*told, ""])


@router.get("/claims/{claim}")
def one(visit: Here, claim: Id) -> Reviewed:
    """A claim with everything that was said of it."""
    desk = visit.room.ledger.desk
    item = desk.item(claim)
    return Reviewed(
        queued=queued(visit, [item])[0],
        entries=list(desk.entries(claim)),
        doubts=list(doubts(item.claim)),
        grounds=[one.in_words for one in desk.grounds(claim)],
    )


def queued(visit: Visit, items: Sequence[Item]) -> list[Queued]:
    """Claims as this reviewer may see them."""
    claims = [item.claim for item in items]
    if not visit.reviewer.sees_protected:
        claims = list(redacted(visit.room.ledger.desk, claims))
    return [
        Queued(
            claim=claim,
            state=item.state,
            assigned=item.assigned,
            priority=item.priority,
            last=item.last,
            at=_told(item.at),
        )
        for item, claim in zip(items, claims, strict=True)
    ]


def _told(at: Cursor) -> str:
    return f"{at.rank}.{at.seq}"


def _cursor(told: str | None) -> Cursor | None:
    if told is None:
        return None
    rank, _, seq = told.partition(".")
    return Cursor(int(rank), int(seq))
