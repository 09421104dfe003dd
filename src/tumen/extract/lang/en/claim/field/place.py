"""The places of a claim, each with its role."""

from __future__ import annotations

from dataclasses import replace

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.place import Form, form_of
from tumen.model import Kind, Place, Role

_MOVING = {
    Kind.ARRIVAL: Role.DESTINATION,
    Kind.DEPARTURE: Role.ORIGIN,
    Kind.REPATRIATION: Role.ORIGIN,
    Kind.RECALL_ORDER: Role.ORIGIN,
    Kind.CROSSING: Role.BORDER_POINT,
}
_PLACELESS = frozenset({Kind.OBLIGATION, Kind.VERIFICATION})


def _named(place: Place) -> bool:
    return form_of(place.spans[0].quote) is Form.NAME


def places_of(found: Setting, event: Event) -> tuple[Place, ...]:
    """The places of an event."""
    role = _MOVING.get(event.kind, Role.SITE)
    inside = [
        place
        for place in found.places
        if event.start <= place.spans[0].start < event.end and _named(place)
    ]
    if not inside and event.kind not in _PLACELESS:
        inside = [p for p in found.places if p.spans[0].end <= event.start and _named(p)][-1:]
    return tuple(replace(place, role=role) for place in inside)
