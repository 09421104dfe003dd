"""The hand-written adjoints against central differences."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from tests.estimate.statements import statements

from tumen.estimate.dynamics.parameters import Array, block, names
from tumen.estimate.inference.target import Target
from tumen.estimate.setting.world import World

STEP = 1e-5


@pytest.mark.parametrize("says", [0, 1, 2, 3], ids=["figure", "at least", "at most", "range"])
def test_gradient_of_the_potential(
    small: World, any_theta: Callable[[int], Array], says: int
) -> None:
    target = Target(small, statements(small, says))
    theta = any_theta(says)
    _, gradient = target(theta)
    for i in range(target.size):
        ahead, behind = theta.copy(), theta.copy()
        ahead[i] += STEP
        behind[i] -= STEP
        slope = (target(ahead)[0] - target(behind)[0]) / (2 * STEP)
        assert gradient[i] == pytest.approx(slope, rel=2e-5, abs=2e-5), block_of(small, i)


def block_of(world: World, i: int) -> str:
    marks = np.zeros(world.layout.size)
    marks[i] = 1.0
    par = world.layout.views(marks)
    return next(name for name in names() if block(par, name).any())
