"""The ledger itself: entries are added, read, and never changed."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select, Table, func, insert, select

from tumen.ledger.bearing import Bears, nothing
from tumen.ledger.coverage import Coverages
from tumen.ledger.desk import Desk, aside, record
from tumen.ledger.query import ClaimQuery, chosen
from tumen.ledger.queue import enqueue
from tumen.ledger.reading import reading
from tumen.ledger.rows import claim_row, document_row, entry_row, place_rows
from tumen.ledger.schema import (
    claim_places,
    claims,
    documents,
    entries,
    lineage_reviews,
    reviews,
    source_profiles,
)
from tumen.ledger.spoken import of_pair, of_source
from tumen.ledger.turns import take
from tumen.model import (
    Claim,
    Correction,
    Document,
    Edition,
    Finding,
    LineageReview,
    Problem,
    Review,
    SourceProfile,
)
from tumen.model.codec import from_json

R = TypeVar("R")
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a document changed: its version, and how many claims were new."""

    new: bool
    version: int
    claims: int


class Ledger:
    """An append-only store of documents, claims, reviews and findings.

    Each `add` is one transaction: a crash at any moment leaves a ledger that opens and lacks at
    most the document under way. Make one with `tumen.ledger.open_ledger`.

    Attributes:
        name: its path or address as people see it, without a password.
    """

    def __init__(self, engine: Engine, name: str, bears: Bears = nothing) -> None:
        self._engine = engine
        self.name = name
        self._bears = bears

    def add(
        self, document: Document, found: Iterable[Claim], problems: Iterable[Problem] = ()
    ) -> Added:
        """Keep a document and what was found in it; what is there already is not added again.

        A document that differs from the last one under the same locator is its next version.
        """
        with self._engine.begin() as connection:
            version = _version(connection, document.id)
            new = version is None
            if version is None:
                version = _next_version(connection, document.locator)
                connection.execute(insert(documents), document_row(document, version))
            fresh = _fresh(connection, claims, {claim.id: claim for claim in found})
            _insert(connection, claims, [claim_row(claim) for claim in fresh])
            _insert(connection, claim_places, [row for c in fresh for row in place_rows(c)])
            enqueue(connection, document, fresh, self._bears)
            _add_entries(connection, [entry_row("problem", p, document.id) for p in problems])
        return Added(new, version, len(fresh))

    def add_findings(self, findings: Iterable[Finding], corrections: Iterable[Correction]) -> None:
        """Keep what the law made of the claims; the same finding is not added again."""
        rows = [entry_row("finding", finding) for finding in findings]
        rows += [entry_row("correction", correction) for correction in corrections]
        with self._engine.begin() as connection:
            _add_entries(connection, rows)

    def add_review(self, review: Review) -> None:
        """Keep a reviewer's entry after those that there are; `Desk.act` asks what was seen."""
        with self._engine.begin() as connection:
            record(connection, review)

    @property
    def desk(self) -> Desk:
        """Where its claims are reviewed."""
        return Desk(self._engine, self._bears)

    @property
    def coverages(self) -> Coverages:
        """How far its reports were read."""
        return Coverages(self._engine)

    def state(self) -> str:
        """A name for what it holds, another one after every entry on which an assessment rests."""
        numbers = [
            select(func.max(table.c.seq)).scalar_subquery()
            for table in (documents, claims, reviews, lineage_reviews, source_profiles)
        ]
        with reading(self._engine) as connection:
            found = connection.execute(select(*numbers)).one()
        return "-".join(str(number or 0) for number in found)

    def set_aside(self) -> frozenset[str]:
        """The claims that are no evidence.

        They were rejected or replaced, or a reviewer wrote them in place of another claim and was
        overruled, or is not yet agreed with.
        """
        with reading(self._engine) as connection:
            return aside(connection)

    def claims(self, query: ClaimQuery | None = None) -> Iterator[Claim]:
        """The claims that meet a query, in the order they were added, without holding them all."""
        statement = chosen(query or ClaimQuery(), self._engine.dialect.name)
        return self._records(Claim, statement)

    def claims_as_kept(self, query: ClaimQuery | None = None) -> Iterator[str]:
        """The same, each as the canonical JSON that is kept of it: an export need not read them."""
        return self._told(chosen(query or ClaimQuery(), self._engine.dialect.name))

    def documents(self, *, all_versions: bool = False) -> Iterator[Document]:
        """The documents in the order they were added; of each locator the latest version."""
        statement = select(documents.c.record).order_by(documents.c.seq)
        if not all_versions:
            newest = select(func.max(documents.c.seq)).group_by(documents.c.locator)
            statement = statement.where(documents.c.seq.in_(newest))
        return self._records(Document, statement)

    def document(self, identifier: str) -> Document | None:
        """The document of that id, or None."""
        statement = select(documents.c.record).where(documents.c.id == identifier)
        with reading(self._engine) as connection:
            told = connection.execute(statement).scalar()
        return None if told is None else from_json(Document, json.loads(told))

    def reviews(self, claim: str) -> tuple[Review, ...]:
        """A claim's reviews, oldest first."""
        statement = select(reviews.c.record).where(reviews.c.claim == claim)
        return tuple(self._records(Review, statement.order_by(reviews.c.seq)))

    def add_lineage_review(self, review: LineageReview, seen: int | None = None) -> None:
        """Keep a decision on two statements or pages; earlier ones stay.

        Raises:
            OvertakenEntry: there are more on the two than were `seen`; nothing was kept.
        """
        self.add_lineage_reviews([(review, seen)])

    def add_lineage_reviews(self, every: Iterable[tuple[LineageReview, int | None]]) -> None:
        """Keep several decisions at one stroke, each with how many on its two were seen.

        Raises:
            OvertakenEntry: as for a single one; then none is kept.
        """
        take(self._engine, [of_pair(review, seen) for review, seen in every])

    def lineage_reviews(self) -> tuple[LineageReview, ...]:
        """Every decision on lineages, oldest first."""
        statement = select(lineage_reviews.c.record).order_by(lineage_reviews.c.seq)
        return tuple(self._records(LineageReview, statement))

    def add_source_profile(self, profile: SourceProfile, seen: int | None = None) -> None:
        """Keep what is thought of a source; earlier entries stay as its history.

        Raises:
            OvertakenEntry: there are more of them than were `seen`; nothing was kept.
        """
        take(self._engine, [of_source(profile, seen)])

    def source_profiles(self, source: str | None = None) -> tuple[SourceProfile, ...]:
        """The entries on a source, or on all, oldest first."""
        statement = select(source_profiles.c.record).order_by(source_profiles.c.seq)
        if source is not None:
            statement = statement.where(source_profiles.c.source == source)
        return tuple(self._records(SourceProfile, statement))

    def add_edition(self, edition: Edition) -> None:
        """Keep what an assessment said; earlier ones stay."""
        with self._engine.begin() as connection:
            _add_entries(connection, [entry_row("edition", edition)])

    def editions(self) -> tuple[Edition, ...]:
        """The assessments that were kept, oldest first."""
        return tuple(self._records(Edition, _entries("edition")))

    def findings(self) -> Iterator[Finding]:
        """Every finding kept, oldest first."""
        return self._records(Finding, _entries("finding"))

    def corrections(self) -> Iterator[Correction]:
        """Every correction kept, oldest first."""
        return self._records(Correction, _entries("correction"))

    def problems(self, document: str) -> tuple[Problem, ...]:
        """What was noticed in a document."""
        statement = _entries("problem").where(entries.c.document == document)
        return tuple(self._records(Problem, statement))

    def _records(self, kind: type[R], statement: Select[str]) -> Iterator[R]:
        with closing(self._told(statement)) as found:
            for told in found:
                yield from_json(kind, json.loads(told))

    def _told(self, statement: Select[str]) -> Generator[str, None, None]:
        with reading(self._engine) as connection:
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(statement)
            # Who stops half-way must leave no cursor open on a server.
            with closing(rows.scalars()) as found:
                yield from found


def _version(connection: Connection, identifier: str) -> int | None:
    statement = select(documents.c.version).where(documents.c.id == identifier)
    return connection.execute(statement).scalar()


def _next_version(connection: Connection, locator: str) -> int:
    statement = select(func.max(documents.c.version)).where(documents.c.locator == locator)
    return (connection.execute(statement).scalar() or 0) + 1


def _fresh(connection: Connection, table: Table, records: dict[str, R]) -> list[R]:
    """The records whose ids the table does not have yet, in their order."""
    names = list(records)
    known: set[str] = set()
    for start in range(0, len(names), _AT_ONCE):
        part = names[start : start + _AT_ONCE]
        known |= set(connection.execute(select(table.c.id).where(table.c.id.in_(part))).scalars())
    return [record for name, record in records.items() if name not in known]


def _insert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _add_entries(connection: Connection, rows: Iterable[dict[str, Any]]) -> None:
    fresh = _fresh(connection, entries, {str(row["id"]): row for row in rows})
    _insert(connection, entries, fresh)


def _entries(sort: str) -> Select[str]:
    return select(entries.c.record).where(entries.c.sort == sort).order_by(entries.c.seq)
