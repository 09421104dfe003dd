"""What the fields of a claim are before they are put into one."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.extract.lang.en.claim.event import Event
from tumen.model import (
    Count,
    Factuality,
    Hearer,
    Inference,
    InstrumentMention,
    Period,
    Permit,
    Place,
    Sector,
    Source,
    Span,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What the fields of one event may need to know beside its clause.

    Attributes:
        events: every event of the document, in order: what came before can lend its place, its
            number or its papers to what follows.
    """

    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one event, under the names that `Claim` gives them."""

    factuality: Factuality
    count: Count | None = None
    places: tuple[Place, ...] = ()
    period: Period | None = None
    permit: Permit | None = None
    sector: Sector | None = None
    source: Source | None = None
    cue: Span | None = None
    told_to: Hearer | None = None
    instruments: tuple[InstrumentMention, ...] = ()
    inferred: tuple[Inference, ...] = ()
    note: str | None = None
