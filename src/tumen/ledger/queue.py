"""The queue: every claim with where it stands, in the order in which a person should look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.sql.expression import tuple_

from tumen.ledger.bearing import GONE, Bears, bear, nothing, rank_beside, touched
from tumen.ledger.priority import priority
from tumen.ledger.rows import place_words
from tumen.ledger.schema import claims, documents, queue, reviews
from tumen.model import Claim, Document, Standing, State

WAITING = (State.OPEN, State.DISPUTED)
"""States in which a claim waits for somebody."""
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
SECOND_BELOW = "1a"
"""Claims whose id, which is a digest, begins below this are read twice: 26 of 256, one in ten."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims of the queue; None asks for nothing.

    Only claims of the latest versions of reports are in the queue.

    Attributes:
        waiting_for: a reviewer: claims on which this person can decide now. Those sent to others,
            and disputes in which they are a party, wait for somebody else.
        second_for: a reviewer: claims of the sample for second readings (`SECOND_BELOW`) that one
            other person has decided.
        state: a `State`.
        reviewer: whoever decided on it, or to whom it was sent.
        kind: a `Kind`.
        language: BCP 47 of the document.
        document: a `Document.id`.
        place: ISO 3166-1 or 3166-2 code, or part of a place's name.
    """

    waiting_for: str | None = None
    second_for: str | None = None
    state: State | None = None
    reviewer: str | None = None
    kind: str | None = None
    language: str | None = None
    document: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Cursor:
    """A place in the queue: before it is what has a smaller rank, or the same and came first."""

    rank: int
    seq: int


def page(
    wanted: Wanted, start: Cursor | None, limit: int, *, backward: bool = False
) -> Select[Any]:
    """The statement for the claims after a place of the queue, or before it, nearest first."""
    here = tuple_(queue.c.rank, queue.c.seq)
    statement = select(queue, claims.c.record).join(claims, claims.c.id == queue.c.claim)
    statement = statement.where(*conditions(wanted)).limit(limit)
    if start is not None:
        place = tuple_(start.rank, start.seq)
        statement = statement.where(here < place if backward else here > place)
    if backward:
        return statement.order_by(queue.c.rank.desc(), queue.c.seq.desc())
    return statement.order_by(queue.c.rank, queue.c.seq)


def conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What the rows of the queue must be like."""
    found = [queue.c.latest == 1]
    if wanted.waiting_for is not None:
        found.append(_waiting_for(wanted.waiting_for))
    if wanted.second_for is not None:
        found.append(_second_for(wanted.second_for))
    for column in ("state", "kind", "language", "document"):
        value = getattr(wanted, column)
        if value is not None:
            found.append(queue.c[column] == value)
    if wanted.reviewer is not None:
        read = select(reviews.c.claim).where(reviews.c.reviewer == wanted.reviewer)
        found.append(or_(queue.c.claim.in_(read), queue.c.assigned == wanted.reviewer))
    if wanted.place is not None:
        found.append(_at(wanted.place))
    return found


def _waiting_for(reviewer: str) -> ColumnElement[bool]:
    read = select(reviews.c.seq).where(
        reviews.c.claim == queue.c.claim, reviews.c.reviewer == reviewer
    )
    disputed_by_others = and_(queue.c.state == State.DISPUTED, ~read.exists())
    free = and_(queue.c.state == State.OPEN, queue.c.assigned.is_(None))
    return and_(queue.c.waits == 1, or_(free, queue.c.assigned == reviewer, disputed_by_others))


def _second_for(reviewer: str) -> ColumnElement[bool]:
    of_claim = reviews.c.claim == queue.c.claim
    readers = select(func.count(reviews.c.reviewer.distinct())).where(of_claim).scalar_subquery()
    mine = select(reviews.c.seq).where(of_claim, reviews.c.reviewer == reviewer)
    decided = queue.c.state.in_([State.ACCEPTED, State.REJECTED, State.REPLACED])
    return and_(decided, queue.c.claim < SECOND_BELOW, ~mine.exists(), readers == 1)


def _at(place: str) -> ColumnElement[bool]:
    code = place.upper()
    if _CODE.fullmatch(code):
        return queue.c.codes.contains(f"|{code}|", autoescape=True)
    return queue.c.names.contains(place.casefold(), autoescape=True)


def enqueue(
    connection: Connection, document: Document, fresh: list[Claim], bears: Bears = nothing
) -> None:
    """Put a document's new claims into the queue, and those of its earlier versions out of it."""
    bear(connection, document, fresh, bears)
    latest = _is_latest(connection, document)
    older = _older(connection, document) if latest else []
    before = touched(connection, [*(claim.id for claim in fresh), *older])
    if rows := _queued(connection, document, fresh, latest=latest):
        connection.execute(insert(queue), rows)
    if older:
        gone = and_(queue.c.latest == 1, queue.c.document.in_(_versions(document)))
        connection.execute(update(queue).where(gone).values(latest=0))
    rank_beside(connection, before, [claim.id for claim in fresh])


def _queued(
    connection: Connection, document: Document, fresh: Sequence[Claim], *, latest: bool
) -> list[dict[str, Any]]:
    kept = select(claims.c.id, claims.c.seq).where(claims.c.document == document.id)
    numbers = {row.id: row.seq for row in connection.execute(kept)}
    return [
        {
            "seq": numbers[claim.id],
            "claim": claim.id,
            "document": document.id,
            "kind": claim.kind.value,
            "language": document.language,
            "latest": int(latest),
            "rank": -priority(claim),
            "last": 0,
            **place_words(claim),
            **_stands(Standing(State.OPEN)),
        }
        for claim in fresh
    ]


def _versions(document: Document) -> Select[str]:
    """The other versions of a document."""
    return select(documents.c.id).where(
        documents.c.locator == document.locator, documents.c.id != document.id
    )


def _older(connection: Connection, document: Document) -> Sequence[str]:
    """The claims of a document's other versions that are in the queue."""
    queued = and_(queue.c.latest == 1, queue.c.document.in_(_versions(document)))
    return connection.execute(select(queue.c.claim).where(queued)).scalars().all()


def stand(connection: Connection, claim: str, found: Standing, last: int) -> None:
    """Write down where a claim stands after its last entry."""
    row = _stands(found) | {"last": last}
    was = connection.execute(select(queue.c.state).where(queue.c.claim == claim)).scalar()
    moves = (was in GONE) != (found.state in GONE)
    before = touched(connection, [claim]) if moves else {}
    connection.execute(update(queue).where(queue.c.claim == claim).values(row))
    rank_beside(connection, before)


def _stands(found: Standing) -> dict[str, Any]:
    return {
        "state": found.state.value,
        "waits": int(found.state in WAITING),
        "assigned": found.assigned,
    }


def _is_latest(connection: Connection, document: Document) -> bool:
    newest = select(documents.c.id).where(documents.c.locator == document.locator)
    newest = newest.order_by(documents.c.seq.desc()).limit(1)
    return connection.execute(newest).scalar() == document.id


def counted(wanted: Wanted) -> Select[tuple[str, int]]:
    """How many claims there are in each state."""
    statement = select(queue.c.state, func.count().label("number")).where(*conditions(wanted))
    return statement.group_by(queue.c.state)


def tallied(wanted: Wanted, reviewer: str) -> Select[tuple[str, int, int]]:
    """The same, and how many of them wait for a reviewer; in one look, because it is a long one."""
    waits = func.sum(case((_waiting_for(reviewer), 1), else_=0)).label("waiting")
    statement = select(queue.c.state, func.count().label("number"), waits)
    return statement.where(*conditions(wanted)).group_by(queue.c.state)
