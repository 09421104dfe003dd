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
