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
def expected(terms: Terms, m: int, flat: Array) -> tuple[float, float, float]:
    """Log of what meaning m counts, and the derivatives by its functional and by its base."""
    count = weigh(terms.functional, m, flat)
    if terms.base.start[m] == terms.base.start[m + 1]:
        return np.log(count + 1.0), 1.0 / (count + 1.0), 0.0
    base = weigh(terms.base, m, flat) + 1e-9
    share = count / base
    slope = 1.0 / (share + NO_SHARE) / base
    return np.log(share + NO_SHARE), slope, -slope * share


@kernel
def density(terms: Terms, i: int, mu: float, s: float, slack: Array) -> Derivatives:
    """Log density of statement i around mu with scale s, and its derivatives."""
    says, y = terms.says[i], terms.low[i]
    if says == 0:
        return figure(y, mu, s)
    if says == 3:
        return interval(y, terms.high[i], mu, s)
    sign = 1.0 if says == 1 else -1.0
    return bound(sign * (mu - y), s, slack[says - 1], sign)


@entry
def log_densities(par: Reporting, terms: Terms, flat: Array, out: Array) -> None:
    """The log density of each statement by itself [i]."""
    spreads = np.exp(par.source_spread)
    for i in range(len(terms.says)):
        j = terms.source[i]
        mu, _, _ = expected(terms, terms.meaning[i], flat)
        mu += par.kind_bias[terms.kind[j]] + par.source_bias[j]
        s = (spreads[j] + terms.floor[0]) * terms.precision[i]
        out[i] = density(terms, i, mu, s, par.slack)[0]


@kernel
def add_reports(
    par: Reporting, terms: Terms, flat: Array, bar_flat: Array, grad: Reporting
) -> float:
    """Log likelihood; adds its gradients by the accounts to `bar_flat` and by `par` to `grad`.

    What many statements count is summed up once for all of them, there and back.
    """
    total, meanings = 0.0, len(terms.functional.start) - 1
    spreads = np.exp(par.source_spread)
    meant, pulled = np.empty((meanings, 3)), np.zeros(meanings)
    for m in range(meanings):
        meant[m, 0], meant[m, 1], meant[m, 2] = expected(terms, m, flat)
    for i in range(len(terms.says)):
        j, m, says = terms.source[i], terms.meaning[i], terms.says[i]
        n = terms.kind[j]
        mu = meant[m, 0] + par.kind_bias[n] + par.source_bias[j]
        s = (spreads[j] + terms.floor[0]) * terms.precision[i]
        value, by_mu, by_s, by_delta = density(terms, i, mu, s, par.slack)
        if 0 < says < 3:
            grad.slack[says - 1] += by_delta
        total += value
        pulled[m] += by_mu
        grad.kind_bias[n] += by_mu
        grad.source_bias[j] += by_mu
        grad.source_spread[j] += by_s * spreads[j] / (spreads[j] + terms.floor[0])
    for m in range(meanings):
        pull_cells(terms.functional, m, pulled[m] * meant[m, 1], bar_flat)
        pull_cells(terms.base, m, pulled[m] * meant[m, 2], bar_flat)
    return total
