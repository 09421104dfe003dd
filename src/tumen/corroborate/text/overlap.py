"""Pairs of texts that share runs, without comparing each with each.

Every run joins each text that has it to the text before it and to the first, so the work grows
with the number of texts however often a text was copied. A run that many share tells less: it
weighs 1 / (1 + log2(n / 2)), so stock phrases weigh little, while whole copies, which share
everything, still stand out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tumen.corroborate.text.shingles import Words

PARTS = 16
LEAST = 6.0
"""Weighted runs below which a pair is not looked at: some forty letters that only two share."""

_LOWER = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts share: weighted runs, plain runs, and the share of the shorter and longer.

    `one` was given before `other`.
    """

    one: int
    other: int
    weight: float
    runs: int
    of_one: float
    of_other: float


def overlaps(words: Words, texts: int) -> list[Overlap]:
    """The pairs of texts that share runs of some weight, in order."""
    pairs, weights = _pairs(words)
    kept = weights >= LEAST
    pairs, weights = pairs[kept], weights[kept]
    runs, starts = _by_text(words, texts)
    found = []
    for pair, weight in zip(pairs.tolist(), weights.tolist(), strict=True):
        one, other = pair >> 32, pair & 0xFFFFFFFF
        mine, theirs = runs[starts[one] : starts[one + 1]], runs[starts[other] : starts[other + 1]]
        shared = len(np.intersect1d(mine, theirs, assume_unique=True))
        found.append(Overlap(one, other, weight, shared, shared / len(mine), shared / len(theirs)))
    return found


def _pairs(words: Words) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """Pairs (first text in the upper half) and the weight of the runs that join them."""
    cuts = np.searchsorted(words >> _HALF, np.arange(1, PARTS, dtype=np.uint64) << np.uint64(28))
    parts = [_pairs_of(part) for part in np.split(words, cuts)]
    return _summed(
        np.concatenate([pairs for pairs, _ in parts]),
        np.concatenate([weights for _, weights in parts]),
    )


def _pairs_of(words: Words) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    hashes, texts = words >> _HALF, words & _LOWER
    new = np.ones(len(words), bool)
    new[1:] = hashes[1:] != hashes[:-1]
    group = np.cumsum(new) - 1
    sizes = np.bincount(group)[group] if len(words) else np.empty(0, np.int64)
    first = np.flatnonzero(new)[group] if len(words) else np.empty(0, np.int64)
    place = np.arange(len(words)) - first
    weight = 1 / (1 + np.log2(np.maximum(sizes, 2) / 2))
    after, later = place >= 1, place >= 2
    before = np.flatnonzero(after) - 1
    chain = texts[before] << _HALF | texts[after]
    star = texts[first[later]] << _HALF | texts[later]
    return _summed(np.concatenate([chain, star]), np.concatenate([weight[after], weight[later]]))


def _summed(
    pairs: NDArray[np.uint64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    if not len(pairs):
        return pairs, weights
    order = np.argsort(pairs)
    ordered = pairs[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    return ordered[starts], np.add.reduceat(weights[order], starts)


def _by_text(words: Words, texts: int) -> tuple[NDArray[np.uint64], list[int]]:
    """The runs of each text, sorted, and where each text's begin."""
    turned = np.sort((words & _LOWER) << _HALF | words >> _HALF)
    starts = np.searchsorted(turned >> _HALF, np.arange(texts + 1, dtype=np.uint64))
    return turned & _LOWER, [int(start) for start in starts]
