"""The papers on which workers travel, and the rules that reports name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.span import Span


class PermitClass(StrEnum):
    """Classes of paper, because the resolutions and the evasions turn on them."""

    WORK = "work"
    VISITOR = "visitor"
    SHORT_TERM = "short_term"
    STUDENT = "student"
    TRAINEE = "trainee"
    OFFICIAL = "official"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Permit:
    """A paper named in a text; `also` holds further classes named in the same breath."""

    spans: tuple[Span, ...]
    permit_class: PermitClass
    also: tuple[PermitClass, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentMention:
    """A rule as the text names it, right or wrong: ``UNSC/2397#8``, ``US/CAATSA#321``."""

    spans: tuple[Span, ...]
    instrument: str


class Work(StrEnum):
    """Whether a class of paper lets its holder work."""

    YES = "yes"
    NO = "no"
    TRAINING_ONLY = "training_only"
    LIMITED = "limited"


class Measure(StrEnum):
    """What a number of days of a paper measures; reports confuse the two."""

    STAY = "stay"
    VALIDITY = "validity"


@dataclass(frozen=True, slots=True)
class Term:
    """How long one stay, or the paper itself, lasts, as somebody says; rivals stand side by side.

    `days` is the longest number of days said. `dated` is when, in EDTF.
    """

    measure: Measure
    days: int
    holder: str
    url: str
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class PermitRule:
    """One kind of paper of one State: what it is, how long it lasts, and whether it allows work.

    Attributes:
        id: stable and readable: ``cn-border-pass``.
        state: ISO 3166-1 alpha-2 of the State that issues it.
        permit_class: the class under which claims name it.
        local_names: as texts give it, in any script.
        holders: for whom it is meant.
        work: whether it lets its holder work, as far as sources say; None where they do not.
        terms: how long it lasts, each as somebody says; empty where nobody does.
        renewal: how it is renewed, in our own words; None where nobody says.
        use: how workers use it, in our own words.
        met_since: EDTF of the first time at which workers were said to use it; None where open.
        sources: addresses from which the facts were taken.
        contradiction: what sources say against each other, and stays so.
    """

    id: str
    state: str
    permit_class: PermitClass
    name: str
    local_names: tuple[str, ...]
    holders: str
    work: Work | None
    terms: tuple[Term, ...]
    renewal: str | None
    use: str
    met_since: str | None
    sources: tuple[str, ...]
    contradiction: str | None = None
