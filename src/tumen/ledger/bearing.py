"""What claims bear upon, and how many others do: the ground on which the queue is ordered.

A claim that is one of many origins of something would change little if it were wrong, and the only
one much. So the number of independent origins of whatever it bears upon is kept at hand: adding a
claim, or deciding on one, changes it for the claims beside it alone, and only as long as it is
small. What a claim bears upon is not for the ledger to know: see `tumen.pipeline.bearings`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select, update

from tumen.ledger.priority import ENOUGH, Ground, priority
from tumen.ledger.schema import bearings, claims, queue
from tumen.model import Claim, Document, State
from tumen.model.codec import from_json

MOST_BESIDE = 500
"""Claims that are ranked anew when an origin comes or goes: of more, those that come first."""
GONE = (State.REJECTED.value, State.REPLACED.value)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Bearing:
    """One thing that a claim bears upon.

    Attributes:
        upon: a name of it, the same for every claim that bears upon it.
        says: it in words, to stand after "the only origin for".
        weight: how much it would mean if the claim were wrong and nothing else stood there, 0 to 1.
        origin: a name of whom the claim goes back to, the same for all of that origin.
    """

    upon: str
    says: str
    weight: float
    origin: str


Bears = Callable[[Document, Claim], Sequence[Bearing]]
"""Says what a claim of a document bears upon."""


def nothing(_: Document, __: Claim) -> Sequence[Bearing]:
    """For a ledger to which nobody said what claims bear upon."""
    return ()


def bear(connection: Connection, document: Document, fresh: Iterable[Claim], bears: Bears) -> None:
    """Keep what new claims bear upon."""
    rows = [
        {
            "claim": claim.id,
            "upon": one.upon,
            "origin": one.origin,
            "says": one.says,
            "weight": one.weight,
        }
        for claim in fresh
        for one in bears(document, claim)
    ]
    if rows:
        connection.execute(insert(bearings), rows)


def touched(connection: Connection, of: Iterable[str]) -> dict[str, int]:
    """What these claims bear upon, and how many origins each has."""
    names: set[str] = set()
    for part in _parts(list(of)):
        found = select(bearings.c.upon).where(bearings.c.claim.in_(part))
        names |= set(connection.execute(found).scalars())
    return {upon: origins(connection, upon) for upon in names}


def origins(connection: Connection, upon: str) -> int:
    """How many independent origins something has, up to `ENOUGH`.

    Claims that were rejected or replaced are none, nor are those of earlier versions of a report.
    """
    last, number = "", 0
    while number < ENOUGH:
        further = _standing(upon).with_only_columns(bearings.c.origin)
        further = further.where(bearings.c.origin > last).order_by(bearings.c.origin).limit(1)
        found = connection.execute(further).scalar()
        if found is None:
            break
        last, number = found, number + 1
    return number


def rank_beside(
    connection: Connection, before: Mapping[str, int], fresh: Iterable[str] = ()
) -> None:
    """Rank new claims, and those that bear upon whatever has other origins than `before`."""
    wanted = dict.fromkeys(fresh)
    for upon, number in before.items():
        if origins(connection, upon) != number:
            beside = _standing(upon).with_only_columns(queue.c.claim)
            beside = beside.order_by(queue.c.rank, queue.c.seq).limit(MOST_BESIDE)
            wanted |= dict.fromkeys(connection.execute(beside).scalars())
    for part in _parts(list(wanted)):
        _rank(connection, part)


def grounds(connection: Connection, of: Sequence[str]) -> dict[str, list[Ground]]:
    """What each claim bears upon, the weightiest first."""
    table = bearings.c
    statement = select(table.claim, table.upon, table.says, table.weight)
    statement = statement.where(table.claim.in_(of)).order_by(table.weight.desc(), table.upon)
    found: dict[str, list[Ground]] = {}
    known: dict[str, int] = {}
    for row in connection.execute(statement).all():
        if row.upon not in known:
            known[row.upon] = origins(connection, row.upon)
        found.setdefault(row.claim, []).append(Ground(row.says, row.weight, known[row.upon]))
    return found


def _rank(connection: Connection, names: Sequence[str]) -> None:
    upon = grounds(connection, names)
    told = connection.execute(select(claims.c.record).where(claims.c.id.in_(names))).scalars()
    found = (from_json(Claim, json.loads(one)) for one in told.all())
    rows = [
        {"of": claim.id, "rank": -priority(claim, upon[claim.id])}
        for claim in found
        if claim.id in upon
    ]
    if rows:
        connection.execute(update(queue).where(queue.c.claim == bindparam("of")), rows)


def _standing(upon: str) -> Select[Any]:
    statement = select(bearings, queue).join(queue, queue.c.claim == bearings.c.claim)
    return statement.where(bearings.c.upon == upon, queue.c.latest == 1, queue.c.state.not_in(GONE))


def _parts(names: Sequence[str]) -> Iterable[Sequence[str]]:
    return (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))
