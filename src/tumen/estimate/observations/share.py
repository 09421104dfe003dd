"""Parts of a base, as the record's rows give them: in words, because its counts are numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from tumen.model import Share

_PARTS = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(2, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(3, 4),
}
_MORE = re.compile(r"\b(more than|over|at least|above)\b", re.IGNORECASE)
_LESS = re.compile(
    r"\b(less than|fewer than|under|at most|up to|below|nearly|almost)\b", re.IGNORECASE
)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent)", re.IGNORECASE)
_WORD = re.compile(r"\b(half|third|thirds|quarter|quarters)\b", re.IGNORECASE)


def share_in(words: str) -> Share | None:
    """The part that the words give ("more than half", "48%"); None where they give none.

    "Most" is left alone: it bounds a part from below by a half and says no more. More than a whole
    ("150%") is a change and no part.
    """
    part = _part(words)
    if part is None or part > 1:
        return None
    if _MORE.search(words):
        return Share(part, None)
    if _LESS.search(words):
        return Share(None, part)
    return Share(part, part)


def _part(words: str) -> Fraction | None:
    if percent := _PERCENT.search(words):
        return Fraction(percent[1]) / 100
    if word := _WORD.search(words):
        return _PARTS[word[1].lower()]
    return None
