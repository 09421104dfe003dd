"""The kernels against the same model in NumPyro, written from the equations."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from tests.estimate.statements import statements

from tumen.estimate.dynamics.parameters import Array, names
from tumen.estimate.inference.target import Target
from tumen.estimate.setting.world import World

jax = pytest.importorskip("jax", reason="the audit needs the extra tumen[audit]")
pytest.importorskip("numpyro", reason="the audit needs the extra tumen[audit]")


def test_both_give_one_density_and_gradient(
    small: World, any_theta: Callable[[int], Array]
) -> None:
    from benchmarks.estimate.audit_model import blocks, log_likelihood  # noqa: PLC0415 - needs jax

    said = statements(small, 0)
    mixed = said._replace(says=np.arange(len(said.says)) % 4)
    target, theta = Target(small, mixed), any_theta(1)
    both = jax.jit(jax.value_and_grad(log_likelihood(target)))
    value, slopes = both(blocks(small.layout, theta))
    potential, gradient = target(theta)
    assert 0.5 * theta @ theta - potential == pytest.approx(float(value), rel=1e-8)
    beside = np.concatenate([np.asarray(slopes[name]).ravel() for name in names()])
    assert theta - gradient == pytest.approx(beside, rel=1e-8, abs=1e-8)
