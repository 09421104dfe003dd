"""The table of places: one record a place, read once and only when it is needed."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from tumen.model import Place, Span


class Kind(StrEnum):
    """What a place is.

    Places are the towns of the field: of China, Russia, the Koreas and the host states. Towns lie
    elsewhere and are known so that their names are not taken for a capital's or a country's.
    """

    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    CAPITAL = "capital"
    PLACE = "place"
    TOWN = "town"


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


def place_of(entry: Entry, span: Span) -> Place:
    """The place of an entry, as the words at `span` name it."""
    return Place(
        spans=(span,),
        name=entry.name,
        country=entry.country,
        subdivision=entry.subdivision,
        geonames=entry.geonames,
        latitude=entry.latitude,
        longitude=entry.longitude,
    )


# The columns of ``places.tsv``: eight of the entry, then the names by form and by language.
_FORMS = (Form.NAME, Form.ADJECTIVE, Form.PEOPLE)
_NAMES_FROM = 8
_LANGUAGES = {"ko": 11, "zh": 12, "ru": 13}


@cache
def _rows() -> tuple[list[str], ...]:
    """The table as it stands, cells unread: most rows are never asked for."""
    text = files(__package__).joinpath("places.tsv").read_text(encoding="utf-8")
    return tuple(line.split("\t") for line in text.splitlines()[1:])


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


@cache
def entry(row: int) -> Entry:
    """The entry in a row of the table, counted from 0."""
    kind, geonames, country, subdivision, latitude, longitude, population, prior, names, *_ = (
        _rows()[row]
    )
    return Entry(
        kind=Kind(kind),
        name=names.partition("|")[0],
        country=country,
        subdivision=subdivision or None,
        geonames=int(geonames) if geonames else None,
        latitude=_number(latitude),
        longitude=_number(longitude),
        population=int(population),
        prior=int(prior or 0),
    )


def entries() -> Iterator[Entry]:
    """Every place, in the order of the table: countries first."""
    return (entry(row) for row in range(len(_rows())))


def names(language: str) -> Iterator[tuple[str, int, Form]]:
    """Every name in a language with its row and its form; only English has other forms.

    Raises:
        KeyError: where the gazetteer has no names in the language.
    """
    english = dict(enumerate(_FORMS, _NAMES_FROM))
    columns = english if language == "en" else {_LANGUAGES[language]: Form.NAME}
    for column, form in columns.items():
        for row, cells in enumerate(_rows()):
            for name in cells[column].split("|") if cells[column] else ():
                yield name, row, form


def names_in(language: str, lands: Container[str], least_prior: int) -> Iterator[str]:
    """The names of what lies in these lands, and of what has at least this prior elsewhere.

    Lands are countries or subdivisions, by their codes.

    Raises:
        KeyError: where the gazetteer has no names in the language.
    """
    for name, row, _ in names(language):
        _, _, country, subdivision, _, _, _, prior, *_ = _rows()[row]
        if country in lands or subdivision in lands or int(prior or 0) >= least_prior:
            yield name


@cache
def _by_code(kind: Kind) -> dict[str | None, Entry]:
    rows = (row for row, cells in enumerate(_rows()) if cells[0] == kind)
    found = [entry(row) for row in rows]
    return {e.country if kind is Kind.COUNTRY else e.subdivision: e for e in found}


def country(code: str) -> Entry:
    """The country with this ISO 3166-1 alpha-2 code.

    Raises:
        KeyError: where the gazetteer has no such country.
    """
    return _by_code(Kind.COUNTRY)[code]


def subdivision(code: str) -> Entry:
    """The first-level subdivision with this ISO 3166-2 code.

    Raises:
        KeyError: where the gazetteer has no such subdivision.
    """
    return _by_code(Kind.SUBDIVISION)[code]
