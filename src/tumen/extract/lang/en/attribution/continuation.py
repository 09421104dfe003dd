"""Quotations without a cue of their own: they go on with the last speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extent, holds, merged, without
from tumen.extract.lang.en.attribution.quotation import Quotation, Quotations

_LEAST = 25
_GAP = 12
_MARK = "+continued"
_ENDS = frozenset('.!?”"')


def is_full(quote: Quotation) -> bool:
    """Whether it is long enough for somebody's words; shorter ones are scare quotes and titles."""
    return quote.end - quote.start >= _LEAST


def _opens(text: str, quote: Quotation) -> bool:
    """Whether it stands where a sentence begins."""
    return text[max(0, quote.start - _GAP) : quote.start].rstrip()[-1:] in _ENDS


def _paragraph(text: str, quote: Quotation) -> int:
    """Where the paragraph begins that its speaker may be named in: its own, or the one before."""
    start = text.rfind("\n", 0, quote.start) + 1
    if not (quote.goes_on or quote.alone):
        return start
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    return text.rfind("\n", 0, end) + 1


def _with(draft: Draft, more: Sequence[Extent]) -> Draft:
    """The draft with more content, which source and cue are still no part of."""
    grown = merged([*draft.content, *more])
    return replace(draft, content=without(grown, [*draft.source, *draft.cue]))


def _inside(draft: Draft, quote: Quotation) -> bool:
    return quote.start <= draft.at < quote.end


def _whole(draft: Draft, quotes: Quotations) -> Draft:
    """The draft with the rest of each quotation that begins in its content.

    A quotation may run on over sentences that the parser keeps apart.
    """
    touched = (quotes.all[n] for one in draft.content for n in quotes.touching(one))
    begun = [
        quote.extent
        for quote in touched
        if holds(draft.content, quote.start) and not _inside(draft, quote)
    ]
    return _with(draft, begun) if begun else draft


def claimed(drafts: Iterable[Draft], quotes: Quotations) -> frozenset[int]:
    """The numbers of the quotations that are content of a cue outside them."""
    return frozenset(
        n
        for draft in drafts
        for one in draft.content
        for n in quotes.touching(one)
        if not _inside(draft, quotes.all[n])
    )


def continued(text: str, quotes: Quotations, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, which are in order of their cues, with the quotations that go on with them."""
    grown = [_whole(draft, quotes) for draft in drafts]
    speaking = [n for n, draft in enumerate(grown) if draft.speaks and draft.source]
    taken = claimed(grown, quotes)
    for number, quote in enumerate(quotes.all):
        if number in taken or not is_full(quote) or not _opens(text, quote):
            continue
        before = bisect_right(speaking, quote.start, key=lambda n: grown[n].cue[-1][1])
        owner = speaking[before - 1] if before else None
        if owner is not None and grown[owner].at >= _paragraph(text, quote):
            draft = _with(grown[owner], [quote.extent])
            grown[owner] = replace(draft, rule=draft.rule.removesuffix(_MARK) + _MARK)
    return tuple(grown)
