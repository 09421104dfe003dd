"""The desk at which claims are reviewed: what waits, what was said of it, and new entries."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select
from sqlalchemy.exc import IntegrityError

from tumen.errors import OvertakenReview, UnknownClaim
from tumen.ledger.bearing import Bears, grounds, nothing
from tumen.ledger.priority import Ground
from tumen.ledger.queue import Cursor, Wanted, counted, enqueue, page, stand, tallied
from tumen.ledger.reading import reading
from tumen.ledger.rows import claim_row, place_rows, review_row
from tumen.ledger.schema import claim_places, claims, documents, queue, reviews
from tumen.ledger.standing import overruled, standing
from tumen.model import Claim, Decision, Document, Review, Span, State
from tumen.model.codec import from_json

REVIEWER = "reviewer"
"""The rule of claims that a person wrote."""
NEAR = 150
"""Claims of the same document that are looked at with one, on each side."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim as it lies on the desk.

    Attributes:
        last: its latest entry, by number; 0 where there is none. Whoever acts on the claim gives it
            back, which proves that they had seen everything.
        priority: see `tumen.ledger.priority`.
    """

    claim: Claim
    state: State
    assigned: str | None
    last: int
    at: Cursor

    @property
    def priority(self) -> int:
        """From 0 to 1,000."""
        return -self.at.rank


@dataclass(frozen=True, slots=True)
class Act:
    """What a reviewer does at one stroke: all of it is kept, or nothing.

    Attributes:
        entries: each about another claim, all with the same `act`.
        seen: by claim, the number of the latest entry that the reviewer had seen.
        written: claims that the reviewer made; each has an entry that says so.
    """

    entries: tuple[Review, ...]
    seen: Mapping[str, int]
    written: tuple[Claim, ...] = ()


class Desk:
    """Reviews of one ledger. Get it from `Ledger.desk`."""

    def __init__(self, engine: Engine, bears: Bears = nothing) -> None:
        self._engine = engine
        self._bears = bears

    def items(
        self,
        wanted: Wanted,
        start: Cursor | None = None,
        limit: int = 50,
        *,
        backward: bool = False,
    ) -> tuple[Item, ...]:
        """The claims after a place of the queue, or before it, nearest first."""
        with reading(self._engine) as connection:
            rows = connection.execute(page(wanted, start, limit, backward=backward)).all()
        return tuple(map(_item, rows))

    def counts(self, wanted: Wanted) -> Mapping[State, int]:
        """How many claims there are in each state."""
        with reading(self._engine) as connection:
            found = {row.state: row.number for row in connection.execute(counted(wanted))}
        return {state: found.get(state.value, 0) for state in State}

    def tally(self, wanted: Wanted, reviewer: str) -> tuple[Mapping[State, int], int]:
        """How many claims there are in each state, and how many of them wait for a reviewer."""
        with reading(self._engine) as connection:
            rows = connection.execute(tallied(wanted, reviewer)).all()
        found = {row.state: row.number for row in rows}
        states = {state: found.get(state.value, 0) for state in State}
        return states, sum(int(row.waiting) for row in rows)

    def waiting(self, wanted: Wanted) -> int:
        """How many claims there are."""
        return sum(self.counts(wanted).values())

    def languages(self) -> tuple[str, ...]:
        """The languages of the reports that have claims."""
        further = select(func.min(queue.c.language)).where(queue.c.latest == 1)
        found: list[str] = []
        with reading(self._engine) as connection:
            # From one to the next: there are few, and to look at every claim for them takes long.
            after = further
            while (language := connection.execute(after).scalar()) is not None:
                found.append(language)
                after = further.where(queue.c.language > language)
        return tuple(found)

    def item(self, claim: str) -> Item:
        """A claim by its id.

        Raises:
            UnknownClaim: there is none.
        """
        return self.several([claim])[0]

    def several(self, wanted: Sequence[str]) -> tuple[Item, ...]:
        """Claims by their ids, in that order.

        Raises:
            UnknownClaim: one of them is none.
        """
        statement = _queued().where(queue.c.claim.in_(wanted))
        with reading(self._engine) as connection:
            found = {row.claim: _item(row) for row in connection.execute(statement)}
        for claim in wanted:
            if claim not in found:
                raise UnknownClaim(claim)
        return tuple(found[claim] for claim in wanted)

    def near(self, item: Item) -> tuple[Item, ...]:
        """The claims of the same document that came just before and after one, and itself.

        They are the nearest in the text as well, because claims come in its order. A document may
        have any number of claims, so never all of them are asked for.
        """
        first, last = item.at.seq - NEAR, item.at.seq + NEAR
        statement = _queued().where(
            queue.c.document == item.claim.document, queue.c.seq.between(first, last)
        )
        with reading(self._engine) as connection:
            return tuple(map(_item, connection.execute(statement.order_by(queue.c.seq))))

    def number_in(self, document: str) -> int:
        """How many claims a document has."""
        statement = select(func.count()).where(queue.c.document == document)
        with reading(self._engine) as connection:
            return connection.execute(statement).scalar_one()

    def protected(self, document: str) -> tuple[Span, ...]:
        """The words that could identify a protected source of any claim of a document."""
        return self.protected_in([document]).get(document, ())

    def protected_in(self, wanted: Collection[str] | None = None) -> Mapping[str, tuple[Span, ...]]:
        """The same for several documents, or for all; one without such words is left out."""
        marked = claims.c.record.contains('"protected":true')
        statement = select(claims.c.document, claims.c.record).where(marked)
        if wanted is not None:
            statement = statement.where(claims.c.document.in_(wanted))
        found: dict[str, dict[Span, None]] = {}
        with reading(self._engine) as connection:
            for document, record in connection.execute(statement):
                found.setdefault(document, {}).update(dict.fromkeys(_words_of_source(record)))
        return {document: tuple(spans) for document, spans in found.items()}

    def entries(self, claim: str) -> tuple[Review, ...]:
        """Everything that was said of a claim, oldest first."""
        with reading(self._engine) as connection:
            return tuple(review for _, review in _entries(connection, claim))

    def grounds(self, claim: str) -> tuple[Ground, ...]:
        """What a claim bears upon, the weightiest first."""
        with reading(self._engine) as connection:
            return tuple(grounds(connection, [claim]).get(claim, ()))

    def read_twice(self) -> Iterator[tuple[Claim, tuple[Review, ...]]]:
        """The claims on which more than one person has made entries, with all of these."""
        several = select(reviews.c.claim).group_by(reviews.c.claim)
        several = several.having(func.count(reviews.c.reviewer.distinct()) > 1)
        with reading(self._engine) as connection:
            for claim in connection.execute(several.order_by(reviews.c.claim)).scalars().all():
                told = select(claims.c.record).where(claims.c.id == claim)
                record = json.loads(connection.execute(told).scalar_one())
                entries = tuple(entry for _, entry in _entries(connection, claim))
                yield from_json(Claim, record), entries

    def last_act(self, reviewer: str) -> tuple[Review, ...]:
        """The entries of the reviewer's latest act that was not taken back; empty where none is."""
        statement = select(reviews.c.record).where(reviews.c.reviewer == reviewer)
        taken_back: set[str] = set()
        with reading(self._engine) as connection:
            for told in connection.execute(statement.order_by(reviews.c.seq.desc())).scalars():
                review = from_json(Review, json.loads(told))
                if review.withdraws is not None:
                    taken_back.add(review.withdraws)
                elif review.act and review.act not in taken_back:
                    return _of_act(connection, review.act)
        return ()

    def last_seen(self, wanted: Sequence[str]) -> Mapping[str, int]:
        """The number of the latest entry on each claim."""
        return {item.claim.id: item.last for item in self.several(wanted)}

    def act(self, act: Act) -> None:
        """Keep an act, if nobody has acted on its claims since its reviewer saw them.

        Raises:
            OvertakenReview: somebody has; nothing of the act was kept.
            UnknownClaim: an entry is about no claim of the ledger.
        """
        try:
            with self._engine.begin() as connection:
                _write(connection, act.written, self._bears)
                for entry in act.entries:
                    _enter(connection, entry, act.seen.get(entry.claim))
        except IntegrityError as error:
            # The other's entry came in between our look and our own: only the database saw it.
            self._say_who(act, error)

    def _say_who(self, act: Act, error: IntegrityError) -> None:
        with reading(self._engine) as connection:
            for entry in act.entries:
                _check(_entries(connection, entry.claim), entry, act.seen.get(entry.claim))
        raise error


