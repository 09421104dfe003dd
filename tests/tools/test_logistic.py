"""The search for weights: it ends where the loss is least, and is the same each time."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.logistic import fit

TRAITS, CLASSES = 4, 3
examples = st.lists(
    st.tuples(st.sets(st.integers(0, TRAITS - 1), min_size=1), st.integers(0, CLASSES - 1)),
    min_size=1,
    max_size=30,
)


@settings(deadline=None, max_examples=50)
@given(examples, st.sampled_from([0.5, 3.0]))
def test_at_the_end_the_loss_has_no_slope(
    taught: list[tuple[set[int], int]], penalty: float
) -> None:
    rows, labels = [sorted(row) for row, _ in taught], [label for _, label in taught]
    weights = fit(rows, labels, (TRAITS, CLASSES), penalty)
    present = np.zeros((len(rows), TRAITS))
    for number, row in enumerate(rows):
        present[number, row] = 1
    odds = np.exp(present @ weights)
    wanted = np.eye(CLASSES)[labels]
    slope = present.T @ (odds / odds.sum(axis=1, keepdims=True) - wanted) + penalty * weights
    assert np.abs(slope).max() < 0.05
    assert np.array_equal(weights, fit(rows, labels, (TRAITS, CLASSES), penalty))


def test_a_trait_that_tells_gets_the_weight() -> None:
    weights = fit([[0], [0], [1], [1]], [0, 0, 1, 1], (2, 2), 1.0)
    assert weights[0, 0] > 0 > weights[0, 1]
    assert weights[1, 1] > 0 > weights[1, 0]
