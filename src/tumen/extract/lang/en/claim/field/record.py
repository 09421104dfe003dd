"""What the fields of a claim are before they are put into one."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lookup import Stretches
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


@dataclass(frozen=True)
class Context:
    """What the fields of one event may need to know beside its clause.

    Attributes:
        events: every event of the document, in order: what came before can lend its place, its
            number or its papers to what follows.
    """

    events: tuple[Event, ...] = ()

    @cached_property
    def beside(self) -> Stretches[Event]:
        """The events by the places of their clauses."""
        return Stretches(self.events, lambda event: (event.start, event.end))

    @cached_property
    def _numbers(self) -> dict[Event, int]:
        return {event: number for number, event in reversed([*enumerate(self.events)])}

    def until(self, event: Event, done: Container[Event]) -> Iterator[Event]:
        """The events before one from the last that is done on, and itself, where it is not."""
        if event in done:
            return
        last = self._numbers.get(event, len(self.events))
        first = last
        while first and self.events[first - 1] not in done:
            first -= 1
        yield from (*self.events[first:last], event)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one event, under the names that `Claim` gives them."""

    factuality: Factuality
    negated: bool = False
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
