"""A small world, and parameters in it that can be pushed to their limits."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tumen.estimate.dynamics.parameters import Array, Parameters
from tumen.estimate.dynamics.path import Path, empty_path, set_path
from tumen.estimate.setting.grid import grid
from tumen.estimate.setting.priors import load_priors
from tumen.estimate.setting.world import World, world

NEVER = -200.0  # a logit or log that stands for nought
ALWAYS = 200.0

Adjust = Callable[[Parameters], None]


@pytest.fixture(scope="session")
def small() -> World:
    """Two countries, three places, the four years around the recall, three sources."""
    kinds = ("official", "outlet", "anonymous")
    return world(grid(["CN-JL", "CN-LN", "RU"], "2017-06..2020-12"), load_priors(), kinds)


@pytest.fixture
def follow(small: World) -> Callable[[Array, Adjust], Path]:
    """The path of given standard deviates, after an adjustment of the parameters."""

    def run(theta: Array, adjust: Adjust) -> Path:
        values = small.centre + small.spread * theta
        par = small.layout.views(values)
        adjust(par)
        path = empty_path(small.calendar)
        set_path(par, small.calendar, path)
        return path

    return run


@pytest.fixture
def any_theta(small: World) -> Callable[[int], Array]:
    """Standard deviates of one draw from the prior."""
    return lambda seed: np.random.default_rng(seed).normal(size=small.layout.size)
