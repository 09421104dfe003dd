"""What a provision of law makes of the claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.claim import Rule


class Verdict(StrEnum):
    """Three-valued, because unknown is not no."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a provision, who holds it, and where they said so."""

    id: str
    holder: str
    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a verdict rests on: the claim that states it, and what it was taken to say."""

    claim: str
    says: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One provision, tested against what is claimed about one State, under one reading.

    Attributes:
        provision: ``UNSC/2397#8``; see `tumen.law`.
        state: ISO 3166-1 alpha-2 of the addressee.
        verdict: what the claims, if true, would mean.
        because: the sentence that explains the verdict to a reader.
        used: the facts it rests on.
        missing: what would have to be known to tell, or to be surer.
        reading: the reading applied; rival readings are findings of their own.
        citation: the pinpoint citation.
    """

    provision: str
    state: str | None
    verdict: Verdict
    because: str
    used: tuple[Fact, ...]
    missing: tuple[str, ...]
    reading: Reading
    citation: str
    url: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Correction:
    """A statement about the law inside a report that the instruments do not bear out."""

    claim: str
    says: str
    correct: str
    citation: str
    url: str
    rule: Rule
