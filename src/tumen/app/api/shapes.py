"""What the interface for programs takes and gives; claims and entries are the ledger's records."""

from __future__ import annotations

from pydantic import BaseModel

from tumen.model import Claim, Review, State


class Failure(BaseModel):
    """Why a request was refused: a stable code, and the sentence for people."""

    error: str
    message: str


class Queued(BaseModel):
    """A claim, and where it stands.

    `last` is given back by whoever acts on the claim; `at` names its place in the queue.
    """

    claim: Claim
    state: State
    assigned: str | None
    priority: int
    last: int
    at: str


class QueuePage(BaseModel):
    """Some claims, and the place from which to ask for more; null where there are none."""

    claims: list[Queued]
    next: str | None


class Reviewed(BaseModel):
    """A claim, everything that was said of it, oldest first, and why it stands where it does.

    `doubts` are signs that the draft is wrong; `grounds` what would move if it were.
    """

    queued: Queued
    entries: list[Review]
    doubts: list[str]
    grounds: list[str]


class Counts(BaseModel):
    """Claims of the latest versions of reports, by state, and those that wait for this reviewer."""

    states: dict[State, int]
    waiting: int


class Brought(BaseModel):
    """A file that was brought, and what became of it."""

    number: int
    name: str
    reviewer: str
    at: str
    stage: str
    documents: list[str]
    claims: int
    said: list[str]
