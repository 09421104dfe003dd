"""Which of the places of one name a text means: told by the countries of which it speaks."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from tumen.extract.gazetteer.entry import Entry, Kind
from tumen.extract.gazetteer.match import Match

# Orders of magnitude of population: a country outweighs its towns, a capital its namesakes, and a
# place in the only country spoken of those elsewhere.
_COUNTRY, _CAPITAL, _SUPPORT = 9.0, 2.0, 3.0
_LEAST_POPULATION = 100


def spoken_of(found: Iterable[Match]) -> Counter[str]:
    """How often each country is named, by itself or by a place that lies nowhere else."""
    lands = ({reading.entry.country for reading in match.readings} for match in found)
    return Counter(land for one in lands if len(one) == 1 for land in one)


def likeliest(match: Match, countries: Counter[str]) -> Entry:
    """The place that the name most likely means in a text that speaks of these countries."""
    entries = (reading.entry for reading in match.readings)
    return max(entries, key=lambda entry: _weight(entry, countries))


def _weight(entry: Entry, countries: Counter[str]) -> float:
    if entry.kind is Kind.COUNTRY:
        return _COUNTRY
    size = math.log10(max(entry.population, _LEAST_POPULATION)) + entry.prior
    support = _SUPPORT * countries[entry.country] / max(1, countries.total())
    return size + support + (_CAPITAL if entry.kind is Kind.CAPITAL else 0)
