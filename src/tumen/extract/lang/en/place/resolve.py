"""Which of its readings a name has in this document."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tumen.extract.gazetteer import Entry, Form, Kind, Reading
from tumen.extract.lang.en.place.mention import Mention

# Weights in orders of magnitude of population.
_COUNTRY = 9.0
_CAPITAL = 2.0
_SUPPORT = 3.0
# A place that is smaller than this is meant only where its country is spoken of.
_KNOWN_BY_ITSELF = 300_000


@dataclass(frozen=True, slots=True)
class Scene:
    """Of which countries and subdivisions a document speaks, by unambiguous names."""

    countries: Counter[str] = field(default_factory=Counter)
    subdivisions: Counter[str] = field(default_factory=Counter)

    def support(self, entry: Entry) -> float:
        """How much of what the document names lies with the entry: 0 to 1, twice if near."""
        share = self.countries[entry.country] / max(1, self.countries.total())
        near = entry.subdivision is not None and self.subdivisions[entry.subdivision] > 0
        return 2 * share if near else share


def scene(mentions: Iterable[Mention]) -> Scene:
    """The scene that the unambiguous names of a document set."""
    countries: Counter[str] = Counter()
    subdivisions: Counter[str] = Counter()
    for mention in mentions:
        lands = {reading.entry.country for reading in mention.readings}
        regions = {reading.entry.subdivision for reading in mention.readings}
        if len(lands) == 1:
            countries.update(lands)
        if len(regions) == 1:
            subdivisions.update(region for region in regions if region)
    return Scene(countries, subdivisions)


def weight(entry: Entry) -> float:
    """How likely the place is meant before the document is looked at."""
    size = math.log10(max(entry.population, 100)) + entry.prior
    match entry.kind:
        case Kind.COUNTRY:
            return _COUNTRY
        case Kind.CAPITAL:
            return size + _CAPITAL
        case Kind.SUBDIVISION | Kind.PLACE:
            return size


def resolve(readings: Iterable[Reading], scene: Scene) -> Reading | None:
    """The likeliest reading in the scene; None where none is likely enough."""
    best = max(
        readings,
        key=lambda reading: weight(reading.entry) + _SUPPORT * scene.support(reading.entry),
        default=None,
    )
    if best is None or (_obscure(best) and scene.countries[best.entry.country] == 0):
        return None
    return best


def _obscure(reading: Reading) -> bool:
    entry = reading.entry
    small = entry.population < _KNOWN_BY_ITSELF and not entry.prior
    return reading.form is Form.NAME and small and entry.kind in (Kind.PLACE, Kind.SUBDIVISION)
