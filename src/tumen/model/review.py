"""What a person decided about a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What a reviewer may say of a claim."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewer's entry: new each time, never an overwrite.

    `at` is RFC 3339 in UTC. `replacement` is the id of the edited claim, for an edit.
    """

    claim: str
    reviewer: str
    decision: Decision
    at: str
    reason: str = ""
    replacement: str | None = None
