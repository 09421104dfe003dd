"""What an assessment said when it was kept, so that the next can be held against it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stated:
    """One thing that an assessment says: what it is about, and what it says of that."""

    about: str
    says: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An assessment as somebody kept it.

    Attributes:
        at: RFC 3339 in UTC.
        until: the day as of which it was made (ISO 8601); empty for everything that was known.
        claims: the ids of the claims that it rests on.
        judgements: question and country, and the likelihood.
        verdicts: provision, State and whose reading, and the verdict.
        origins: how many independent origins there were.
    """

    reviewer: str
    at: str
    until: str
    claims: tuple[str, ...]
    judgements: tuple[Stated, ...]
    verdicts: tuple[Stated, ...]
    origins: str = ""
