"""Entries of which the latest counts: each takes the turn after those that its writer had seen.

No two entries on one thing take the same turn, which the database holds: of two people who speak at
once one is refused and told what the other said, and nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, Engine, insert
from sqlalchemy.exc import IntegrityError

from tumen.errors import NeverSaid, OvertakenEntry
from tumen.ledger.reading import reading
from tumen.ledger.schema import turns

ATTEMPTS = 20
"""How often one is tried that counts whatever others say at the same time."""


class Said(NamedTuple):
    """An entry in what its successor is told of it."""

    reviewer: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Turn:
    """An entry that is about to be made.

    Attributes:
        subject: what it is about, as parts whose order counts.
        said: asks for the entries on that so far, oldest first.
        keep: writes the entry.
        seen: how many entries its writer had seen; None where it counts whatever was said.
    """

    subject: tuple[str, ...]
    said: Callable[[Connection], Sequence[Said]]
    keep: Callable[[Connection], object]
    seen: int | None = None


def take(engine: Engine, wanted: Sequence[Turn]) -> None:
    """Make entries, all of them or none.

    Raises:
        OvertakenEntry: somebody has spoken whom a writer had not seen.
    """
    for attempt in range(ATTEMPTS):
        try:
            with engine.begin() as connection:
                for turn in wanted:
                    _take(connection, turn)
        except IntegrityError:
            # The other's entry came in between our look and our own: only the database saw it.
            with reading(engine) as connection:
                for turn in wanted:
                    _check(turn, turn.said(connection))
            if attempt == ATTEMPTS - 1:
                raise
        else:
            return


def _take(connection: Connection, turn: Turn) -> None:
    said = turn.said(connection)
    _check(turn, said)
    subject = sha256("\n".join(turn.subject).encode()).hexdigest()
    connection.execute(insert(turns), {"subject": subject, "number": len(said)})
    turn.keep(connection)


def _check(turn: Turn, said: Sequence[Said]) -> None:
    if turn.seen is None or turn.seen == len(said):
        return
    if turn.seen > len(said):
        raise NeverSaid(turn.seen, len(said))
    raise OvertakenEntry(*said[-1])
