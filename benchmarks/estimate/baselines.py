"""What one would say without a model: the latest figure, the median figure, the official figure.

Each gives one figure for a country and a month; how far it is off on average, and how much that
scatters, is tuned on the very worlds that are scored, which no user could do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import erf, exp, pi, sqrt

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.setting.grid import month_number
from tumen.model import Kind, PublicClaim

NEAR = 12  # months around a month in which figures count for its median


def guesses(
    rows: Sequence[PublicClaim], country: str, months: Sequence[str]
) -> Mapping[str, Array]:
    """Log figures by baseline, for each month; none where the country has no figure."""
    said = sorted(_figures(row for row in rows if row.place.country == country))
    official = [one for one in said if one[2]]
    if not said:
        return {}
    at = [month_number(month) for month in months]
    made = {
        "latest": np.array([_latest(said, t) for t in at]),
        "median": np.array([_median(said, t) for t in at]),
    }
    if official:
        made["official"] = np.array([_latest(official, t) for t in at])
    return made


def _figures(rows: Iterable[PublicClaim]) -> Iterable[tuple[int, float, bool]]:
    """Month, log figure and whether it is official, of stocks of a whole country."""
    for row in rows:
        bounds = [one for one in (row.count.low, row.count.high) if one is not None]
        if row.kind is Kind.STOCK and row.place.subdivision is None and bounds:
            when = month_number((row.period or row.published or "")[:7])
            yield when, float(np.log1p(np.mean(bounds))), "inistry" in row.origin


def _latest(said: Sequence[tuple[int, float, bool]], month: int) -> float:
    """The last figure up to the month, else the first after it."""
    before = [figure for when, figure, _ in said if when <= month]
    return before[-1] if before else said[0][1]


def _median(said: Sequence[tuple[int, float, bool]], month: int) -> float:
    near = [figure for when, figure, _ in said if abs(when - month) <= NEAR]
    return float(np.median(near or [figure for _, figure, _ in said]))


def crps_of_draws(draws: Array, truth: float) -> float:
    """Continuous ranked probability score of draws of one number (Gneiting & Raftery 2007)."""
    ordered, n = np.sort(draws), len(draws)
    spread = 2.0 / n**2 * float(ordered @ (np.arange(1, n + 1) - 0.5 * (n + 1)))
    return float(np.abs(draws - truth).mean()) - spread


def tuned_crps(errors: Array) -> float:
    """Mean score of a normal around a guess, with the shift and width that suit its errors best."""
    off = errors - errors.mean()
    widths = off.std() * np.linspace(0.3, 1.5, 25)
    return min(float(np.mean([_crps(x / width) * width for x in off])) for width in widths)


def _crps(z: float) -> float:
    """The score of a standard normal at z."""
    return z * erf(z / sqrt(2)) + 2 * exp(-z * z / 2) / sqrt(2 * pi) - 1 / sqrt(pi)
