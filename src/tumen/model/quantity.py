"""Numbers as reports give them: ranges of a unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from tumen.model.span import Span

Number = int | float


class Unit(StrEnum):
    """What a claim's number counts. Entries are not persons, permits are not persons."""

    WORKERS = "workers"
    ENTRIES = "entries"
    PERMITS = "permits"
    VISAS = "visas"
    SITES = "sites"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a base, as fractions of one ("more than half": low 1/2, high open)."""

    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class Count:
    """A number as a range, because reports hedge: "at least 2,000" is low 2000, high open.

    Attributes:
        spans: the number with its bound, as printed.
        low, high: bounds as printed; equal for an exact number; None where open.
        approximate: "about", "some", "nearly", "dozens".
        unit: what is counted. From `tumen.extract.counts` the noun as the text has it
            ("sewing machines"); inside a claim one of `Unit`.
        share: set where the text gives only a part of a base; `share_of` is that base.
        per: "day", "batch", "flight", "year", "team", where the number is a rate.
    """

    spans: tuple[Span, ...]
    low: Number | None
    high: Number | None
    approximate: bool = False
    unit: str = ""
    share: Share | None = None
    share_of: str | None = None
    per: str | None = None
