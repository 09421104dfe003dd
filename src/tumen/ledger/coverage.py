"""Proof of review: by report, who decided on its claims, and what was said of its silence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Select, func, select

from tumen.ledger.reading import reading
from tumen.ledger.schema import documents, entries, queue, reviews
from tumen.ledger.spoken import SILENCE, of_silence
from tumen.ledger.standing import latest
from tumen.ledger.turns import take
from tumen.model import Document, Problem, Review, Silence, SilenceReview, Span, State
from tumen.model.codec import from_json

SILENT = "-without-claim"
"""How the codes of problems end that name words which led to no claim."""
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Silent:
    """Words of a report that led to no claim, and what was said of them, oldest first."""

    problem: Problem
    said: tuple[SilenceReview, ...]

    @property
    def stands(self) -> Silence:
        """What was said last."""
        return self.said[-1].silence if self.said else Silence.OPEN


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far one report was read.

    Attributes:
        states: how many of its claims are in each state.
        readers: whose decisions on its claims or silence stand.
        silent: its words that led to no claim.
        whole: what was said of the report as a whole, oldest first.
    """

    document: Document
    states: Mapping[State, int]
    readers: tuple[str, ...]
    silent: tuple[Silent, ...]
    whole: tuple[SilenceReview, ...]

    @property
    def waiting(self) -> int:
        """Claims on which somebody still has to decide."""
        return self.states.get(State.OPEN, 0) + self.states.get(State.DISPUTED, 0)

    @property
    def claims(self) -> int:
        """All of its claims."""
        return sum(self.states.values())

    @property
    def unanswered(self) -> int:
        """Words without a claim of which nobody has said whether that is right."""
        return sum(one.stands is Silence.OPEN for one in self.silent)

    @property
    def read(self) -> bool:
        """Whether somebody has read it to its end: nothing of it waits, and there was a reader."""
        return not self.waiting and not self.unanswered and bool(self.readers)


@dataclass(frozen=True, slots=True)
class Totals:
    """Over the latest versions of all reports."""

    documents: int
    claims: int
    waiting: int
    silent: int
    unanswered: int


