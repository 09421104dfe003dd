"""The model a second time, in NumPyro, written from the equations and not from the kernels.

Equations: `tumen.estimate.dynamics` for stocks and flows, `tumen.estimate.likelihood` for reports.
Gradients here are JAX's, draws those of NUTS; nothing but the priors and the statements, as
numbers, is shared with what is audited. Needs the extra `tumen[audit]`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import numpyro
from jax.nn import sigmoid, softplus
from jax.scipy.special import logsumexp
from numpyro import distributions as dist

from tumen.estimate.dynamics.calendar import Integers, Knots
from tumen.estimate.dynamics.parameters import Array, Layout, names
from tumen.estimate.inference.target import Target
from tumen.estimate.likelihood.terms import Cells, Terms
from tumen.estimate.setting.world import World

jax.config.update("jax_enable_x64", True)  # noqa: FBT003 - its signature

Traced = Any  # an array of JAX, within a trace or not
Blocks = dict[str, Traced]


def model(target: Target) -> Callable[[], None]:
    """The model of NumPyro: every block of theta standard normal, times the likelihood."""
    shapes = target.world.layout.shapes
    likelihood = log_likelihood(target)

    def sampled() -> None:
        theta = {
            name: numpyro.sample(name, dist.Normal(0.0, 1.0).expand(shapes[name]).to_event())
            for name in names()
        }
        numpyro.factor("reports", likelihood(theta))

    return sampled


def log_likelihood(target: Target) -> Callable[[Blocks], Traced]:
    """Log likelihood of theta given by blocks."""
    world, terms = target.world, target.terms
    centre, spread = blocks(world.layout, world.centre), blocks(world.layout, world.spread)
    reports = _reports(terms, world)

    def of(theta: Blocks) -> Traced:
        par = {name: centre[name] + spread[name] * theta[name] for name in theta}
        return reports(par, accounts(par, world))

    return of


def blocks(layout: Layout, vector: Array) -> Blocks:
    """A vector by the names of its parts."""
    views = layout.views(vector)
    return {name: jnp.asarray(getattr(group, name)) for group in views for name in group._fields}


def accounts(par: Blocks, world: World) -> Traced:
    """Stocks, then arrivals, exits, crossings summed up, then who was sent [row, place, month]."""
    country = world.calendar.country
    rates = (*_staying(par, world), *_moves(par, world))
    local = (*(rate[country] for rate in rates), _arrivals(par, world))
    by_month = tuple(jnp.moveaxis(rate, -1, 0) for rate in local)
    start = _start(par, country), jnp.zeros(len(country))
    _, (stocks, flows, sent) = jax.lax.scan(_month, start, by_month)
    rows = jnp.concatenate([stocks, jnp.cumsum(flows, axis=0), sent[:, :, None]], axis=2)
    return jnp.transpose(rows, (2, 1, 0))


def _month(before: tuple[Traced, Traced], rates: tuple[Traced, ...]) -> tuple[Traced, Traced]:
    """One month of all places: stocks and who was sent home, from those of the month before."""
    stocks, sent_before = before
    keep, called, back, lapse, switch, run_out, arrived = rates
    returned = back * sent_before
    work, visitor, over, student, other = jnp.moveaxis(stocks * keep, 1, 0)
    holds, renews = work * (1.0 - switch[:, 0] - switch[:, 1]), visitor * (1.0 - lapse)
    ends_work, ends_other = run_out[:, 0] * holds, run_out[:, 1] * other
    came = arrived.at[:, 1].add(returned)
    after = (
        holds - ends_work + came[:, 0],
        renews + switch[:, 0] * work + came[:, 1],
        over + lapse * visitor + ends_work + ends_other,
        student + switch[:, 1] * work + came[:, 2],
        other - ends_other + came[:, 3],
    )
    crossed = came.sum(axis=1) + renews
    flows = jnp.concatenate([came, stocks * (1.0 - keep), crossed[:, None]], axis=1)
    now = jnp.stack(after, axis=1), (called * stocks).sum(axis=1)
    return now, (now[0], flows, now[1])


def _staying(par: Blocks, world: World) -> tuple[Traced, Traced, Traced]:
    """Who stays, who is called home [country, papers, month], who comes back [country, month]."""
    calendar = world.calendar
    prevented = sigmoid(par["exits_closed"])[:, None] * calendar.closed
    exits = sigmoid(par["exit"])[:, :, None] * (1.0 - prevented)[:, None, :]
    work = jnp.array([1.0, 0.0, 0.0, 0.0, 0.0])
    winding = sigmoid(par["wind"])[:, None] * calendar.wind
    stay = (1.0 - exits) * (1.0 - work[:, None] * winding[:, None, :])
    t = np.arange(len(calendar.recall)) - np.argmax(calendar.recall > 0.0)
    logged = jnp.where(calendar.recall > 0.0, par["pace"][:, None] * t, 0.0)
    leaning = calendar.recall * jnp.exp(logged)
    whole = jnp.maximum(leaning.sum(axis=1, keepdims=True), 1e-300)
    recall = leaning * calendar.recall.sum() / whole
    sent = par["recall"][np.array([0, 1, 1, 1, 1])] + par["coverage"]
    spared = jnp.exp(-softplus(sent)[:, :, None] * recall[:, None, :])
    back = sigmoid(par["back"])[:, None] * (1.0 - calendar.closed)
    return stay * spared, stay * (1.0 - spared), back


def _moves(par: Blocks, world: World) -> tuple[Traced, Traced, Traced]:
    """Lapse [country, month], switches and papers that run out [country, 2, month]."""
    calendar = world.calendar
    t = jnp.arange(calendar.closed.shape[1])
    risen = sigmoid((t - par["lapse_month"][:, None]) / 6.0)
    ordinary = sigmoid(par["lapse"][:, None] + par["lapse_rise"][:, None] * risen)
    shut = sigmoid(par["lapse_closed"])[:, None]
    lapse = jnp.where(calendar.closed > 0.0, shut, ordinary)
    allowed = calendar.ban * (1.0 - sigmoid(par["switch_closed"])[:, None] * calendar.closed)
    switch = 0.5 * sigmoid(par["switch"])[:, :, None] * allowed[:, None, :]
    ends = sigmoid(jnp.stack([par["lapse_work"], par["lapse_other"]], axis=1))
    return lapse, switch, ends[:, :, None] * calendar.closed[:, None, :]


def _start(par: Blocks, country: Integers) -> Traced:
    """Persons before the first month [place, papers]."""
    total = par["level"][:, None] + par["mix"]
    weight = par["size"][:, None] + par["start_place"]
    return jnp.exp(total[country] + _log_share(weight, country))


def _arrivals(par: Blocks, world: World) -> Traced:
    """Persons arriving [place, papers, month]."""
    calendar, country = world.calendar, world.calendar.country
    work = jnp.array([1.0, 0.0, 0.0, 0.0])
    steps = par["walk"] * jnp.exp(par["walk_scale"])[:, None]
    drop = jnp.exp(par["ban"])[:, None] * calendar.ban
    swell = jnp.pad(par["swell"], ((0, 0), (1, 1)))
    inflow = (
        (par["level"][:, None] + par["inflow"])[:, :, None]
        + _between(jnp.cumsum(steps, axis=2), calendar.quarters)
        - drop[:, None, :] * work[:, None]
        + swell[:, :, None] * calendar.ban
        + (par["arrivals_closed"][:, None] * calendar.closed)[:, None, :]
    )
    drift = jnp.cumsum(par["drift"] * jnp.exp(par["drift_scale"]), axis=1)
    weight = (
        (par["size"] + par["pull"])[:, None, None]
        + par["pull_papers"][:, :, None]
        + _between(drift, calendar.years)[:, None, :]
    )
    return jnp.exp(inflow[country] + _log_share(weight, country))


def _between(at_knots: Traced, knots: Knots) -> Traced:
    """Linear interpolation along the last axis."""
    left, right = at_knots[..., knots.left], at_knots[..., knots.left + 1]
    return left * (1.0 - knots.weight) + right * knots.weight


def _log_share(weight: Traced, country: Integers) -> Traced:
    """Log of the softmax over the places of each country (first axis)."""
    whole = [logsumexp(weight[country == c], axis=0) for c in range(country.max() + 1)]
    return weight - jnp.stack(whole)[country]


def _reports(terms: Terms, world: World) -> Callable[[Blocks, Traced], Traced]:
    """The log likelihood of all statements given the accounts."""
    months = world.grid.length
    series = _matrix(terms.series, 16 * len(world.grid.places))
    is_share = np.diff(terms.base.start) > 0
    says, source = terms.says, terms.source
    bounded = np.clip(says - 1, 0, 1)

    def of(par: Blocks, rows: Traced) -> Traced:
        flat = (series @ rows.reshape(-1, months)).reshape(-1)
        count = _sums(terms.functional, flat)
        share = count / (_sums(terms.base, flat) + 1e-9)
        safe = jnp.where(is_share, 1.0, count)
        meant = jnp.where(is_share, jnp.log(share + 1e-6), jnp.log(safe + 1.0))
        said = _sums(terms.spoken_of, par["shared_bias"])[terms.meaning] * terms.leans[source]
        mu = meant[terms.meaning] + said
        mu += (par["kind_bias"][terms.kind] + par["source_bias"])[source]
        s = jnp.hypot(jnp.exp(par["source_spread"])[source] * terms.precision, terms.rough)
        figure = dist.StudentT(4.0, mu, s).log_prob(terms.low)
        sign = np.where(says == 2, -1.0, 1.0)
        bound = _bound(sign * (mu - terms.low), s, jnp.exp(par["slack"])[bounded])
        ranged = np.where(says == 3, terms.high, terms.low + 1.0)
        each = [figure, bound, bound, _interval(terms.low, ranged, mu, s)]
        return jnp.select([says == i for i in range(4)], each).sum()

    return of


def _bound(v: Traced, s: Traced, delta: Traced) -> Traced:
    """Exponential of mean delta plus logistic noise of scale s, at v."""
    return -jnp.log(delta) - v / delta - (1.0 + s / delta) * softplus(-v / s)


def _interval(low: Array, high: Array, mu: Traced, s: Traced) -> Traced:
    """Log probability of a logistic of scale s / 1.6 between the bounds."""
    a, b = 1.6 * (low - mu) / s, 1.6 * (high - mu) / s
    return jnp.log1p(-jnp.exp(jnp.minimum(a - b, -1e-6))) - softplus(a) - softplus(-b)


def _sums(cells: Cells, flat: Traced) -> Traced:
    """Weighted sums in compressed rows."""
    row = np.repeat(np.arange(len(cells.start) - 1), np.diff(cells.start))
    picked = flat[cells.cell] * cells.weight
    return jax.ops.segment_sum(picked, row, len(cells.start) - 1)


def _matrix(cells: Cells, width: int) -> Array:
    """The same as a matrix."""
    dense = np.zeros((len(cells.start) - 1, width))
    row = np.repeat(np.arange(len(dense)), np.diff(cells.start))
    np.add.at(dense, (row, cells.cell), cells.weight)
    return dense
