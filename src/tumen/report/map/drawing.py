"""Claims to spots on the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tumen.model import Place
from tumen.report import words
from tumen.report.citing import Numbered, footnotes
from tumen.report.hosts import HOME
from tumen.report.map.records import Map, Spot
from tumen.report.map.region import WIDTH, Drawn, drawn
from tumen.report.shown import on_one_line
from tumen.wording import capital


@dataclass(frozen=True, slots=True)
class _Site:
    """A place that claims name; `point` (longitude, latitude) is None for a country as a whole."""

    name: str
    country: str
    area: bool
    point: tuple[float, float] | None


def places_map(claims: Sequence[Numbered], numbers: Mapping[str, int]) -> Map:
    """Spots sized by their number of claims: a claim counts once for each place it names.

    Names are not placed yet; see `labelled`.
    """
    here = drawn()
    sites: dict[_Site, list[str]] = {}
    unplaced = 0
    for item in claims:
        named = (_site(place, here) for place in item.claim.places)
        found = dict.fromkeys(site for site in named if site is not None)
        unplaced += not found
        for site in found:
            sites.setdefault(site, []).append(item.claim.id)
    ranked = sorted(sites.items(), key=lambda pair: (-len(pair[1]), pair[0].name))
    spots = [
        (site, _spot(f"place-{at}", site, ids, numbers)) for at, (site, ids) in enumerate(ranked, 1)
    ]
    return Map(
        outlines=here.outlines,
        lettering=here.lettering,
        spots=_on_map(spots, here),
        elsewhere=tuple(spot for site, spot in spots if not _holds(here, site)),
        unplaced=unplaced,
        width=WIDTH,
        height=here.region.height,
    )


def _site(place: Place, here: Drawn) -> _Site | None:
    """The site of a place; None for the DPRK as a whole, which is where all workers come from."""
    province = here.provinces.get(place.geonames or 0)
    name = capital(on_one_line(words.place(place), 40))
    if province is not None:
        return _Site(name, place.country or "", area=True, point=province)
    if place.latitude is not None and place.longitude is not None:
        point = (place.longitude, place.latitude)
        return _Site(name, place.country or "", area=False, point=point)
    if place.country in (HOME, None) and place.subdivision is None:
        return None
    return _Site(name, place.country or "", area=True, point=None)


def _holds(here: Drawn, site: _Site) -> bool:
    return site.point is not None and here.region.holds(*site.point)


def _spot(place: str, site: _Site, ids: Sequence[str], numbers: Mapping[str, int]) -> Spot:
    return Spot(
        name=site.name,
        country=capital(words.country(site.country or None)),
        claims=len(ids),
        area=site.area,
        notes=footnotes(place, ids, numbers),
        radius=round(min(3.5 + 2.2 * math.sqrt(len(ids)), 22.0), 1),
    )


def _on_map(spots: Iterable[tuple[_Site, Spot]], here: Drawn) -> tuple[Spot, ...]:
    return tuple(
        replace(spot, x=x, y=y)
        for site, spot in spots
        if site.point is not None and _holds(here, site)
        for x, y in [here.region.point(*site.point)]
    )
