"""The weights of the hypotheses, and the words for them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.region import Hypothesis
from tumen.model import HypothesisWeight
from tumen.wording import ours, say_as

# US Intelligence Community Directive 203 (2015), 6 a (2) (a): upper ends of the bands.
_WORDS = (
    (0.05, say_as("likelihood", "almost no chance")),
    (0.20, say_as("likelihood", "very unlikely")),
    (0.45, say_as("likelihood", "unlikely")),
    (0.55, say_as("likelihood", "roughly even chance")),
    (0.80, say_as("likelihood", "likely")),
    (0.95, say_as("likelihood", "very likely")),
    (1.00, say_as("likelihood", "almost certain")),
)


def in_words(probability: float) -> str:
    """The word of the band in which a probability lies; an edge belongs to the band below it."""
    return next(word for end, word in _WORDS if probability <= end)


def weights(
    hypotheses: Sequence[Hypothesis], prior: Array, posterior: Array, counts: Array | None = None
) -> tuple[float, ...]:
    """P(h | reports) from draws of shares [draw, 2] before and after the reports.

    `counts` says how many draws each draw after the reports stands for; without it, one. Each
    region counts half a draw more than were seen in it: draws that never fell into a region make
    it improbable, not impossible.
    """
    every = np.ones(len(prior))
    after = np.ones(len(posterior)) if counts is None else counts
    raw = np.array(
        [one.prior * _part(one, posterior, after) / _part(one, prior, every) for one in hypotheses]
    )
    return tuple(float(weight) for weight in raw / raw.sum())


def weigh(
    place: str,
    hypotheses: Sequence[Hypothesis],
    prior: Array,
    posterior: Array,
    counts: Array | None = None,
) -> tuple[HypothesisWeight, ...]:
    """The weights of one place as records."""
    total = sum(one.prior for one in hypotheses)
    found = weights(hypotheses, prior, posterior, counts)
    return tuple(
        HypothesisWeight(
            hypothesis=one.name,
            statement=ours(one.statement),
            place=place,
            prior=round(one.prior / total, 4),
            probability=round(after, 4),
            words=in_words(after),
            odds=float(f"{_odds(after) / _odds(one.prior / total):.3g}"),
        )
        for one, after in zip(hypotheses, found, strict=True)
    )


def _part(hypothesis: Hypothesis, shares: Array, counts: Array) -> float:
    return (float(counts @ hypothesis.holds(shares)) + 0.5) / (float(counts.sum()) + 0.5)


def _odds(probability: float) -> float:
    return probability / max(1.0 - probability, 1e-6)
