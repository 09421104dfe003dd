"""Which of its readings a name has in this document."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tumen.extract.gazetteer import Entry, Form, Kind, Reading
from tumen.extract.lang.en.place import words
from tumen.extract.lang.en.place.mention import Mention

# Weights in orders of magnitude of population.
_COUNTRY = 9.0
_CAPITAL = 2.0
_SUPPORT = 3.0
# A bare name that a subdivision shares with a city in it ("New York") is the city's.
_SHARED = 1.0
_HOME = "US"
# Whose states and provinces are too well known for a town of the same name to be meant.
_FEDERAL = frozenset({"US", "CA"})
# A place that is smaller than this is meant only where its country is spoken of.
_KNOWN_BY_ITSELF = 300_000


@dataclass(frozen=True, slots=True)
class Scene:
    """Of which countries and subdivisions a document speaks, by unambiguous names.

    `local` where it reads like an American local paper and names few places abroad.
    """

    countries: Counter[str] = field(default_factory=Counter)
    subdivisions: Counter[str] = field(default_factory=Counter)
    local: bool = False

    def support(self, entry: Entry) -> float:
        """How much of what the document names lies with the entry: 0 to 1, more if near."""
        share = self.countries[entry.country] / max(1, self.countries.total())
        near = entry.subdivision is not None and self.subdivisions[entry.subdivision] > 0
        return share * (1 + near)

    def shows(self, entry: Entry) -> bool:
        """Whether the document speaks enough of the entry's country for a small place in it."""
        named = self.countries[entry.country]
        if entry.kind is Kind.PLACE:
            return named > 0
        return 4 * named >= self.countries.total() > 0


def scene(mentions: Iterable[Mention], text: str) -> Scene:
    """The scene that the unambiguous names of a document set."""
    countries: Counter[str] = Counter()
    subdivisions: Counter[str] = Counter()
    for mention in mentions:
        lands = {reading.entry.country for reading in mention.readings}
        regions = {reading.entry.subdivision for reading in mention.readings}
        if len(lands) == 1 and mention.form is Form.NAME:
            countries.update(lands)
        if len(regions) == 1:
            subdivisions.update(region for region in regions if region)
    marks = len({found[0] for found in words.american().finditer(text)})
    at_home = countries[_HOME] + marks
    local = marks > 0 and 2 * at_home >= countries.total() + marks
    if local:
        countries[_HOME] = at_home
    return Scene(countries, subdivisions, local)


def weight(entry: Entry) -> float:
    """How likely the place is meant before the document is looked at."""
    size = math.log10(max(entry.population, 100)) + entry.prior
    match entry.kind:
        case Kind.COUNTRY:
            return _COUNTRY
        case Kind.CAPITAL:
            return size + _CAPITAL
        case Kind.SUBDIVISION | Kind.PLACE | Kind.TOWN:
            return size


def resolve(readings: Sequence[Reading], scene: Scene) -> Reading | None:
    """The likeliest reading in the scene; None where none is likely enough."""
    best = max(
        readings, key=lambda reading: _likelihood(reading.entry, readings, scene), default=None
    )
    if best is None or (_obscure(best) and not scene.shows(best.entry)):
        return None
    return best


def _likelihood(entry: Entry, readings: Sequence[Reading], scene: Scene) -> float:
    support = scene.support(entry)
    regions = [r.entry for r in readings if r.entry.kind is Kind.SUBDIVISION]
    if scene.local and entry.country == _HOME and not any(r.country in _FEDERAL for r in regions):
        support += 1
    return weight(entry) + _SUPPORT * support - (_SHARED if _has_seat(entry, readings) else 0)


def _has_seat(entry: Entry, readings: Sequence[Reading]) -> bool:
    """Whether the name is also that of the subdivision's seat, or of its country's capital."""
    return entry.kind is Kind.SUBDIVISION and any(
        (r.entry.subdivision == entry.subdivision and r.entry.kind is not Kind.SUBDIVISION)
        or (r.entry.country == entry.country and r.entry.kind is Kind.CAPITAL)
        for r in readings
    )


def _obscure(reading: Reading) -> bool:
    entry = reading.entry
    small = entry.population < _KNOWN_BY_ITSELF and not entry.prior
    ranked = entry.kind in (Kind.COUNTRY, Kind.CAPITAL)
    return reading.form is Form.NAME and small and not ranked
