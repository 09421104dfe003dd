"""The number of a claim: which of the numbers near its head it is about."""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.extract.lang.en.count import claimed, unit_of
from tumen.model import Count, Kind, Unit

# What these claims say is no matter of number.
_UNCOUNTED = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.TOLERANCE})
_PERSONS = (Unit.WORKERS, Unit.SITES)
_PAPERS = (Unit.VISAS, Unit.PERMITS, Unit.WORKERS)
_UNITS = {
    Kind.PERMIT: _PAPERS,
    Kind.RENEWAL: _PAPERS,
    Kind.CROSSING: (Unit.ENTRIES, Unit.WORKERS),
}


def count_of(found: Setting, event: Event) -> Count | None:
    """The count of an event, in a unit of claims; None where its clause gives none."""
    if event.kind in _UNCOUNTED:
        return None
    units = _UNITS.get(event.kind, _PERSONS)
    inside = [
        count
        for count in found.counts
        if event.start <= count.spans[0].start < event.end and unit_of(count) in units
    ]
    best = min(inside, key=lambda count: units.index(unit_of(count)), default=None)
    return claimed(best) if best is not None else None
