"""Places, by the identifiers that other data sets use."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.span import Span


class Role(StrEnum):
    """What a place is to a claim."""

    ORIGIN = "origin"
    DESTINATION = "destination"
    SITE = "site"
    BORDER_POINT = "border_point"


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a text.

    Attributes:
        spans: the words.
        name: the gazetteer's English name.
        country: ISO 3166-1 alpha-2, or None where it cannot be told.
        subdivision: ISO 3166-2 of the first level (``CN-JL``), or None.
        geonames: the GeoNames id, or None.
        role: set inside a claim.
        latitude, longitude: degrees, WGS 84, where the gazetteer has them.
    """

    spans: tuple[Span, ...]
    name: str
    country: str | None
    subdivision: str | None
    geonames: int | None
    role: Role | None = None
    latitude: float | None = None
    longitude: float | None = None
