"""Which testimonies bear on what: the places of which enough is said, the time before a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.setting.priors import Priors
from tumen.model.edtf import days

ENOUGH = 3  # testimonies from which a place is worth a line of its own


def places_of(testimonies: Iterable[Testimony]) -> tuple[str, ...]:
    """Countries and subdivisions of which at least `ENOUGH` testimonies speak, in order."""
    spoken: Counter[str] = Counter()
    for testimony in testimonies:
        spoken.update({code for area in testimony.areas for code in area if code is not None})
    return tuple(sorted(code for code, times in spoken.items() if times >= ENOUGH))


def before_recall(testimonies: Iterable[Testimony], priors: Priors) -> tuple[Testimony, ...]:
    """Those published before the first month of the recall, as far as they say when they were."""
    first = min(part.month for part in priors.calendar.recall.spread_over)
    return tuple(
        one
        for one in testimonies
        if (when := days(one.published or one.as_of)) is not None
        and when.last is not None
        and when.last.isoformat() < first
    )
