"""Two numbers that are one quantity: ranges ("300 to 400") and alternatives ("two or three")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.lexicon import words
from tumen.extract.lang.en.count.numeral import scale
from tumen.extract.lang.en.count.setting import tokens

if TYPE_CHECKING:
    from spacy.tokens import Doc

_JOINT = re.compile(
    r"(?P<dash>\s?[-–—−]\s?|\s?~\s?)|\s(?P<to>to|through)[\s-]|\s(?P<or>or|if\snot)\s(?:(?:even|perhaps|maybe)\s)?|\s(?P<and>and)\s"
)
_BETWEEN = re.compile(
    r"\b(?P<word>between|from|anywhere\s+from|ranging\s+from|range\s+from)\s+(?:about\s+|an?\s+estimated\s+)?$",
    re.IGNORECASE,
)
_WIDEST = 12  # "a few hundred or even 1,000": alternatives of far apart sizes are two numbers


def _borrowed(text: str, first: Amount, second: Amount) -> Amount:
    """The first with the magnitude of the second: "one or two thousand", "$4-5 million"."""
    times = scale(text[second.first : second.last])
    own = scale(text[first.first : first.last])
    if own > 1 or first.low is None or second.low is None:
        return first
    scaled = first.low * times
    if first.low >= 1000 or scaled > second.low:
        return first
    return replace(first, low=scaled, high=scaled)


def _same_measure(first: Amount, second: Amount) -> bool:
    """Whether both measure alike; one of them may leave the sign to the other."""
    if first.fraction != second.fraction:
        return False
    shorter, longer = sorted((first.measure, second.measure), key=len)
    return longer.endswith(shorter)  # "US$89 to $93"


def _opens(text: str, first: Amount) -> re.Match[str] | None:
    return _BETWEEN.search(text, max(0, first.start - 40), first.start)


def _is_range(text: str, first: Amount, second: Amount, opening: str) -> bool:
    found = _JOINT.fullmatch(text, first.end, second.start)
    if (
        found is None
        or first.low is None
        or second.high is None
        or not _same_measure(first, second)
    ):
        return False
    if first.measure and not second.measure and not found["dash"] and first.measure != "$":
        return False  # "rose 8% to 3.65"
    if not first.low < second.high:
        return False
    if found["and"]:
        return opening == "between"
    if found["or"]:
        return second.high <= _WIDEST * first.low or first.approximate or second.approximate
    return bool(found)


def _change(doc: Doc, text: str, first: Amount) -> bool:
    """Whether "from" belongs to a word of change, so that two figures follow and no range."""
    opening = _opens(text, first)
    if opening is None or opening["word"].lower() != "from":
        return False
    return tokens(doc, *opening.span("word"))[0].head.lemma_.lower() in words("changes")


def _by(text: str, first: Amount) -> bool:
    """Whether "by $4 million to $9 million" gives a difference and what came of it."""
    whole = bool(first.measure) or scale(text[first.first : first.last]) > 1
    return whole and text[: first.start].endswith(" by ")


def ranged(text: str, doc: Doc, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """The amounts with each two that make a range or an alternative put together."""
    pending: Amount | None = None
    for second in amounts:
        first, pending = pending, second
        if first is None:
            continue
        joined = _range(text, doc, first, second)
        if joined is None:
            yield first
        else:
            pending = joined
    if pending is not None:
        yield pending


def _range(text: str, doc: Doc, first: Amount, second: Amount) -> Amount | None:
    if second.start - first.end > 12 or (not first.exact and not first.approximate):
        return None
    scaled = _borrowed(text, first, second)
    opening = _opens(text, first)
    word = opening["word"].lower() if opening else ""
    if not _is_range(text, scaled, second, word) or _by(text, first):
        return None
    if _change(doc, text, first):
        return None
    return replace(
        second,
        start=opening.start() if opening else first.start,
        first=first.first,
        low=scaled.low,
        approximate=first.approximate or second.approximate,
        measure=second.measure or first.measure,
        plain=False,
    )
