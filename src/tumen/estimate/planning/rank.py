"""Observations ranked by what they tell for what they cost."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.region import Hypothesis
from tumen.estimate.hypotheses.shares import begins, recall_shares
from tumen.estimate.hypotheses.weigh import weights
from tumen.estimate.make import Answer, prior_shares
from tumen.estimate.planning.candidate import Candidate
from tumen.estimate.planning.gain import REPEATS, after, gain, results_of
from tumen.estimate.planning.measure import measured, said
from tumen.model import NextObservation, Outcome, Problem
from tumen.wording import ours, say

MOST_DRAWS = 800
THIRDS = (1 / 3, 2 / 3)


def rank(
    found: Answer, candidates: Sequence[Candidate], seed: int, before: Array | None = None
) -> tuple[tuple[NextObservation, ...], tuple[Problem, ...]]:
    """The observations with most bits per cost first, and those that cannot be made.

    `before` is what `prior_shares` gives, where it is known.
    """
    draws = _thinned(found.posterior.flat)
    membership = memberships(found, draws, prior_shares(found) if before is None else before)
    rng = np.random.default_rng(seed)
    ranked, problems = [], []
    for candidate in candidates:
        values = measured(candidate, found.target, draws)
        if isinstance(values, str):
            why = say("{observation}: {reason}.", observation=candidate.name, reason=values)
            problems.append(Problem("estimate", "no-observation", why))
        else:
            names = [one.name for one in found.question.hypotheses]
            ranked.append(_one(candidate, values[:, 0], membership, (names, rng)))
    return tuple(sorted(ranked, key=lambda one: -one.value)), tuple(problems)


def memberships(found: Answer, draws: Array, before: Array) -> Array:
    """Weight of each draw under each hypothesis [draw, h], so that they sum to its weight.

    A hypothesis into whose region no draw fell has no weight here: nothing can be said of what
    would be seen under it.
    """
    start = begins(found.target)
    assert start is not None  # the command asks for the months of the recall
    hypotheses: Sequence[Hypothesis] = found.question.hypotheses
    shares = recall_shares(found.target, draws, start)[0]
    inside = np.stack([one.holds(shares) for one in hypotheses], axis=1).astype(float)
    counts = inside.sum(axis=0)
    each = np.array(weights(hypotheses, before[0], shares)) * (counts > 0) / np.maximum(counts, 1.0)
    membership: Array = inside * each / float((inside * each).sum())
    return membership


def _thinned(draws: Array) -> Array:
    chosen = np.linspace(0, len(draws) - 1, min(MOST_DRAWS, len(draws))).astype(int)
    thinned: Array = draws[chosen]
    return thinned


def _one(
    candidate: Candidate,
    values: Array,
    membership: Array,
    others: tuple[Sequence[str], np.random.Generator],
) -> NextObservation:
    names, rng = others
    results = results_of(values, candidate.error, rng)
    posterior = after(values, results, candidate.error, membership)
    bits = gain(posterior, membership)
    return NextObservation(
        observation=candidate.name,
        describes=ours(candidate.describes),
        gain=round(bits, 3),
        cost=float(candidate.cost),
        value=round(bits / candidate.cost, 4),
        misleads=candidate.misleads and ours(candidate.misleads),
        outcomes=_outcomes(candidate, results, membership, names),
    )


def _outcomes(
    candidate: Candidate, results: Array, membership: Array, names: Sequence[str]
) -> tuple[Outcome, ...]:
    """The weights after a low, a middling and a high result, each a third of what is expected."""
    chance = np.tile(membership, (REPEATS, 1)) / REPEATS
    order = np.argsort(results, kind="stable")
    passed = np.cumsum(chance.sum(axis=1)[order])
    low, high = (float(results[order][np.searchsorted(passed, third)]) for third in THIRDS)
    bands = (
        (say("under {figure}", figure=said(candidate, low)), results < low),
        (
            say("{low} to {high}", low=said(candidate, low), high=said(candidate, high)),
            (results >= low) & (results < high),
        ),
        (say("{figure} or more", figure=said(candidate, high)), results >= high),
    )
    made = []
    for words, inside in bands:
        part = chance[inside].sum(axis=0)
        after_it = part / max(float(part.sum()), 1e-12)
        named = zip(names, (round(float(weight), 3) for weight in after_it), strict=True)
        made.append(Outcome(words, round(float(part.sum()), 3), tuple(named)))
    return tuple(made)
