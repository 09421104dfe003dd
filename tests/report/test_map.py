"""Places on the schematic map and beside it."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.build import assessment, claim

from tumen.model import Kind
from tumen.read import from_text
from tumen.report import view
from tumen.report.citing import Footnotes
from tumen.report.map import Map
from tumen.report.map.labels import Box, placed
from tumen.report.map.records import Spot
from tumen.report.map.region import WIDTH, drawn


def shown(*places: tuple[str, ...]) -> Map:
    document = from_text(" ".join(f"Sentence {at}." for at in range(len(places))))
    claims = (
        claim(document, f"Sentence {at}.", Kind.STOCK, at=names) for at, names in enumerate(places)
    )
    return view(assessment((document,), claims)).map


@pytest.mark.parametrize(
    ("place", "on_map", "area"),
    [
        ("Hunchun", True, False),
        ("Jilin", True, True),
        ("China", False, True),
        ("Kuwait", False, True),
    ],
)
def test_towns_and_near_provinces_are_on_the_map_and_countries_beside_it(
    place: str, *, on_map: bool, area: bool
) -> None:
    made = shown((place,))
    (spot,) = made.spots if on_map else made.elsewhere
    assert (spot.name, spot.area, spot.claims) == (place, area, 1)
    assert len(made.spots) + len(made.elsewhere) == 1


def test_the_country_that_all_workers_come_from_is_no_place() -> None:
    made = shown(("North Korea",), ())
    assert made.spots == made.elsewhere == ()
    assert made.unplaced == 2


def test_more_claims_make_a_larger_spot_and_come_first() -> None:
    made = shown(("Dandong",), ("Hunchun",), ("Hunchun", "Hunchun"))
    assert [(spot.name, spot.claims) for spot in made.spots] == [("Hunchun", 2), ("Dandong", 1)]
    assert made.spots[0].radius > made.spots[1].radius
    assert [mark.number for mark in made.spots[0].notes.marks] == [2, 3]


@pytest.mark.parametrize(
    ("west", "east"),
    [((124.4, 40.1), (130.4, 42.9)), ((121.6, 38.9), (131.9, 43.1))],
    ids=["Dandong, Hunchun", "Dalian, Vladivostok"],
)
def test_north_is_up_and_east_is_right(
    west: tuple[float, float], east: tuple[float, float]
) -> None:
    region = drawn().region
    (x, y), (x2, y2) = region.point(*west), region.point(*east)
    assert 0 < x < x2 < WIDTH
    assert 0 < y2 < y < region.height


@st.composite
def a_spot(draw: st.DrawFn) -> Spot:
    return Spot(
        name=draw(st.text(alphabet="abcdef", min_size=1, max_size=12)),
        country="China",
        claims=1,
        area=False,
        notes=Footnotes(),
        x=draw(st.floats(0, 400)),
        y=draw(st.floats(0, 400)),
        radius=draw(st.floats(3, 22)),
    )


@settings(deadline=None)
@given(st.lists(a_spot(), max_size=12, unique_by=lambda spot: spot.name))
def test_no_name_covers_another_name_or_leaves_the_map(made: list[Spot]) -> None:
    frame = Box(0, 0, 400, 400)
    found = list(placed(made, drawn().lettering, frame).values())
    assert all(one.box.inside(frame) for one in found)
    assert not any(one.box.meets(other.box) for one, other in combinations(found, 2))


def test_a_name_that_has_room_is_written() -> None:
    made = shown(("Hunchun",), ("Dandong",))
    assert all(spot.anchor for spot in made.spots)