class Coverages:
    """How far the reports of one ledger were read. Get it from `Ledger.coverages`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, review: SilenceReview, seen: int | None = None) -> None:
        """Keep what was said of words without a claim; earlier entries stay.

        Raises:
            OvertakenEntry: there are more on them than were `seen`; nothing was kept.
        """
        take(self._engine, [of_silence(review, seen)])

    def page(self, skip: int, limit: int) -> tuple[Coverage, ...]:
        """Reports in the order in which they came, their latest versions."""
        statement = _newest().order_by(documents.c.seq).offset(skip).limit(limit)
        with reading(self._engine) as connection:
            told = connection.execute(statement).scalars().all()
            return _covered(connection, [from_json(Document, json.loads(one)) for one in told])

    def of(self, document: Document) -> Coverage:
        """One report."""
        with reading(self._engine) as connection:
            return _covered(connection, [document])[0]

    def every(self) -> Iterator[Coverage]:
        """All reports, without holding them all."""
        skip = 0
        while found := self.page(skip, AT_ONCE):
            yield from found
            skip += AT_ONCE

    def totals(self) -> Totals:
        """How much there is, and how much of it waits."""
        with reading(self._engine) as connection:
            names = set(connection.execute(_newest(documents.c.id)).scalars())
            states = _states(connection, None)
            problems = [one for one in _problems(connection, None) if one[0] in names]
            said = _said(connection, None)
        claims = [found for name, found in states.items() if name in names]
        waiting = sum(one.get(State.OPEN, 0) + one.get(State.DISPUTED, 0) for one in claims)
        silent = [_silent(name, problem, said) for name, problem in problems]
        return Totals(
            documents=len(names),
            claims=sum(sum(one.values()) for one in claims),
            waiting=waiting,
            silent=len(silent),
            unanswered=sum(one.stands is Silence.OPEN for one in silent),
        )


Said = Mapping[tuple[str, Span | None], tuple[SilenceReview, ...]]


def _covered(connection: Connection, found: Sequence[Document]) -> tuple[Coverage, ...]:
    names = [document.id for document in found]
    states, readers = _states(connection, names), _readers(connection, names)
    said = _said(connection, names)
    silent: dict[str, list[Silent]] = {}
    for name, problem in _problems(connection, names):
        silent.setdefault(name, []).append(_silent(name, problem, said))
    return tuple(
        _coverage(
            document,
            states.get(document.id, {}),
            readers.get(document.id, ()),
            sorted(silent.get(document.id, ()), key=lambda one: _start(one.problem)),
            said.get((document.id, None), ()),
        )
        for document in found
    )


def _coverage(
    document: Document,
    states: Mapping[State, int],
    readers: Sequence[str],
    silent: Sequence[Silent],
    whole: tuple[SilenceReview, ...],
) -> Coverage:
    answers = [one.said[-1] for one in silent if one.said] + list(whole[-1:])
    standing = [one.reviewer for one in answers if one.silence is not Silence.OPEN]
    by = tuple(dict.fromkeys([*readers, *standing]))
    return Coverage(document, states, by, tuple(silent), whole)


def _start(problem: Problem) -> int:
    return problem.span.start if problem.span else 0


def _silent(name: str, problem: Problem, said: Said) -> Silent:
    return Silent(problem, said.get((name, problem.span), ()))


def _newest(column: object = None) -> Select[str]:
    newest = select(func.max(documents.c.seq)).group_by(documents.c.locator)
    wanted = documents.c.record if column is None else documents.c.id
    return select(wanted).where(documents.c.seq.in_(newest))


def _states(connection: Connection, names: Sequence[str] | None) -> dict[str, dict[State, int]]:
    statement = select(queue.c.document, queue.c.state, func.count().label("number"))
    if names is not None:
        statement = statement.where(queue.c.document.in_(names))
    found: dict[str, dict[State, int]] = {}
    for row in connection.execute(statement.group_by(queue.c.document, queue.c.state)):
        found.setdefault(row.document, {})[State(row.state)] = row.number
    return found


def _readers(connection: Connection, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Whose decisions stand on the claims of each document."""
    statement = select(queue.c.document, reviews.c.claim, reviews.c.record)
    statement = statement.join(queue, queue.c.claim == reviews.c.claim)
    statement = statement.where(queue.c.document.in_(names)).order_by(reviews.c.seq)
    of: dict[tuple[str, str], list[Review]] = {}
    for row in connection.execute(statement):
        review = from_json(Review, json.loads(row.record))
        of.setdefault((row.document, row.claim), []).append(review)
    found: dict[str, dict[str, None]] = {}
    for (document, _), every in of.items():
        found.setdefault(document, {}).update(dict.fromkeys(latest(every)[0]))
    return {document: tuple(names) for document, names in found.items()}


def _problems(connection: Connection, names: Sequence[str] | None) -> Iterable[tuple[str, Problem]]:
    """Words that led to no claim, each with its document, once however often it was read."""
    statement = select(entries.c.document, entries.c.record).where(
        entries.c.sort == "problem", entries.c.record.contains(f'{SILENT}"')
    )
    if names is not None:
        statement = statement.where(entries.c.document.in_(names))
    known: set[tuple[str, Span | None]] = set()
    for row in connection.execute(statement.order_by(entries.c.seq)).all():
        problem = from_json(Problem, json.loads(row.record))
        words = (row.document, problem.span)
        if problem.code.endswith(SILENT) and row.document is not None and words not in known:
            known.add(words)
            yield row.document, problem


def _said(connection: Connection, names: Sequence[str] | None) -> Said:
    statement = select(entries.c.record).where(entries.c.sort == SILENCE)
    if names is not None:
        statement = statement.where(entries.c.document.in_(names))
    found: dict[tuple[str, Span | None], list[SilenceReview]] = {}
    for told in connection.execute(statement.order_by(entries.c.seq)).scalars():
        review = from_json(SilenceReview, json.loads(told))
        found.setdefault((review.document, review.span), []).append(review)
    return {key: tuple(every) for key, every in found.items()}
