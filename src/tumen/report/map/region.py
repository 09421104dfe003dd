"""The border region's outlines, from degrees to units of the view box."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from tumen.report.map.records import Lettering, Outline

WIDTH = 400

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """The part of the world that is drawn, in an equirectangular projection.

    The scale is true along the middle parallel, which is enough for a schematic of a few degrees.
    """

    west: float
    east: float
    south: float
    north: float

    @property
    def height(self) -> int:
        """The height of the view box."""
        return round((self.north - self.south) * self._per_degree / self._squeeze)

    @property
    def _per_degree(self) -> float:
        return WIDTH / (self.east - self.west)

    @property
    def _squeeze(self) -> float:
        return math.cos(math.radians((self.north + self.south) / 2))

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies in the region."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    def point(self, longitude: float, latitude: float) -> Point:
        """Where a point stands in the view box."""
        x = (longitude - self.west) * self._per_degree
        y = (self.north - latitude) * self._per_degree / self._squeeze
        return round(x, 1), round(y, 1)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The region with everything that is drawn of it, before any claim."""

    region: Region
    outlines: tuple[Outline, ...]
    lettering: tuple[Lettering, ...]
    provinces: dict[int, tuple[float, float]]


@cache
def drawn() -> Drawn:
    """The schematic that ships."""
    path = files("tumen.report") / "data" / "region.yaml"
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    region = Region(**data["bounds"])
    areas = [Outline(one["kind"], _path(region, one["points"]) + "Z") for one in data["areas"]]
    lines = [Outline(one["kind"], _path(region, one["points"])) for one in data["lines"]]
    names = tuple(Lettering(n["kind"], n["text"], *region.point(*n["at"])) for n in data["names"])
    provinces = {code: (point[0], point[1]) for code, point in data["provinces"].items()}
    return Drawn(region, (*areas, *lines), names, provinces)


def _path(region: Region, points: Sequence[Sequence[float]]) -> str:
    drawn_points = (region.point(*point) for point in points)
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in drawn_points)
