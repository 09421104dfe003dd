"""What a provision of law makes of the claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.claim import Rule
from tumen.model.permit import PermitClass


class Verdict(StrEnum):
    """Three-valued, because unknown is not no."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody else whose words bear out a reading: who, what they said, and where."""

    name: str
    said: str
    url: str


class Lapse(StrEnum):
    """What a reading makes of workers whose paper has run out."""

    COUNTS = "counts"
    COUNTS_AT_WORK = "counts_at_work"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a provision, who holds it, where they said so, and what follows from it.

    What follows is data, so that a reading can be applied and a lawyer can check how.

    Attributes:
        papers: the classes of paper that bring a case under the provision; None where the
            paper does not matter.
        renewals: the classes whose renewal does so too.
        lapsed: whether workers whose paper has run out are counted: always, only where work
            is claimed, or never.
        trades_left_out: trades that the reading leaves out, by the beginning of the word, in
            lower case ("doctor").
        also: others who said the same, or what supports it.
        verified: False where holder or wording rests on memory or on inference.
    """

    id: str
    holder: str
    text: str
    url: str | None = None
    papers: tuple[PermitClass, ...] | None = None
    renewals: tuple[PermitClass, ...] = ()
    lapsed: Lapse = Lapse.COUNTS
    trades_left_out: tuple[str, ...] = ()
    also: tuple[Holder, ...] = ()
    verified: bool = True


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
        against: what is claimed on the other side: a denial, a statement that all have gone.
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
    against: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A statement about the law inside a report that the instruments do not bear out."""

    claim: str
    says: str
    correct: str
    citation: str
    url: str
    rule: Rule
