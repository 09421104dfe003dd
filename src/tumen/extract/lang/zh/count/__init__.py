"""The count stage of Chinese: every quantity of a text as a range of a unit.

The files are the way: `numeral` reads numbers and `sum` adds them up, `quantity` adds counters and
bounds (``words.yaml``), `join` makes ranges, `share` reads parts of a base. Bounds follow the
guide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tumen.extract.lang.zh.count.join import joined
from tumen.extract.lang.zh.count.lexicon import rates
from tumen.extract.lang.zh.count.numeral import numerals
from tumen.extract.lang.zh.count.quantity import Quantity, quantities
from tumen.extract.lang.zh.count.share import Part, parts
from tumen.extract.lang.zh.count.sum import Value
from tumen.extract.lang.zh.script import folded
from tumen.extract.lookup import Stretches
from tumen.extract.pack import Found
from tumen.model import Count, Document, Number

__all__ = ["counts"]

_OUT_OF = re.compile(r"(?P<noun>[\u4e00-\u9fff]{0,6}?)(?:之?中|里|当中)的?有?")
_REACH = 12


def counts(document: Document) -> Found[Count]:
    """Every quantity, whatever it counts; numbers of time, of rules and of telephones are none."""
    text = folded(document.text)
    read = list(numerals(text))
    whole = joined(list(quantities(text, read)), text)
    shares = parts(text, read, whole)
    within = Stretches(shares, lambda part: (part.start, part.end))
    apart = [one for one in whole if not within.touching(one.start, one.end)]
    made = [_part(document, part) for part in shares]
    made += [_count(document, text, at, apart) for at in range(len(apart))]
    return tuple(sorted(made, key=lambda count: count.spans[0].start)), ()


def _part(document: Document, part: Part) -> Count:
    return Count(
        spans=(document.span(part.start, part.end),),
        low=None,
        high=None,
        approximate=part.approximate,
        share=part.share,
        share_of=part.base,
    )


def _number(value: Value | None) -> Number | None:
    if value is None or isinstance(value, int):
        return value
    return int(value) if value.denominator == 1 else float(value)


def _count(document: Document, text: str, at: int, every: Sequence[Quantity]) -> Count:
    found = every[at]
    rate = rates().search(text, max(0, found.start - _REACH), found.start)
    return Count(
        spans=(document.span(found.start, found.end),),
        low=_number(found.low),
        high=_number(found.high),
        approximate=found.approximate,
        unit=found.noun,
        share_of=_base(text, every[at - 1], found) if at else None,
        per=rate.lastgroup if rate else None,
    )


def _base(text: str, before: Quantity, found: Quantity) -> str | None:
    """“五家工厂” of "五家工厂中的三家"."""
    between = _OUT_OF.fullmatch(text, before.end, found.start) if before.noun else None
    return text[before.start : between.end("noun")] if between else None
