"""The border region's outlines, from degrees to units of the view box."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import yaml

from tumen.report.map.records import Lettering, Outline
from tumen.wording import say_as

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

    def points(self, outline: Mapping[str, Any]) -> list[Point]:
        """The points of an outline as the data file has it."""
        return [self.point(longitude, latitude) for longitude, latitude in outline["points"]]


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
    areas = [Outline(one["kind"], _area(region.points(one))) for one in data["areas"]]
    lines = [Outline(one["kind"], _line(region.points(one))) for one in data["lines"]]
    names = tuple(_lettering(region, name) for name in data["names"])
    provinces = {code: (point[0], point[1]) for code, point in data["provinces"].items()}
    return Drawn(region, (*areas, *lines), names, provinces)


def _lettering(region: Region, name: Mapping[str, Any]) -> Lettering:
    kind, text = name["kind"], name["text"]
    return Lettering(kind, say_as("map", text), *region.point(*name["at"]))


def _line(points: Sequence[Point]) -> str:
    """A path from the first point to the last that is drawn towards those between."""
    middles = [_between(a, b) for a, b in pairwise(points[1:-1])] + [points[-1]]
    curves = (f"Q{_at(a)} {_at(b)}" for a, b in zip(points[1:-1], middles, strict=True))
    return f"M{_at(points[0])}{''.join(curves)}"


def _area(points: Sequence[Point]) -> str:
    """A closed path that is drawn towards all points."""
    around = [*points[1:], points[0]]
    middles = [_between(a, b) for a, b in zip(points, around, strict=True)]
    curves = (f"Q{_at(a)} {_at(b)}" for a, b in zip(points, middles, strict=True))
    return f"M{_at(middles[-1])}{''.join(curves)}Z"


def _between(a: Point, b: Point) -> Point:
    return round((a[0] + b[0]) / 2, 1), round((a[1] + b[1]) / 2, 1)


def _at(point: Point) -> str:
    return f"{point[0]:g} {point[1]:g}"
