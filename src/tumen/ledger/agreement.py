"""How far reviewers agree beyond chance: Krippendorff's alpha for nominal data.

alpha = 1 - D_o / D_e, where D_o is the share of pairs of ratings of the same thing that differ, and
D_e the share that would differ if the same ratings were dealt out at random. 1 is agreement without
exception, 0 is what chance would give. Ratings may be missing, and more than two may rate.

Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011),
https://repository.upenn.edu/asc_papers/43
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Alpha of the ratings of each unit.

    None where nothing was rated twice, or where all ratings are one and the same, so that chance
    could not give anything else.
    """
    within: Counter[Hashable] = Counter()
    differing = 0.0
    for ratings in units:
        if len(ratings) < 2:
            continue
        values = Counter(ratings)
        within += values
        alike = sum(n * (n - 1) for n in values.values())
        differing += (len(ratings) * (len(ratings) - 1) - alike) / (len(ratings) - 1)
    total = within.total()
    by_chance = total * total - sum(n * n for n in within.values())
    if not by_chance:
        return None
    return 1 - (total - 1) * differing / by_chance
