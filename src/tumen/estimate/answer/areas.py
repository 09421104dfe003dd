"""The areas that are reported on: places, countries of several places, everywhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.setting.grid import Grid

EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Area:
    """A code, and the places of the grid that it takes together."""

    code: str
    places: tuple[int, ...]


def areas(grid: Grid) -> tuple[Area, ...]:
    """Places first, then countries of several places, then all."""
    single = [Area(code, (i,)) for i, code in enumerate(grid.places)]
    countries = [
        Area(code, places) for code in grid.countries if len(places := grid.within(code)) > 1
    ]
    several = len(single) + len(countries) > 1 and len(grid.countries) > 1
    whole = [Area(EVERYWHERE, tuple(range(len(grid.places))))] if several else []
    return (*single, *countries, *whole)


def summing(chosen: tuple[Area, ...], grid: Grid) -> Array:
    """The matrix [area, place] that sums places to areas."""
    matrix = np.zeros((len(chosen), len(grid.places)))
    for i, area in enumerate(chosen):
        matrix[i, list(area.places)] = 1.0
    return matrix
