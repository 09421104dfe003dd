"""The count stage of Korean: every quantity of a text as a range of a unit.

The files are the way: `numeral` reads numbers (`sino` and `native` each those of one sort),
`quantity` adds counters and bounds (``words.yaml``), `join` makes ranges, `share` reads parts of a
base. Bounds follow the guide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from tumen.extract.lang.ko.count.join import joined
from tumen.extract.lang.ko.count.quantity import Quantity, quantities
from tumen.extract.lang.ko.count.share import (
    Part,
    between,
    fractions,
    halves,
    percentages,
    proportions,
    slashed,
)
from tumen.extract.lang.ko.writing import read_aloud
from tumen.extract.pack import Found
from tumen.model import Count, Document, Number

__all__ = ["counts"]

# "평양식당 다섯 곳 중 세 곳": the base is a noun with a number of its own.
_NUMBERED_BASE = re.compile(r"(?P<base>(?:[가-힣]+\s)?)$")
_PER = {
    "하루": "day",
    "매일": "day",
    "일": "day",
    "한 해": "year",
    "연간": "year",
    "매년": "year",
    "한 번에": "batch",
    "회당": "batch",
    "편당": "flight",
    "팀당": "team",
    "조당": "team",
}
_RATE = re.compile(
    rf"(?<![가-힣])(?P<per>{'|'.join(_PER)})(?:에|마다)?\s?(?:평균\s?)?(?:약\s?|최대\s?)?$"
)
_OUT_OF = re.compile(r"\s?(?:중|가운데)(?:에서)?\s?")
_LONGEST_JOINT = 8


def counts(document: Document) -> Found[Count]:
    """Every quantity, whatever it counts; numbers of time, of rules and of telephones are none."""
    text = read_aloud(document.text)
    single = list(quantities(text))
    apart = _apart(
        [
            *fractions(text),
            *slashed(text),
            *proportions(single, text),
            *percentages(single, text),
            *halves(text),
        ]
    )
    parts = between(sorted(apart, key=lambda p: p.start), text)
    whole = [q for q in joined(single, text) if not _within(q, parts)]
    made = [_part(document, part) for part in parts]
    made += [_count(document, text, q, whole) for q in whole]
    return tuple(sorted(made, key=lambda c: (c.spans[0].start, c.spans[-1].end))), ()


def _apart(parts: Sequence[Part]) -> list[Part]:
    """Parts that do not overlap, the first kind first."""
    kept: list[Part] = []
    for part in parts:
        if not any(part.start < k.end and k.start < part.end for k in kept):
            kept.append(part)
    return kept


def _within(found: Quantity, parts: Sequence[Part]) -> bool:
    return any(part.start < found.end and found.start < part.end for part in parts)


def _part(document: Document, part: Part) -> Count:
    return Count(
        spans=(document.span(part.start, part.end),),
        low=None,
        high=None,
        approximate=part.approximate,
        share=part.share,
        share_of=part.base,
    )


def _number(value: int | Fraction | None) -> Number | None:
    if value is None or isinstance(value, int):
        return value
    return int(value) if value.denominator == 1 else float(value)


def _count(document: Document, text: str, found: Quantity, others: Sequence[Quantity]) -> Count:
    rate = _RATE.search(text[max(0, found.start - 12) : found.start])
    return Count(
        spans=(document.span(found.start, found.end),),
        low=_number(found.low),
        high=_number(found.high),
        approximate=found.approximate,
        unit=found.noun,
        share_of=_base(text, found, others),
        per=_PER[rate["per"]] if rate else None,
    )


def _base(text: str, found: Quantity, others: Sequence[Quantity]) -> str | None:
    """“다섯 곳 중” before "세 곳", with the noun before it."""
    for other in others:
        near = 0 < found.start - other.end < _LONGEST_JOINT
        if near and _OUT_OF.fullmatch(text, other.end, found.start):
            noun = _NUMBERED_BASE.search(text[max(0, other.start - 12) : other.start])
            start = other.start - len(noun["base"]) if noun else other.start
            return text[start : other.end]
    return None
