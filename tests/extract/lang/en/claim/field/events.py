"""Events by their words, as the finder of events would make them."""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.parse import parse
from tumen.model import Document, Kind


def event_in(document: Document, clause: str, head: str, kind: Kind) -> Event:
    """The event whose clause has these words and this head."""
    start = document.text.index(clause)
    end = start + len(clause)
    at = document.text.index(head, start)
    token = next(token for token in parse(document) if token.idx == at)
    return Event(kind, token.i, start, end, start, end, "test")


def events_in(document: Document, *clauses: tuple[str, str, Kind]) -> tuple[Event, ...]:
    """Events in order: clause, head and kind of each."""
    return tuple(event_in(document, *clause) for clause in clauses)
