"""What the interface for programs takes and gives; claims and entries are the ledger's records."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

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
    """A claim, and everything that was said of it, oldest first."""

    queued: Queued
    entries: list[Review]


Seen = Annotated[int, Field(ge=0, le=2**31 - 1)]
Reason = Annotated[str, Field(max_length=2000)]


class Accept(BaseModel, extra="forbid"):
    """It says what the report says. `seen` is the claim's `last` as its reviewer saw it."""

    decision: Literal["accept"]
    seen: Seen


class Reject(BaseModel, extra="forbid"):
    """It does not, for a reason."""

    decision: Literal["reject"]
    seen: Seen
    reason: Annotated[Reason, Field(min_length=1)]


class SendOn(BaseModel, extra="forbid"):
    """Another reviewer of this room should decide."""

    decision: Literal["send_on"]
    seen: Seen
    to: Annotated[str, Field(min_length=1, max_length=40)]
    reason: Reason = ""


Deed = Annotated[Accept | Reject | SendOn, Field(discriminator="decision")]
"""A decision on a claim; edits are made on the pages."""


class Done(BaseModel):
    """An act that was kept, and the claims that it is about."""

    act: str
    claims: list[str]


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
