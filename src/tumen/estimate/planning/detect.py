"""How often a paper recall would be taken for a real one, and a real one for a paper one.

As in safeguards statistics (Avenhaus & Canty, *Compliance Quantified*, 1996; Burr et al. 2016): the
detection probability and the false-alarm probability of a set of observations, repeated month by
month, with the systematic error of each apart from the random. The worlds are those that the claims
from before the recall leave possible; the decision goes to the likelier story, both being held
equally likely at first.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tumen.errors import TooFewDraws
from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.shares import begins, recall_shares
from tumen.estimate.make import Answer
from tumen.estimate.planning.candidate import Candidate
from tumen.estimate.planning.measure import measured
from tumen.estimate.setting.grid import month_name, month_number
from tumen.model import DetectionRate

Marks = npt.NDArray[np.bool_]
MONTHS = 6
PER_STORY = 300
FEWEST = 20


def detection(
    found: Answer, candidates: Sequence[Candidate], rival: tuple[str, str], seed: int
) -> tuple[DetectionRate, ...]:
    """Rates of each observation alone and of all together, after each month of repeating them.

    `found` rests on claims from before the recall only. `rival` names the story to be detected, and
    the one that it might be taken for.
    """
    draws, is_hidden = _worlds(found, rival)
    rng = np.random.default_rng(seed)
    made = []
    sets: list[tuple[Candidate, ...]] = [(one,) for one in candidates]
    sets += [tuple(candidates)] if len(candidates) > 1 else []
    for chosen in sets:
        likelihoods = [_likelihoods(one, found, draws, rng) for one in chosen]
        if any(isinstance(one, str) for one in likelihoods):
            continue
        summed = sum(one for one in likelihoods if not isinstance(one, str))
        made += _rates(chosen, np.asarray(summed), is_hidden)
    return tuple(made)


def _worlds(found: Answer, rival: tuple[str, str]) -> tuple[Array, Marks]:
    """Draws under both stories, as many of each.

    Raises:
        TooFewDraws: there are not enough under one of them.
    """
    start = begins(found.target)
    assert start is not None  # the command asks for the months of the recall
    draws = found.posterior.flat
    shares = recall_shares(found.target, draws, start)[0]
    stories = {one.name: one for one in found.question.hypotheses}
    hidden, shown = (np.flatnonzero(stories[name].holds(shares)) for name in rival)
    count = min(len(hidden), len(shown), PER_STORY)
    if count < FEWEST:
        raise TooFewDraws(rival)
    chosen = np.concatenate([_spread(hidden, count), _spread(shown, count)])
    return draws[chosen], np.arange(2 * count) < count


def _spread(indices: Integers, count: int) -> Integers:
    """As many of the indices, evenly."""
    chosen: Integers = indices[np.linspace(0, len(indices) - 1, count).astype(int)]
    return chosen


def _likelihoods(
    candidate: Candidate, found: Answer, draws: Array, rng: np.random.Generator
) -> Array | str:
    """Log likelihood of what would be seen in world i under world j, by month [i, j, month]."""
    values = measured(candidate, found.target, draws, repeats=MONTHS - 1)
    if isinstance(values, str):
        return values
    count, months = values.shape
    shared = candidate.bias * rng.normal(size=(count, 1))
    seen = values + shared + candidate.spread * rng.normal(size=(count, months))
    made = np.empty((count, count, months))
    for m in range(1, months + 1):
        covariance = np.full((m, m), candidate.bias**2) + np.eye(m) * candidate.spread**2
        root = np.linalg.cholesky(np.linalg.inv(covariance))
        off = (seen[:, None, :m] - values[None, :, :m]) @ root
        made[..., m - 1] = -0.5 * (off**2).sum(axis=2)
    return made


def _rates(
    chosen: tuple[Candidate, ...], likelihoods: Array, is_hidden: Marks
) -> list[DetectionRate]:
    """Decide every world from all the others."""
    made = []
    first = max(month_number(one.last) for one in chosen)
    for m in range(MONTHS):
        log_density = likelihoods[..., m].copy()
        np.fill_diagonal(log_density, -np.inf)
        density = np.exp(log_density - log_density.max(axis=1, keepdims=True))
        takes_hidden = density[:, is_hidden].mean(axis=1) > density[:, ~is_hidden].mean(axis=1)
        made.append(
            DetectionRate(
                observations=tuple(one.name for one in chosen),
                month=month_name(first + m),
                missed=round(float((~takes_hidden[is_hidden]).mean()), 3),
                false_alarms=round(float(takes_hidden[~is_hidden].mean()), 3),
            )
        )
    return made