def _words_of_source(record: str) -> Iterator[Span]:
    """Read by themselves: whole records would take long to make where there are very many."""
    source = json.loads(record)["source"]
    for span in (source["span"], source["resolved"]):
        if span:
            yield Span(span["start"], span["end"], span["quote"])


def record(connection: Connection, entry: Review) -> None:
    """Keep an entry after whatever was said before."""
    _enter(connection, entry, None)


def restand(connection: Connection, claim: str) -> None:
    """Write down anew where a claim stands by its entries."""
    entries = _entries(connection, claim)
    last = entries[-1][0] if entries else 0
    stand(connection, claim, standing([entry for _, entry in entries]), last)


def aside(connection: Connection) -> frozenset[str]:
    """The claims that are no evidence; see `Ledger.set_aside`."""
    gone = (State.REJECTED.value, State.REPLACED.value)
    found = set(connection.execute(select(queue.c.claim).where(queue.c.state.in_(gone))).scalars())
    replacing = select(reviews.c.claim).where(~reviews.c.record.contains('"replacements":[]'))
    put: set[str] = set()
    for claim in connection.execute(replacing.distinct()).scalars().all():
        put |= overruled([entry for _, entry in _entries(connection, claim)])
    # A draft that others were merged into stands by itself, whatever becomes of the merger.
    by_people = select(claims.c.id).where(claims.c.id.in_(put), claims.c.rule == REVIEWER)
    return frozenset(found | set(connection.execute(by_people).scalars()))


