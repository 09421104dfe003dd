"""Quotations beside a cue: "…," he said; he said: "…"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tumen.extract.lang.en.attribution.extent import Extent
from tumen.extract.lang.en.attribution.quotation import Quotation

# A quotation that a cue follows ends like a clause; a word in scare quotes does not.
_CLAUSE_END = frozenset(",?!.—–-…")
_NEAR = 3
_FAR = 60
_DIRECT = re.compile(r"[\s,:]*(?:that\s*)?")
_LED_IN = re.compile(r"[\w\s,:.’'\-()$%]{0,60}[,:]\s*|,?\s(?:but|and|that|because)\s")
# A colon at the end of a paragraph leads into the next one.
_BLOCK = re.compile(r"[^.!?\n]{0,60}:\s*\n\s*")
_SENTENCE_END = re.compile(r"[.!?]\s")


def before(text: str, quotes: Sequence[Quotation], start: int) -> Extent | None:
    """The quotation that ends right before a cue with its source, which begin at `start`."""
    at = bisect_right([quote.end for quote in quotes], start) - 1
    if at < 0:
        return None
    quote = quotes[at]
    gap = text[quote.end : start]
    printed = text[quote.start : quote.end].rstrip("”\"’' ")
    if len(gap) > _NEAR or "\n" in gap or printed[-1:] not in _CLAUSE_END:
        return quote.extent if gap.strip() == "," and len(gap) <= _NEAR else None
    return quote.extent


def after(text: str, quotes: Sequence[Quotation], end: int) -> Extent | None:
    """The quotation that a cue with its source, which end at `end`, leads into."""
    for quote in quotes:
        if quote.start < end:
            continue
        gap = text[end : quote.start]
        if _BLOCK.fullmatch(gap):
            return quote.extent
        if len(gap) > _FAR or "\n" in gap or _SENTENCE_END.search(gap):
            return None
        leads = _DIRECT.fullmatch(gap) or _LED_IN.fullmatch(gap)
        return quote.extent if leads else None
    return None
