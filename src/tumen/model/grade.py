"""The Admiralty code: how reliable a source is, and how credible what it says, judged apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reliability(StrEnum):
    """Of the source. F says that nothing is known of it, not that it is bad."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """Of the information. 1 asks for independent confirmation; 6 says that it cannot be judged."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"


@dataclass(frozen=True, slots=True)
class Grade:
    """What is thought of one statement, and the sentences that say why."""

    statement: str
    reliability: Reliability
    credibility: Credibility
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """An entry on a source's reliability: new each time, so that its history can be read.

    `source` is the outlet's or person's name as `tumen sources` lists it; `at` is RFC 3339 in
    UTC.
    """

    source: str
    reliability: Reliability
    reviewer: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """How a source has fared: what it said first, was borne out in, contradicted in, and copied."""

    source: str
    statements: int
    first: int
    copied: int
    borne_out: int
    contradicted: int
    reliability: Reliability
