"""What the draws would be without one source, without drawing again.

Draws of the posterior, each weighed by one over the likelihood of the source's statements, are
draws of the posterior without it (importance sampling; Gelfand, Dey & Chang 1992). Weights are cut
at the root of their number times their mean (Ionides 2008), and where they leave too few effective
draws the answer is None: then the source matters so much that one has to draw again.
"""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.likelihood.reports import log_densities
from tumen.estimate.make import Answer
from tumen.estimate.observations.gather import sources_of

LEAST = 0.1
"""Of the draws that must be left, in effect."""


def densities(found: Answer) -> Array:
    """The log density of each observation under each draw [draw, observation]."""
    terms, draws = found.target.terms, found.posterior.flat
    made = np.empty((len(draws), len(terms.says)))
    for i, theta in enumerate(draws):
        par, path = found.target.follow(theta)
        log_densities(par.reporting, terms, path.accounts, made[i])
    return made


def counts_without(found: Answer, logs: Array, source: str) -> Array | None:
    """How many draws each draw stands for without the source; `logs` is what `densities` gives."""
    sources = sources_of(found.gathered.observations)
    own = [j for j, (name, _) in enumerate(sources) if name == source]
    told = logs[:, np.isin(found.target.terms.source, own)].sum(axis=1)
    weights = np.exp(told.min() - told)
    weights = np.minimum(weights, weights.mean() * np.sqrt(len(weights)))
    effective = float(weights.sum() ** 2 / (weights**2).sum())
    if effective < LEAST * len(weights):
        return None
    counts: Array = weights / weights.sum() * effective
    return counts
