"""The table of places: one record a place, read once and only when it is needed."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Kind(StrEnum):
    """What a place is; a capital is also its country's best-known city."""

    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    CAPITAL = "capital"
    PLACE = "place"


class Form(StrEnum):
    """How words stand for a place: "China", "Chinese", "Americans"."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Entry:
    """One place as GeoNames and ISO 3166 know it.

    Attributes:
        name: what English news calls it.
        country: ISO 3166-1 alpha-2; `subdivision` ISO 3166-2 of the first level, or None.
        geonames: the GeoNames id; None for a place that GeoNames' city list lacks.
        latitude, longitude: degrees, WGS 84; None for countries.
        population: persons, 0 where unknown; of a subdivision, those of its listed cities.
        prior: how much likelier than its size this field makes it, in orders of magnitude.
    """

    kind: Kind
    name: str
    country: str
    subdivision: str | None
    geonames: int | None
    latitude: float | None
    longitude: float | None
    population: int
    prior: int


@dataclass(frozen=True, slots=True)
class Names:
    """All the names of one entry: English by form, the other languages as they come."""

    entry: Entry
    en: dict[Form, tuple[str, ...]]
    other: dict[str, tuple[str, ...]]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _names(row: dict[str, str]) -> Names:
    entry = Entry(
        kind=Kind(row["kind"]),
        name=row["en"].partition("|")[0],
        country=row["country"],
        subdivision=row["subdivision"] or None,
        geonames=int(row["geonames"]) if row["geonames"] else None,
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
        population=int(row["population"]),
        prior=int(row["prior"] or 0),
    )
    forms = {Form.NAME: "en", Form.ADJECTIVE: "adjective", Form.PEOPLE: "people"}
    return Names(
        entry=entry,
        en={form: _parts(row[column]) for form, column in forms.items()},
        other={language: _parts(row[language]) for language in ("ko", "zh", "ru")},
    )


@cache
def table() -> tuple[Names, ...]:
    """Every place with its names, in the order of ``places.tsv``: countries first."""
    lines = files(__package__).joinpath("places.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(_names(row) for row in rows)


@cache
def country(code: str) -> Entry:
    """The country with this ISO 3166-1 alpha-2 code.

    Raises:
        KeyError: where the gazetteer has no such country.
    """
    return {n.entry.country: n.entry for n in table() if n.entry.kind is Kind.COUNTRY}[code]


@cache
def subdivision(code: str) -> Entry:
    """The first-level subdivision with this ISO 3166-2 code.

    Raises:
        KeyError: where the gazetteer has no such subdivision.
    """
    return {n.entry.subdivision: n.entry for n in table() if n.entry.kind is Kind.SUBDIVISION}[code]
