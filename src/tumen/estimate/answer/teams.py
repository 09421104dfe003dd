"""From expected numbers to persons, who come and go in teams.

The model follows expected numbers, as if persons could be divided. Whole teams come and go, so that
the persons present scatter around what is expected of them with a variance of about a team's size
times their number: nothing among tens of thousands, and everything where a few dozen are left. On
the scale of square roots such a count is about normal, with a deviation of half the root of a
team's size (Bartlett 1936).
"""

from __future__ import annotations

import numpy as np

from tumen.estimate.answer.series import Series


def persons(expected: Series, team: float, rng: np.random.Generator) -> Series:
    """Persons present [draw, row, month] where so many are expected.

    Each draw and row has one deviation for all its months, because who is there in a month is
    mostly who was there in the last. Limits: nobody expected is nobody, up to a part of a team;
    a team of nought gives back what is expected, to the nearest person.
    """
    off = 0.5 * np.sqrt(team) * rng.standard_normal((*expected.shape[:2], 1))
    roots = np.sqrt(np.maximum(expected, 0.0)) + off
    found: Series = np.rint(np.square(np.maximum(roots, 0.0))).astype(np.float32)
    return found
