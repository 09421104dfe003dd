"""What a person says of words that led to no claim, so that it can be shown that all was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.span import Span


class Silence(StrEnum):
    """That no claim was made of some words is right; or one was missed; or nobody can say yet."""

    RIGHT = "right"
    MISSED = "missed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class SilenceReview:
    """A reviewer's entry on words without a claim: new each time, of which the latest counts.

    Attributes:
        document: `Document.id`.
        span: the words, as the extractor's problem gives them; None for the report as a whole,
            which was read to its end.
        at: RFC 3339 in UTC.
    """

    document: str
    span: Span | None
    silence: Silence
    reviewer: str
    at: str
    reason: str = ""
