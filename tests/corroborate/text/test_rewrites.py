"""Made-up worlds of copies, cuts, rewrites, merges, quotations and translations."""

from __future__ import annotations

import pytest
from benchmarks.rewrites import DEEDS, World, make_world

from tumen.corroborate.text import copies

SIZE = 300
SEED = 20


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(SIZE, SEED)


@pytest.fixture(scope="module")
def found(world: World) -> dict[frozenset[str], str]:
    pairs = copies(world.documents, seed=1)
    return {frozenset((copy.one, copy.other)): copy.reuse for copy in pairs}


def test_a_world_is_made_again_by_its_seed(world: World) -> None:
    assert make_world(SIZE, SEED) == world
    assert make_world(SIZE, SEED + 1) != world


@pytest.mark.parametrize("deed", DEEDS)
def test_what_becomes_of_a_report_is_found(
    world: World, found: dict[frozenset[str], str], deed: str
) -> None:
    links = [
        frozenset((taker, giver))
        for taker, (what, givers) in world.givers.items()
        if what == deed
        for giver in givers
    ]
    near = [link for link in links if link in found or _joined(link, found)]
    assert links
    assert len(near) >= 0.95 * len(links)


def _joined(link: frozenset[str], found: dict[frozenset[str], str]) -> bool:
    """Whether a copy of both stands between: each is joined to the one before and to the first."""
    one, other = sorted(link)
    beside = {name for pair in found if one in pair for name in pair}
    return any(frozenset((name, other)) in found for name in beside)


def test_reports_that_share_no_origin_are_not_joined(
    world: World, found: dict[frozenset[str], str]
) -> None:
    kin = {
        document.id: {document.id, *world.givers.get(document.id, ("", ()))[1]}
        for document in world.documents
    }
    wrong = [pair for pair in found if not set.intersection(*(kin[name] for name in pair))]
    assert len(wrong) <= 0.02 * len(found)
