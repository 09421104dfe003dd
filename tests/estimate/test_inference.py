"""The sampler on distributions whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest
from tests.estimate.statements import statements

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.hmc import Plan, sample
from tumen.estimate.inference.mixing import effective_draws, normal_scores, r_hat
from tumen.estimate.inference.mode import mode
from tumen.estimate.inference.sampling import mode_holds
from tumen.estimate.inference.shape import curvature, shape_over, widened
from tumen.estimate.inference.slices import Stiff, redraw, slice_draw, stiff
from tumen.estimate.inference.target import Target
from tumen.estimate.inference.weave import Scaled, rescale, walks
from tumen.estimate.setting.world import World

SIZE = 6
PRECISION = np.diag([1.0, 1.0, 1.0, 400.0, 25.0, 4.0])
PRECISION[3, 4] = PRECISION[4, 3] = 60.0
CENTRE = np.array([0.0, 1.0, -1.0, 2.0, 0.5, -3.0])


def gaussian(theta: Array) -> tuple[float, Array]:
    gradient = PRECISION @ (theta - CENTRE)
    return 0.5 * float((theta - CENTRE) @ gradient), gradient


def test_mode_of_a_gaussian() -> None:
    assert mode(gaussian, np.zeros(SIZE), np.ones(SIZE)) == pytest.approx(CENTRE, abs=0.05)


def test_mode_leaves_what_is_held() -> None:
    free = np.array([1.0, 0.0, 1.0, 1.0, 1.0, 1.0])
    assert mode(gaussian, np.zeros(SIZE), free)[1] == 0.0


def test_curvature_is_the_precision() -> None:
    assert curvature(gaussian, np.ones(SIZE)) == pytest.approx(PRECISION, abs=1e-6)


def test_shape_goes_there_and_back() -> None:
    shape = shape_over([PRECISION], CENTRE)
    theta = np.arange(SIZE, dtype=float)
    assert shape.back(shape.turn(theta)) == pytest.approx(theta)
    assert shape.twice(theta) == pytest.approx(shape.turn(shape.turn(theta)))


def test_shape_whitens_the_gaussian() -> None:
    shape = shape_over([PRECISION], CENTRE)
    covariance = np.array([shape.twice(axis) for axis in np.eye(SIZE)])
    assert covariance @ PRECISION == pytest.approx(np.eye(SIZE), abs=1e-9)


@pytest.mark.parametrize(("wider", "variance"), [(1.0, 1.0), (16.0, 4.0), (0.09, 0.55)])
def test_widening_goes_half_the_way_to_the_draws(wider: float, variance: float) -> None:
    shape = shape_over([PRECISION], CENTRE)
    spread = np.where(np.arange(SIZE) == 3, np.sqrt(wider), 1.0)
    normal = np.random.default_rng(2).normal(size=(20_000, SIZE))
    made = widened(shape, np.array([shape.outwards(z) for z in normal * spread]))
    along = shape.back(made.twice(shape.back(np.eye(SIZE)[3])))
    untouched = shape.back(made.twice(shape.back(np.eye(SIZE)[0])))
    assert along[3] == pytest.approx(variance, rel=0.15)
    assert untouched[0] == pytest.approx(1.0, rel=0.05)


def test_rescaling_leaves_the_walk_where_it_is(small: World) -> None:
    rng = np.random.default_rng(3)
    before = rng.normal(size=small.layout.size)
    after = rescale(walks(small), before, rng)
    for walk in walks(small):
        scaled = [
            np.exp(walk.spread * theta[walk.scale]) * theta[walk.steps] for theta in (before, after)
        ]
        assert scaled[1] == pytest.approx(scaled[0])
        assert after[walk.scale] != before[walk.scale]


def test_rescaling_keeps_the_prior() -> None:
    walk = (Scaled(0, 0.5, np.arange(1, 5)),)
    rng = np.random.default_rng(4)
    before = rng.normal(size=(4000, 5))
    after = np.array([rescale(walk, theta, rng) for theta in before])
    assert after.mean(axis=0) == pytest.approx(np.zeros(5), abs=0.06)
    assert np.cov(after.T) == pytest.approx(np.eye(5), abs=0.08)
    assert abs(np.corrcoef(before[:, 0], after[:, 0])[0, 1]) < 0.9


def test_slices_of_a_skewed_density_have_its_moments() -> None:
    rng, at, found = np.random.default_rng(5), 0.0, []
    for _ in range(6000):
        at = slice_draw(lambda u: 2.0 * u - np.exp(u), at, 1.0, rng)  # log of a gamma of shape 2
        found.append(at)
    gamma = np.exp(found)
    assert gamma.mean() == pytest.approx(2.0, rel=0.08)
    assert gamma.var() == pytest.approx(2.0, rel=0.15)


def test_redrawing_keeps_the_gaussian_and_the_other_parameters() -> None:
    rng, theta = np.random.default_rng(6), CENTRE.copy()
    drawn = []
    for _ in range(3000):
        theta = redraw(lambda at: gaussian(at)[0], (Stiff(4, 0.2), Stiff(5, 0.5)), theta, rng)
        drawn.append(theta)
    assert (np.array(drawn)[:, :4] == CENTRE[:4]).all()
    assert np.std(drawn, axis=0)[4:] == pytest.approx([0.2, 0.5], rel=0.1)


def test_stiff_is_what_draws_show_wider_than_the_shape() -> None:
    shape = shape_over([PRECISION], CENTRE)
    spread = np.where(np.isin(np.arange(SIZE), [0, 5]), 3.0, 1.0)
    normal = np.random.default_rng(7).normal(size=(500, SIZE)) * spread
    drawn_elsewhere = np.arange(SIZE) == 0
    found = stiff(shape, np.array([shape.outwards(z) for z in normal]), drawn_elsewhere)
    assert [one.at for one in found] == [5]
    assert found[0].width == pytest.approx(1.5, rel=0.1)


@pytest.mark.parametrize(("count", "held"), [(19, 1.0), (20, 0.0)])
def test_mode_moves_a_spread_of_which_many_statements_tell(
    small: World, count: int, held: float
) -> None:
    target = Target(small, statements(small, 0)._replace(source=np.repeat(1, count)))
    marks = small.layout.views(mode_holds(target).astype(float))
    assert marks.reporting.source_spread.tolist() == [1.0, held, 1.0]
    assert marks.arriving.walk_scale.all()


@pytest.mark.parametrize("says", [0, 1, 2, 3])
def test_the_potential_alone_is_that_beside_its_gradient(small: World, says: int) -> None:
    target = Target(small, statements(small, says))
    theta = np.random.default_rng(says).normal(size=target.size)
    assert target.potential(theta) == pytest.approx(target(theta)[0], rel=1e-10)


def test_draws_have_the_moments_of_the_gaussian() -> None:
    shape = shape_over([PRECISION], CENTRE)
    chain = sample(gaussian, shape, np.ones(SIZE), Plan(100, 3000), np.random.default_rng(1))
    covariance = np.linalg.inv(PRECISION)
    deviation = np.sqrt(np.diag(covariance))
    assert np.abs(chain.draws.mean(axis=0) - CENTRE).max() < 0.08 * deviation.max()
    assert np.cov(chain.draws.T) / np.outer(deviation, deviation) == pytest.approx(
        covariance / np.outer(deviation, deviation), abs=0.1
    )
    assert chain.divergent == 0


def test_same_seed_same_draws() -> None:
    shape = shape_over([PRECISION], CENTRE)
    runs = [
        sample(gaussian, shape, np.ones(SIZE), Plan(10, 10), np.random.default_rng(7))
        for _ in range(2)
    ]
    assert np.array_equal(runs[0].draws, runs[1].draws)


def test_independent_draws_count_in_full_and_repeated_ones_do_not() -> None:
    rng = np.random.default_rng(0)
    independent = rng.normal(size=(4, 500, 1))
    repeated = np.repeat(independent[:, :50], 10, axis=1)
    assert effective_draws(independent)[0] == pytest.approx(2000, rel=0.25)
    assert effective_draws(repeated)[0] < 500


@pytest.mark.parametrize("carried", [0.0, 0.5, 0.9])
def test_draws_that_carry_over_count_as_their_correlation_says(carried: float) -> None:
    rng = np.random.default_rng(8)
    draws = np.empty((4, 4000, 3))
    draws[:, 0] = rng.normal(size=(4, 3))
    for i in range(1, 4000):
        fresh = np.sqrt(1.0 - carried**2) * rng.normal(size=(4, 3))
        draws[:, i] = carried * draws[:, i - 1] + fresh
    expected = 16_000 * (1.0 - carried) / (1.0 + carried)
    assert effective_draws(draws) == pytest.approx(np.full(3, expected), rel=0.25)


def test_what_else_is_counted_does_not_change_a_count() -> None:
    rng = np.random.default_rng(9)
    slow = np.cumsum(rng.normal(size=(2, 300, 2)), axis=1)
    both = np.concatenate([slow, rng.normal(size=(2, 300, 2)), np.zeros((2, 300, 1))], axis=2)
    alone = np.concatenate([effective_draws(both[..., [i]]) for i in range(5)])
    assert effective_draws(both) == pytest.approx(alone)


def test_r_hat_tells_chains_that_disagree() -> None:
    together = np.random.default_rng(0).normal(size=(4, 500, 1))
    apart = together + np.arange(4.0)[:, None, None]
    assert r_hat(together)[0] < 1.01
    assert r_hat(apart)[0] > 1.5


def test_r_hat_tells_chains_of_one_mean_and_different_widths() -> None:
    normal = np.random.default_rng(10).normal(size=(4, 500, 1))
    assert r_hat(normal * np.array([1.0, 1.0, 1.0, 3.0])[:, None, None])[0] > 1.05


def test_tails_do_not_matter() -> None:
    """Draws without a mean, and any rising function of draws, mix as the draws do."""
    normal = np.random.default_rng(11).normal(size=(4, 500, 1))
    heavy = np.exp(5.0 * normal)
    assert effective_draws(heavy) == pytest.approx(effective_draws(normal))
    assert r_hat(np.random.default_rng(12).standard_cauchy((4, 500, 1)))[0] < 1.01


def test_scores_are_normal_and_equals_share_theirs() -> None:
    scores = normal_scores(np.array([5.0, 1.0, 1.0, 9.0, 7.0, 1.0]).reshape(2, 3, 1)).ravel()
    assert scores[1] == scores[2] == scores[5] < scores[0] < scores[4] < scores[3]
    assert scores.sum() == pytest.approx(0.0, abs=1e-12)


def test_a_constant_has_mixed() -> None:
    constant = np.full((2, 100, 1), 3.0)
    assert r_hat(constant)[0] == 1.0
    assert effective_draws(constant)[0] == 200
