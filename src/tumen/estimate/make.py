"""Statements in, an estimate out: the order of the parts of this package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tumen.errors import NothingToEstimate
from tumen.estimate.answer.diagnosis import EVERY, Watch
from tumen.estimate.answer.intervals import flow_estimates, interval, stock_estimates
from tumen.estimate.answer.series import series
from tumen.estimate.answer.teams import persons
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.region import Hypothesis
from tumen.estimate.hypotheses.shares import begins, recall_shares, scopes
from tumen.estimate.hypotheses.weigh import weigh
from tumen.estimate.inference.sampling import QUICK, Method, Posterior, posterior, prior
from tumen.estimate.inference.target import Target
from tumen.estimate.likelihood.drawing import sums
from tumen.estimate.observations.gather import Gathered, gather, sources_of, terms
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.setting.grid import Grid
from tumen.estimate.setting.priors import Priors
from tumen.estimate.setting.world import world
from tumen.model import (
    Diagnostics,
    Estimation,
    FlowEstimate,
    HypothesisWeight,
    SourceEstimate,
    StockEstimate,
)

PRIOR_DRAWS = 4000
FEW_PRIOR_DRAWS = 1000  # for the quick answer, whose own draws are few


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what is believed before any report."""

    grid: Grid
    priors: Priors
    hypotheses: tuple[Hypothesis, ...]
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """Draws with what they are about; the base of estimates, plans and detection."""

    question: Question
    gathered: Gathered
    target: Target
    posterior: Posterior


def answer(
    testimonies: Sequence[Testimony], question: Question, method: Method | None, seed: int
) -> Answer:
    """Draw what the testimonies leave possible; `method` None draws from the prior instead.

    Raises:
        NothingToEstimate: none of them enters.
    """
    gathered = gather(testimonies, question.grid, question.without)
    laid, kinds = terms(gathered.observations, question.grid, question.priors)
    target = Target(world(question.grid, question.priors, kinds), laid)
    if method is not None and not gathered.observations:
        raise NothingToEstimate
    if method is None:
        return Answer(question, gathered, target, prior(target, PRIOR_DRAWS // 2, seed))
    drawn = posterior(target, method, seed, lambda so_far: not watched(target, so_far).complaints)
    return Answer(question, gathered, target, drawn)


def watched(target: Target, drawn: Posterior) -> Diagnostics:
    """Whether all outputs have mixed."""
    watch = Watch(drawn)
    for _, found in series(target, drawn.flat, EVERY):
        watch.see(found)
    return watch.diagnostics()


def estimation(found: Answer, before: Array | None = None) -> Estimation:
    """Everything that the draws say; `before` is what `prior_shares` gives, where it is known."""
    grid, draws = found.question.grid, found.posterior.flat
    watch, rng = Watch(found.posterior), np.random.default_rng(found.posterior.seed)
    team = float(found.question.priors.team)
    stocks: list[StockEstimate] = []
    flows: list[FlowEstimate] = []
    for area, drawn in series(found.target, draws):
        watch.see(drawn[..., ::EVERY])
        stocks += stock_estimates(area.code, persons(drawn, team, rng), grid.months)
        flows += flow_estimates(area.code, drawn, grid.months)
    return Estimation(
        places=grid.places,
        months=grid.months,
        stocks=tuple(stocks),
        flows=tuple(flows),
        hypotheses=hypothesis_weights(found, before),
        sources=_sources(found),
        claims=found.gathered.uses,
        diagnostics=watch.diagnostics(),
    )


def prior_shares(found: Answer) -> Array:
    """The shares that the recall sent home, of draws from the prior: [scope, draw, 2].

    They are the same for all answers to one question, whatever testimonies they rest on. No
    draw of them where the months leave the recall out.
    """
    start = begins(found.target)
    if start is None:
        return np.empty((len(scopes(found.question.grid)), 0, 2))
    count = FEW_PRIOR_DRAWS if found.posterior.method == QUICK.name else PRIOR_DRAWS
    return recall_shares(found.target, prior(found.target, count, seed=0).flat, start)


def hypothesis_weights(
    found: Answer, before: Array | None = None, counts: Array | None = None
) -> tuple[HypothesisWeight, ...]:
    """The weights everywhere and in each country; none where the months leave the recall out.

    `counts` says how many draws each draw stands for; without it, one.
    """
    start = begins(found.target)
    if start is None:
        return ()
    before = prior_shares(found) if before is None else before
    shares = recall_shares(found.target, found.posterior.flat, start)
    return tuple(
        weight
        for i, (place, _) in enumerate(scopes(found.question.grid))
        for weight in weigh(place, found.question.hypotheses, before[i], shares[i], counts)
    )


def _sources(found: Answer) -> tuple[SourceEstimate, ...]:
    """What was learned of each source, the most used first."""
    if not found.gathered.observations:
        return ()
    bias, spread = _reporting(found)
    used = [o.source for o in found.gathered.observations]
    made = [
        SourceEstimate(
            source=name,
            kind=kind,
            used=used.count((name, kind)),
            bias=float(f"{np.median(bias[:, j]):.3g}"),
            bias_interval=interval(bias[:, j], 0.9),
            spread=float(f"{np.median(spread[:, j]):.3g}"),
        )
        for j, (name, kind) in enumerate(sources_of(found.gathered.observations))
    ]
    return tuple(sorted(made, key=lambda one: (-one.used, one.source)))


def _reporting(found: Answer) -> tuple[Array, Array]:
    """Bias as a ratio and spread of every source [draw, source].

    What it has in common with others is its own too, as far as it spoke of the countries.
    """
    terms = found.target.terms
    used = np.bincount(terms.source, minlength=len(terms.kind))
    rows = []
    for theta in found.posterior.flat:
        par = found.target.follow(theta)[0].reporting
        said = sums(terms.spoken_of, par.shared_bias)[terms.meaning]
        spoken = np.bincount(terms.source, said, minlength=len(used)) / used
        bias = par.kind_bias[terms.kind] + terms.leans * spoken + par.source_bias
        rows.append((bias, par.source_spread.copy()))
    biases, spreads = zip(*rows, strict=True)
    return np.exp(np.array(biases)), np.exp(np.array(spreads))
