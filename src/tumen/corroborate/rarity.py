"""How telling a shared word is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from tumen.corroborate.traits import Traits

SMOOTHING = 20
"""Statements assumed beside those at hand, so that in a set of three no word is a fingerprint."""

SHARE_FOR_CREDITS = 2 / 3
SHARE_FOR_TOPICS = 1 / 3
"""Words of a credit hang together ("labour ministry"), and words of a topic more so: only this
share of a word's bits is taken as its own."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """The bits of words, by the share of the statements at hand that use them."""

    credits: Mapping[str, float]
    topics: Mapping[str, float]

    def of_credit(self, words: frozenset[str], most: float) -> float:
        """The bits that shared words of two credits tell, `most` at most."""
        return min(most, sum(self.credits.get(word, 0.0) for word in words))

    def of_topic(self, words: frozenset[str], most: float) -> float:
        """The bits that shared words of two titles tell, `most` at most."""
        return min(most, sum(self.topics.get(word, 0.0) for word in words))


def rarity(read: Sequence[Traits]) -> Rarity:
    """Count the words of all statements."""
    names = [one.issuers | one.words for one in read]
    topics = [one.topic for one in read]
    return Rarity(
        _bits(names, len(read), SHARE_FOR_CREDITS), _bits(topics, len(read), SHARE_FOR_TOPICS)
    )


def _bits(bags: Iterable[frozenset[str]], total: int, share: float) -> dict[str, float]:
    counts = Counter(word for bag in bags for word in bag)
    return {word: share * log2((total + SMOOTHING) / (count + 1)) for word, count in counts.items()}