def _enter(connection: Connection, entry: Review, seen: int | None) -> None:
    before = _entries(connection, entry.claim)
    _check(before, entry, seen)
    row = review_row(entry, after=before[-1][0] if before else 0)
    made = connection.execute(insert(reviews).returning(reviews.c.seq), row).scalar_one()
    stand(connection, entry.claim, standing([*(old for _, old in before), entry]), made)


def _check(before: Sequence[tuple[int, Review]], entry: Review, seen: int | None) -> None:
    if seen is None or not before or before[-1][0] == seen:
        return
    other = before[-1][1]
    raise OvertakenReview(entry.claim, other.reviewer, other.decision.value, other.at, other.reason)


def _write(connection: Connection, written: Iterable[Claim], bears: Bears) -> None:
    for claim in written:
        known = select(claims.c.id).where(claims.c.id == claim.id)
        if connection.execute(known).scalar() is None:
            told = select(documents.c.record).where(documents.c.id == claim.document)
            document = from_json(Document, json.loads(connection.execute(told).scalar_one()))
            connection.execute(insert(claims), claim_row(claim))
            if rows := place_rows(claim):
                connection.execute(insert(claim_places), rows)
            enqueue(connection, document, [claim], bears)


def _entries(connection: Connection, claim: str) -> list[tuple[int, Review]]:
    statement = select(reviews.c.seq, reviews.c.record).where(reviews.c.claim == claim)
    rows = connection.execute(statement.order_by(reviews.c.seq))
    return [(seq, from_json(Review, json.loads(told))) for seq, told in rows]


def _of_act(connection: Connection, act: str) -> tuple[Review, ...]:
    statement = select(reviews.c.record).where(reviews.c.act == act).order_by(reviews.c.seq)
    every = (
        from_json(Review, json.loads(told)) for told in connection.execute(statement).scalars()
    )
    return tuple(one for one in every if one.decision is not Decision.WITHDRAWN)


def _queued() -> Any:  # noqa: ANN401 - the rows of two tables together have no short type
    return select(queue, claims.c.record).join(claims, claims.c.id == queue.c.claim)


def _item(row: Row[Any]) -> Item:
    return Item(
        claim=from_json(Claim, json.loads(row.record)),
        state=State(row.state),
        assigned=row.assigned,
        last=row.last,
        at=Cursor(row.rank, row.seq),
    )
