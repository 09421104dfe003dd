"""The statements as arrays, one entry a statement."""

from __future__ import annotations

from typing import NamedTuple

from tumen.estimate.dynamics.calendar import Integers
from tumen.estimate.dynamics.parameters import Array

NO_SHARE = 1e-6  # a share of nobody, so that its log exists


class Cells(NamedTuple):
    """Weighted sums of cells of an array, in compressed rows.

    Sum i is ``sum(weight[r] * array[cell[r]] for r in range(start[i], start[i + 1]))``.
    """

    start: Integers
    cell: Integers
    weight: Array


class Terms(NamedTuple):
    """What the likelihood reads.

    Attributes:
        says: 0 a figure, 1 at least, 2 at most, 3 a range [i].
        low, high: natural logs of the figure plus one, or of the share; `high` for ranges only [i].
        precision: factor on the spread: 1 for a firm statement, more for a vague one [i].
        source: index of the source [i]; `kind` of each source [j].
        leans: the part that each source takes in what is said of a country [j].
        meaning: index of what is counted [i]; many statements count the same.
        series: rows and places of the accounts that are counted together: month by month, sums of
            ``accounts.reshape(-1, months)`` [k]. Many meanings differ by their months alone.
        functional: what is counted, of each meaning: sums of ``series.flat`` [m].
        base: of what it is a share; an empty sum where it is no share [m].
        spoken_of: the countries, as parts of one; an empty sum where it is a share, in which a
            bias that numbers have in common cancels out [m].
        rough: spread on the log scale that is not the source's: rounding, what the model leaves
            out [i].
    """

    says: Integers
    low: Array
    high: Array
    precision: Array
    source: Integers
    kind: Integers
    leans: Array
    meaning: Integers
    series: Cells
    functional: Cells
    base: Cells
    spoken_of: Cells
    rough: Array
