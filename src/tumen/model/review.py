"""What a person decided about a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What a reviewer may say of a claim.

    EDITED, SPLIT and MERGED put other claims in its place; WRITTEN is said of a claim that a
    reviewer made. SENT_ON leaves it to another reviewer. WITHDRAWN takes back an act of one's own.
    """

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    SPLIT = "split"
    MERGED = "merged"
    WRITTEN = "written"
    SENT_ON = "sent_on"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewer's entry: new each time, never an overwrite.

    Attributes:
        at: RFC 3339 in UTC.
        replacements: ids of the claims that stand in its place, for EDITED, SPLIT and MERGED.
        to: the reviewer to whom it is sent, for SENT_ON.
        act: a name that all entries made at one stroke share.
        withdraws: the act that is taken back, for WITHDRAWN.
    """

    claim: str
    reviewer: str
    decision: Decision
    at: str
    reason: str = ""
    replacements: tuple[str, ...] = ()
    to: str | None = None
    act: str = ""
    withdraws: str | None = None


class State(StrEnum):
    """Where a claim stands after all its entries."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REPLACED = "replaced"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a claim's entries come to.

    Attributes:
        readers: whose decisions stand, in the order in which they first decided.
        assigned: to whom it was sent and who has not decided yet.
        replacements: the claims that stand in its place, for REPLACED.
    """

    state: State
    readers: tuple[str, ...] = ()
    assigned: str | None = None
    replacements: tuple[str, ...] = ()
