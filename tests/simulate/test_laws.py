"""What holds in every world, whatever its rules and whatever chance does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.simulate.build import small, tally

from tumen.errors import WorldTooLarge
from tumen.simulate import simulation
from tumen.simulate.engine.plan import Table, plan
from tumen.simulate.engine.run import run
from tumen.simulate.engine.state import (
    ARRIVED,
    CLASSES,
    FINED,
    ISSUED,
    LAPSED,
    LEFT,
    OVERSTAYED,
    RECALLED,
    REMOVED,
    RENEWED,
    REPLACED,
    RETURNED,
    STOCK,
    WAITING,
    WAVED,
)

STUDENT, TRAINEE = CLASSES - 3, CLASSES - 2
CHANGED = ("skips", "replaces", "extends", "waved_through", "sham", "coverage", "level")
SEEDS = st.integers(0, 2**32)
SHARES = st.floats(0, 1, allow_subnormal=False)
FEW = settings(max_examples=25, deadline=None)


def rows(counted: Table, first: int, many: int) -> Table:
    """A block of rows, summed over classes: [place, month]."""
    summed: Table = counted[:, :, first : first + many].sum(axis=2)
    return summed


@FEW
@given(
    seed=SEEDS,
    shares=st.fixed_dictionaries(dict.fromkeys(CHANGED, SHARES)),
    capacity=st.integers(0, 60),
    interval=st.integers(5, 90),
    shut=st.sampled_from(["2017-03-01", "2018-06-15", "2020-01-31"]),
)
def test_persons_are_conserved(
    seed: int, shares: dict[str, float], capacity: int, interval: int, shut: str
) -> None:
    changes = [f"{name}={value}" for name, value in shares.items()]
    changes += [f"capacity={capacity}", f"renewal_interval={interval}", f"shut={shut}"]
    counted = tally(*changes, seed=seed)
    came = rows(counted, ARRIVED, CLASSES) + rows(counted, RETURNED, CLASSES)
    left = rows(counted, LEFT, WAITING)
    start = np.array([place.persons for place in small().places])
    present = rows(counted, STOCK, WAITING)
    assert (start[:, None] + np.cumsum(came - left, axis=1) == present).all()
    assert (counted >= 0).all()


@FEW
@given(seed=SEEDS, extends=SHARES, skips=SHARES)
def test_each_class_changes_by_what_enters_and_leaves_it(
    seed: int, extends: float, skips: float
) -> None:
    """Papers are held one at a time: who gets others, lapses or goes is no longer in the class."""
    counted = tally(f"extends={extends}", f"skips={skips}", seed=seed).sum(axis=0)
    into = counted[:, ISSUED : ISSUED + CLASSES]
    left, present = counted[:, LEFT : LEFT + WAITING], counted[:, STOCK : STOCK + WAITING]
    overstaying = np.cumsum(counted[:, LAPSED] - left[:, OVERSTAYED])
    assert (present[:, OVERSTAYED] == overstaying).all()
    for papers in (STUDENT, TRAINEE):  # which are renewed at an office, and so do not lapse
        assert (np.diff(present[:, papers]) == (into - left[:, :CLASSES])[1:, papers]).all()


@FEW
@given(seed=SEEDS)
def test_entries_are_at_least_the_persons_who_came(seed: int) -> None:
    found = simulation(small(), seed)
    published = sum(one.count for one in found.statistics if one.series == "entries")
    at_start = sum(place.persons for place in small().places)
    assert published == found.entries
    assert published >= found.persons - at_start


NOBODY_NEW = ("issued.arrivals=0", "replaces=0")


@pytest.mark.parametrize(
    ("changes", "row", "many", "months"),
    [
        pytest.param(("level=1",), REMOVED, 1, slice(None), id="tolerance 1 removes nobody"),
        pytest.param(
            ("level=0", "skips=1"), WAVED, 1, slice(None), id="tolerance 0 waves nobody through"
        ),
        pytest.param(("level=0",), FINED, 1, slice(0, 36), id="tolerance 0 lets nobody be"),
        pytest.param(("capacity=0",), RENEWED, CLASSES, slice(None), id="capacity 0 renews nobody"),
        pytest.param(("reach=0",), REMOVED, 1, slice(None), id="raids that find nobody"),
        pytest.param(("replaces=0",), REPLACED, 1, slice(None), id="nobody is asked for again"),
        pytest.param(("sham=0",), RETURNED, CLASSES, slice(None), id="nobody comes back"),
        pytest.param(
            ("coverage=0", "stories.overstayed=0"), RECALLED, 1, slice(None), id="no coverage"
        ),
        pytest.param(
            ("coverage=1", "stories.overstayed=1", "sham=0", *NOBODY_NEW),
            STOCK,
            WAITING,
            slice(35, None),
            id="full coverage empties the country",
        ),
        pytest.param(
            ("coverage=1", "sham=0"), STOCK, 1, slice(35, None), id="full coverage of work papers"
        ),
        pytest.param(
            ("skips=0", "capacity=10000", "ban.overstayed=0", "shut=2030-01-01"),
            STOCK + OVERSTAYED,
            1,
            slice(None),
            id="nobody lapses where all are sent and served",
        ),
        pytest.param(("shut=2017-01-01",), LEFT, WAITING, slice(None), id="shut from the start"),
        pytest.param(("shut=2017-01-01",), ARRIVED, CLASSES, slice(None), id="nobody comes in"),
        pytest.param(
            ("issued.arrivals=0", "replaces=0"), ARRIVED, CLASSES, slice(None), id="none sent"
        ),
    ],
)
@settings(max_examples=8, deadline=None)
@given(seed=SEEDS)
def test_what_never_happens(
    changes: tuple[str, ...], row: int, many: int, months: slice, seed: int
) -> None:
    counted = tally(*changes, seed=seed)
    assert counted[:, months, row : row + many].sum() == 0


@pytest.mark.parametrize(
    "row",
    [REMOVED, WAVED, FINED, RENEWED + 1, REPLACED, RETURNED + 2, RECALLED, ARRIVED, LEFT, LAPSED],
)
def test_what_never_happens_above_happens_in_the_small_world(row: int) -> None:
    assert tally()[:, :, row].sum() > 0


@FEW
@given(seed=SEEDS)
def test_nobody_passes_while_the_border_is_shut_and_all_who_wait_do_after(seed: int) -> None:
    world = replace(small(), closure=replace(small().closure, shut="2018-01-01"))
    world = replace(world, closure=replace(world.closure, reopened="2018-07-01"))
    counted = run(plan(world), np.random.default_rng(seed)).tally
    for first in (ARRIVED, LEFT, RENEWED, RETURNED):
        assert rows(counted, first, CLASSES)[:, 12:18].sum() == 0
    for first in (ARRIVED, LEFT):
        assert rows(counted, first, CLASSES)[:, 18:22].sum() > 0


@FEW
@given(seed=SEEDS)
def test_customs_serve_no_more_than_they_can(seed: int) -> None:
    """Two border points serve China; a month has 31 days at most."""
    counted = tally("capacity=3", seed=seed)
    assert (rows(counted, RENEWED, CLASSES) <= 3 * 31).all()


@FEW
@given(seed=SEEDS)
def test_the_same_seed_gives_the_same_bytes(seed: int) -> None:
    assert simulation(small(), seed).files() == simulation(small(), seed).files()


def test_a_world_of_replacements_without_end_is_refused() -> None:
    with pytest.raises(WorldTooLarge, match="lower `arrivals`"):
        tally("contract=5", "extends=0", "replaces=1", "delay=1")


def test_another_seed_gives_another_world() -> None:
    assert simulation(small(), 0).truth != simulation(small(), 1).truth
