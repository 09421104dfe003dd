"""Texts that tell the same figures in other words or another language.

A rewrite keeps the figures, and mostly their order, when it keeps nothing else. Figures are read as
values whatever their script ("13,221", "1만3221", "1.3万"), so a translation shows them too. Two
texts are compared where they share two figures that are rare together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log2

from tumen.corroborate.figure import significant_digits

MOST_FIGURES = 16
MOST_SHARING = 40
"""A pair of figures that more texts share is common knowledge, and joins nobody."""

LAST_OF_A_MONTH = 31
RESOLUTIONS = frozenset({1695, 1718, 1874, 2087, 2094, 2270, 2321, 2356, 2371, 2375, 2397, 2680})
"""Numbers of the Council's resolutions on North Korea, which every report names; days are as
common."""

LEAST_FIGURES = 3
LEAST_BITS = 14.0
SPARE = 4.0
"""Bits by which a pair must beat chance, all pairs that there are considered: among a thousand
texts some pair shares three figures by luck, so what is asked grows by two bits when the number of
texts doubles."""

ORDER = 3.0
"""Bits for telling all shared figures in one order."""

_SCALES = {
    "천": 10**3,
    "千": 10**3,
    "만": 10**4,
    "万": 10**4,
    "萬": 10**4,
    "억": 10**8,
    "亿": 10**8,
    "億": 10**8,
    "thousand": 10**3,
    "тысяч": 10**3,
    "тыс": 10**3,
    "million": 10**6,
}
_NUMBER = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[,. \u00a0]\d{3})+|\d+(?:\.\d+)?)"
    rf"(?:\s?({'|'.join(_SCALES)}))?(?:\s?(\d{{1,4}})(천|千)?(?=\D|$))?"
)


@dataclass(frozen=True, slots=True)
class SharedFacts:
    """Figures that two texts share: which, their weight, and the share told in one order."""

    one: int
    other: int
    figures: tuple[int, ...]
    bits: float
    in_order: float


def figures_of(text: str) -> tuple[int, ...]:
    """The telling figures of a text in order: two digits or more that count.

    Days, years and the numbers of resolutions are left out.
    """
    found = (_value(match) for match in _NUMBER.finditer(text))
    telling = (value for value in found if value is not None)
    return tuple(dict.fromkeys(telling))[:MOST_FIGURES]


def _value(match: re.Match[str]) -> int | None:
    number, scale, rest, thousands = match.groups()
    if scale is None:
        value = float(re.sub(r"[,. \u00a0](?=\d{3})", "", number))
    else:
        value = float(number.replace(",", "")) * _SCALES[scale]
        if rest is not None and _SCALES[scale] >= 10**4:
            value += int(rest) * (_SCALES[thousands] if thousands else 1)
    whole = round(value)
    year = scale is None and 1900 <= whole <= 2040 and "," not in number
    known = scale is None and whole in RESOLUTIONS
    telling = whole > LAST_OF_A_MONTH and significant_digits(whole) >= 2
    return whole if telling and not year and not known else None


def shared_facts(
    texts: Sequence[tuple[int, ...]], known: Container[tuple[int, int]] = ()
) -> list[SharedFacts]:
    """Pairs of texts, given by their figures, that share enough of them, in order.

    Pairs in `known` are passed over.
    """
    counts = Counter(figure for figures in texts for figure in figures)
    rarity = {figure: log2((len(texts) + 20) / (count + 1)) for figure, count in counts.items()}
    sharing: dict[tuple[int, int], list[int]] = defaultdict(list)
    for text, figures in enumerate(texts):
        repeated = sorted(figure for figure in figures if counts[figure] > 1)
        for pair in combinations(repeated, 2):
            sharing[pair].append(text)
    often = Counter(
        pair
        for members in sharing.values()
        if 1 < len(members) <= MOST_SHARING
        for pair in combinations(members, 2)
    )
    # Three figures in common are three pairs of figures in common.
    pairs = [pair for pair, times in often.items() if times >= LEAST_FIGURES and pair not in known]
    least = max(LEAST_BITS, 2 * log2(len(texts) + 1) + SPARE)
    compared = (_compare(one, other, texts, rarity) for one, other in sorted(pairs))
    return [found for found in compared if found is not None and found.bits >= least]


def _compare(
    one: int, other: int, texts: Sequence[tuple[int, ...]], rarity: dict[int, float]
) -> SharedFacts | None:
    where = {figure: at for at, figure in enumerate(texts[other])}
    shared = [figure for figure in texts[one] if figure in where]
    places = [where[figure] for figure in shared]
    rising = sum(a < b for a, b in pairwise(places)) / max(1, len(shared) - 1)
    bits = sum(min(rarity[f], 4.0 * significant_digits(f)) for f in shared) + ORDER * rising
    if len(shared) < LEAST_FIGURES:
        return None
    return SharedFacts(one, other, tuple(shared), bits, rising)
