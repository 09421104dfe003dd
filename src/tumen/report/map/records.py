"""What a drawn map holds, in units of its view box."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.report.citing import Footnotes


@dataclass(frozen=True, slots=True)
class Outline:
    """A line or area of the schematic map: ``land``, ``lake``, ``border`` or ``province``."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """A name written on the map, of a ``country`` or a ``sea``."""

    kind: str
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its number of claims; `area` for a province or country as a whole.

    `label_x`, `label_y` and `anchor` place the name; `anchor` is empty where no room was left,
    and then the list below the map is the only place that names it.
    """

    name: str
    country: str
    claims: int
    area: bool
    notes: Footnotes
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    label_x: float = 0.0
    label_y: float = 0.0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Map:
    """The region with its spots, and the spots that lie outside it or have no point."""

    outlines: tuple[Outline, ...]
    lettering: tuple[Lettering, ...]
    spots: tuple[Spot, ...]
    elsewhere: tuple[Spot, ...]
    unplaced: int
    width: int
    height: int
