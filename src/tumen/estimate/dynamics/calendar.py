"""What happened when, as arrays over the months."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tumen.estimate.dynamics.parameters import Array

Integers = npt.NDArray[np.int64]


class Knots(NamedTuple):
    """Linear interpolation between knots: value[t] = (1 - weight) knot[left] + weight knot[left+1].

    Attributes:
        left: the knot at or before the month [t].
        weight: how far towards the next, in [0, 1) [t].
    """

    left: Integers
    weight: Array


class Calendar(NamedTuple):
    """The dated facts that the dynamics know.

    Attributes:
        country: the country of each place [p].
        ban: 1 from the month of the ban on new work papers [t].
        wind: 1 in the months between it and the deadline in which work papers run out [t].
        recall: how the recall is spread over the months; sums to 1 at most [t].
        closed: 1 where the border is closed [c, t].
        quarters, years: knots of the walks of arrivals and of the places' pull.
    """

    country: Integers
    ban: Array
    wind: Array
    recall: Array
    closed: Array
    quarters: Knots
    years: Knots


def knots(months: int, every: int) -> Knots:
    """Knots every `every` months, the last one past the end; at least two.

    The weight at a knot is 0, so that the walk is exactly its value there.
    """
    month = np.arange(months, dtype=np.int64)
    return Knots(month // every, (month % every) / every)


def knot_count(months: int, every: int) -> int:
    """How many knots `knots` speaks of."""
    return (months - 1) // every + 2
