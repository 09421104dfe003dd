"""The rules of law that a claim names."""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import InstrumentMention, Kind


def instruments_of(found: Setting, event: Event) -> tuple[InstrumentMention, ...]:
    """Those named in the event's anchor; of a rule, else those of its sentence before it."""
    inside = tuple(
        law
        for law in found.instruments
        if event.anchor_start <= law.spans[0].start < event.anchor_end
    )
    if inside or event.kind is not Kind.OBLIGATION:
        return tuple({law.instrument: law for law in reversed(inside)}.values())[::-1]
    sentence = found.doc[event.head].sent
    before = [
        law
        for law in found.instruments
        if sentence.start_char <= law.spans[0].start < event.anchor_start
    ]
    return tuple(before[-1:])
