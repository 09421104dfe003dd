"""Places for an estimate where the user names none: those of which enough is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tumen.estimate.observations.testimony import Testimony

ENOUGH = 3  # testimonies from which a place is worth a line of its own


def places_of(testimonies: Iterable[Testimony]) -> tuple[str, ...]:
    """Countries and subdivisions of which at least `ENOUGH` testimonies speak, in order."""
    spoken: Counter[str] = Counter()
    for testimony in testimonies:
        spoken.update({code for area in testimony.areas for code in area if code is not None})
    return tuple(sorted(code for code, times in spoken.items() if times >= ENOUGH))
