"""The count stage of English: every quantity as a range of a unit.

The files are the way: `scan` finds numerals (`numeral`) with their signs, `part` fractions,
`vague` orders of magnitude and `nil` nil entries; `naming` takes out what names or dates; `join`
puts ranges together, `bound` opens them, `product` multiplies groups by their size; `noun` and
`ellipsis` say what is counted, `relation` of what and for what; `unit` maps nouns to the units of
claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from tumen.extract.lang.en.count.amount import Amount
from tumen.extract.lang.en.count.bound import bounded
from tumen.extract.lang.en.count.ellipsis import completed
from tumen.extract.lang.en.count.join import ranged
from tumen.extract.lang.en.count.naming import is_name
from tumen.extract.lang.en.count.nil import nils
from tumen.extract.lang.en.count.noun import noun
from tumen.extract.lang.en.count.part import parts
from tumen.extract.lang.en.count.product import multiplied
from tumen.extract.lang.en.count.relation import base, rate
from tumen.extract.lang.en.count.scan import scan
from tumen.extract.lang.en.count.unit import (
    as_share,
    claimed,
    is_money,
    is_percentage,
    is_time,
    unit_of,
    unit_of_noun,
)
from tumen.extract.lang.en.count.vague import vague
from tumen.extract.lang.en.parse import parse
from tumen.extract.pack import Found
from tumen.model import Count, Document, Number, Share

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = [
    "as_share",
    "claimed",
    "counts",
    "is_money",
    "is_percentage",
    "is_time",
    "unit_of",
    "unit_of_noun",
]


def _without_overlaps(found: Iterable[Amount]) -> list[Amount]:
    """In order of the text; of two that overlap, the longer."""
    kept: list[Amount] = []
    for amount in sorted(found, key=lambda a: (a.start, -a.end)):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
        elif amount.end - amount.start > kept[-1].end - kept[-1].start:
            kept[-1] = amount
    return kept


def _number(value: Fraction | None) -> Number | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _count(document: Document, doc: Doc, amount: Amount) -> Count:
    part_of = base(doc, document.text, amount)
    share = Share(amount.low, amount.high) if amount.fraction else None
    return Count(
        spans=(document.span(amount.start, amount.end),),
        low=_number(amount.low),
        high=_number(amount.high),
        approximate=amount.approximate,
        unit=noun(doc, amount),
        share=share,
        share_of=part_of,
        per=rate(doc, document.text, amount),
    )


def counts(document: Document) -> Found[Count]:
    """Every quantity of the text, whatever it counts, in order."""
    text = document.text
    if not text.strip():
        return (), ()
    doc = parse(document)
    found = _without_overlaps([*parts(text), *vague(text), *nils(text), *scan(text)])
    real = [amount for amount in found if not is_name(text, doc, amount)]
    whole = multiplied(text, bounded(text, ranged(text, doc, real)))
    return tuple(completed(doc, [_count(document, doc, amount) for amount in whole])), ()
