"""The log likelihood of all statements, with its gradients by accounts and by parameters."""

from __future__ import annotations

import numpy as np

from tumen.estimate.dynamics.compile import entry, kernel
from tumen.estimate.dynamics.parameters import Array, Reporting
from tumen.estimate.likelihood.density import Derivatives, bound, figure, interval
from tumen.estimate.likelihood.terms import NO_SHARE, Cells, Terms


@kernel
def weigh(cells: Cells, i: int, flat: Array) -> float:
    """The i-th weighted sum of cells."""
    total = 0.0
    for r in range(cells.start[i], cells.start[i + 1]):
        total += cells.weight[r] * flat[cells.cell[r]]
    return total


@kernel
def pull_cells(cells: Cells, i: int, pulled: float, flat: Array) -> None:
    """Adjoint of `weigh`."""
    for r in range(cells.start[i], cells.start[i + 1]):
        flat[cells.cell[r]] += pulled * cells.weight[r]


@kernel
def expected(terms: Terms, i: int, flat: Array) -> tuple[float, float, float]:
    """Log of what statement i counts, and the derivatives by its functional and by its base."""
    count = weigh(terms.functional, i, flat)
    if terms.base.start[i] == terms.base.start[i + 1]:
        return np.log(count + 1.0), 1.0 / (count + 1.0), 0.0
    base = weigh(terms.base, i, flat) + 1e-9
    share = count / base
    slope = 1.0 / (share + NO_SHARE) / base
    return np.log(share + NO_SHARE), slope, -slope * share


@kernel
def density(terms: Terms, i: int, mu: float, s: float, deltas: Array) -> Derivatives:
    """Log density of statement i around mu with scale s, and its derivatives."""
    says, y = terms.says[i], terms.low[i]
    if says == 0:
        return figure(y, mu, s)
    if says == 3:
        return interval(y, terms.high[i], mu, s)
    sign = 1.0 if says == 1 else -1.0
    return bound(sign * (mu - y), s, deltas[says - 1], sign)


@entry
def log_densities(par: Reporting, terms: Terms, flat: Array, out: Array) -> None:
    """The log density of each statement by itself [i]."""
    spreads, deltas = np.exp(par.source_spread), np.exp(par.slack)
    for i in range(len(terms.says)):
        j = terms.source[i]
        mu, _, _ = expected(terms, i, flat)
        mu += par.kind_bias[terms.kind[j]] + par.source_bias[j]
        s = (spreads[j] + terms.floor[0]) * terms.precision[i]
        out[i] = density(terms, i, mu, s, deltas)[0]


@kernel
def add_reports(
    par: Reporting, terms: Terms, flat: Array, bar_flat: Array, grad: Reporting
) -> float:
    """Log likelihood; adds its gradients by the accounts to `bar_flat` and by `par` to `grad`."""
    total = 0.0
    spreads, deltas = np.exp(par.source_spread), np.exp(par.slack)
    for i in range(len(terms.says)):
        j, says = terms.source[i], terms.says[i]
        n = terms.kind[j]
        mu, by_count, by_base = expected(terms, i, flat)
        mu += par.kind_bias[n] + par.source_bias[j]
        s = (spreads[j] + terms.floor[0]) * terms.precision[i]
        value, by_mu, by_s, by_delta = density(terms, i, mu, s, deltas)
        if 0 < says < 3:
            grad.slack[says - 1] += by_delta
        total += value
        grad.kind_bias[n] += by_mu
        grad.source_bias[j] += by_mu
        grad.source_spread[j] += by_s * spreads[j] / (spreads[j] + terms.floor[0])
        pull_cells(terms.functional, i, by_mu * by_count, bar_flat)
        pull_cells(terms.base, i, by_mu * by_base, bar_flat)
    return total
