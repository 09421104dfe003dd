"""Regions, their weights and the words for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.errors import BadHypotheses
from tumen.estimate.hypotheses.region import load_hypotheses
from tumen.estimate.hypotheses.weigh import in_words, weigh, weights

NAMES = ("full", "partial", "paper")


@pytest.mark.parametrize(
    ("work", "other", "name"),
    [(0.9, 0.9, "full"), (0.9, 0.1, "partial"), (0.1, 0.1, "paper")],
)
def test_regions_that_ship(work: float, other: float, name: str) -> None:
    shares = np.array([[work, other]])
    assert [one.name for one in load_hypotheses() if one.holds(shares)[0]] == [name]


def test_what_no_story_holds_counts_for_none() -> None:
    shares = np.array([[0.2, 0.9]])
    assert not any(one.holds(shares)[0] for one in load_hypotheses())


@given(st.integers(0, 2**32 - 1))
def test_reports_that_say_nothing_leave_the_weights(seed: int) -> None:
    shares = np.random.default_rng(seed).uniform(size=(500, 2))
    assert weights(load_hypotheses(), shares, shares) == pytest.approx([1 / 3] * 3)


def test_weights_do_not_depend_on_how_large_a_region_is() -> None:
    rng = np.random.default_rng(0)
    prior, posterior = rng.uniform(size=(20_000, 2)), rng.uniform(0.5, 1.0, size=(20_000, 2))
    full, partial, paper = weights(load_hypotheses(), prior, posterior)
    assert full > 0.99
    assert max(partial, paper) < 0.01


def test_no_draw_is_not_proof() -> None:
    prior = np.random.default_rng(0).uniform(size=(1000, 2))
    posterior = np.full((100, 2), 0.9)
    (*_, paper) = weigh("RU", load_hypotheses(), prior, posterior)
    assert 0.0 < paper.probability < 0.01


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.01, "almost no chance"),
        (0.1, "very unlikely"),
        (0.3, "unlikely"),
        (0.5, "roughly even chance"),
        (0.7, "likely"),
        (0.9, "very likely"),
        (0.99, "almost certain"),
    ],
)
def test_words_of_icd_203(probability: float, words: str) -> None:
    assert in_words(probability) == words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("hypotheses: []", "two hypotheses"),
        (
            "hypotheses: [{name: a, statement: A, prior: 1}, {name: b, statement: B, prior: 1}]",
            "overlap",
        ),
        (
            "hypotheses: [{name: a, statement: A, prior: 0}, {name: b, statement: B, prior: 1}]",
            "above nought",
        ),
        ("hypotheses: [{name: a, statement: A, prior: 1, wrok: {above: 0.5}}]", "wrok"),
        ("nothing: 1", "nothing"),
    ],
)
def test_a_bad_file_says_why(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadHypotheses, match=reason):
        load_hypotheses(path)
