"""Room for names: each goes where it hides no spot and no other name, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from unicodedata import east_asian_width

from tumen.report.map.records import Lettering, Map, Spot

_SIZE = 12.5
_WIDTH_OF_LETTER = 0.56 * _SIZE
_WIDE = frozenset({"W", "F"})  # Hangul and Chinese characters, which fill a square
_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the view box."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any room."""
        return not (
            self.right <= other.left
            or other.right <= self.left
            or self.bottom <= other.top
            or other.bottom <= self.top
        )

    def inside(self, other: Box) -> bool:
        """Whether this one lies wholly in the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Placing:
    """One way to write a name beside its spot."""

    x: float
    y: float
    anchor: str
    box: Box


def labelled(map_: Map) -> Map:
    """The map with a place for the name of each spot that finds room, in the language it is in."""
    frame = Box(2, 2, map_.width - 2, map_.height - 2)
    names = placed(map_.spots, map_.lettering, frame)
    spots = (
        replace(spot, label_x=name.x, label_y=name.y, anchor=name.anchor)
        if (name := names.get(spot.name))
        else spot
        for spot in map_.spots
    )
    return replace(map_, spots=tuple(spots))


def placed(spots: Sequence[Spot], written: Iterable[Lettering], frame: Box) -> dict[str, Placing]:
    """A placing for the name of each spot that found room; spots with most claims come first.

    Names are kept off other spots, off each other and off what is `written` on the map already.
    """
    taken = [*(_around(spot) for spot in spots), *(_under(name) for name in written)]
    found: dict[str, Placing] = {}
    for spot in spots:
        own = _around(spot)
        others = [box for box in taken if box != own]
        for placing in _candidates(spot):
            free = not any(placing.box.meets(box) for box in others)
            if free and placing.box.inside(frame):
                found[spot.name] = placing
                taken.append(placing.box)
                break
    return found


def _around(spot: Spot) -> Box:
    r = spot.radius
    return Box(spot.x - r, spot.y - r, spot.x + r, spot.y + r)


def _under(name: Lettering) -> Box:
    half = _width(name.text) / 2
    return Box(name.x - half, name.y - _SIZE * 0.8, name.x + half, name.y + _SIZE * 0.25)


def _width(text: str) -> float:
    wide = sum(east_asian_width(letter) in _WIDE for letter in text)
    return wide * _SIZE + (len(text) - wide) * _WIDTH_OF_LETTER


def _candidates(spot: Spot) -> Iterable[Placing]:
    """Right, left, below, above, then the corners."""
    width, reach = _width(spot.name), spot.radius + _GAP
    middle, diagonal = spot.y + _SIZE * 0.35, reach * 0.7
    yield _at(spot.x + reach, middle, "start", width)
    yield _at(spot.x - reach, middle, "end", width)
    yield _at(spot.x, spot.y + reach + _SIZE * 0.8, "middle", width)
    yield _at(spot.x, spot.y - reach, "middle", width)
    for down in (1, -1):
        for across, anchor in ((1, "start"), (-1, "end")):
            y = spot.y + down * (diagonal + _SIZE * 0.4) + _SIZE * 0.35
            yield _at(spot.x + across * diagonal, y, anchor, width)


def _at(x: float, y: float, anchor: str, width: float) -> Placing:
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    box = Box(left, y - _SIZE * 0.8, left + width, y + _SIZE * 0.25)
    return Placing(round(x, 1), round(y, 1), anchor, box)
