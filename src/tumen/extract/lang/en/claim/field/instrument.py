"""The rules of law that a claim names."""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import InstrumentMention, Kind


def instruments_of(found: Setting, event: Event) -> tuple[InstrumentMention, ...]:
    """Those named in the event's anchor; of a rule, else those of its sentence before it."""
    inside = found.instruments.beginning(event.anchor_start, event.anchor_end)
    if inside or event.kind is not Kind.OBLIGATION:
        return tuple({law.instrument: law for law in reversed(inside)}.values())[::-1]
    sentence = found.doc[event.head].sent
    return found.instruments.beginning(sentence.start_char, event.anchor_start)[-1:]
