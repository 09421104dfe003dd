"""Quotations beside a cue: "…," he said; he said: "…"."""

from __future__ import annotations

import re

from tumen.extract.lang.en.attribution.extent import Extent
from tumen.extract.lang.en.attribution.quotation import Quotations

# A quotation that a cue follows ends like a clause; a word in scare quotes does not.
_CLAUSE_END = frozenset(",?!.—–-…")
_NEAR = 3
_FAR = 60
_DIRECT = re.compile(r"[\s,:]*(?:that\s*)?")
_LED_IN = re.compile(r"[\w\s,:.’'\-()$%]{0,60}[,:]\s*|,?\s(?:but|and|that|because)\s")
# A colon at the end of a paragraph leads into the next one.
_BLOCK = re.compile(r"[^.!?\n]{0,60}:\s*\n\s*")
_SENTENCE_END = re.compile(r"[.!?]\s")


def before(text: str, quotes: Quotations, start: int) -> Extent | None:
    """The quotation that ends right before a cue with its source, which begin at `start`."""
    quote = quotes.last_before(start)
    if quote is None or start - quote.end > _NEAR:
        return None
    gap = text[quote.end : start]
    if "\n" in gap:
        return None
    printed = text[quote.start : quote.end].rstrip("”\"’' ")
    return quote.extent if gap.strip() == "," or printed[-1:] in _CLAUSE_END else None


def after(text: str, quotes: Quotations, end: int) -> Extent | None:
    """The quotation that a cue with its source, which end at `end`, leads into."""
    quote = quotes.first_after(end)
    if quote is None or quote.start - end > _FAR:
        return None
    gap = text[end : quote.start]
    if _BLOCK.fullmatch(gap):
        return quote.extent
    if "\n" in gap or _SENTENCE_END.search(gap):
        return None
    leads = _DIRECT.fullmatch(gap) or _LED_IN.fullmatch(gap)
    return quote.extent if leads else None
