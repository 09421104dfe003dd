"""Quotations without a cue of their own: they go on with the last speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tumen.extract.lang.en.attribution.draft import Draft
from tumen.extract.lang.en.attribution.extent import Extent, holds, merged, overlap, without
from tumen.extract.lang.en.attribution.quotation import Quotation

_LEAST = 25
_ENDS = frozenset('.!?”"')


def is_full(quote: Quotation) -> bool:
    """Whether it is long enough for somebody's words; shorter ones are scare quotes and titles."""
    return quote.end - quote.start >= _LEAST


def _opens(text: str, quote: Quotation) -> bool:
    """Whether it stands where a sentence begins."""
    return text[: quote.start].rstrip()[-1:] in _ENDS


def _owner(text: str, quote: Quotation, drafts: Sequence[Draft]) -> int | None:
    """The draft that a quotation goes on with."""
    paragraph = text.rfind("\n", 0, quote.start) + 1
    if quote.goes_on or quote.alone:
        paragraph = text.rfind("\n", 0, len(text[:paragraph].rstrip())) + 1
    before = [
        n
        for n, draft in enumerate(drafts)
        if paragraph <= draft.at and draft.cue[-1][1] <= quote.start and draft.speaks
    ]
    if not before:
        return None
    last = max(before, key=lambda n: drafts[n].at)
    return last if drafts[last].speaks and drafts[last].source else None


def with_whole_quotations(draft: Draft, quotes: Sequence[Quotation]) -> Draft:
    """The draft with the rest of each quotation that begins in its content.

    A quotation may run on over sentences that the parser keeps apart.
    """
    begun = [
        quote.extent
        for quote in quotes
        if holds(draft.content, quote.start) and not quote.start <= draft.at < quote.end
    ]
    return _with(draft, begun) if begun else draft


def _with(draft: Draft, more: Sequence[Extent]) -> Draft:
    """The draft with more content, which source and cue are still no part of."""
    grown = merged([*draft.content, *more])
    return replace(draft, content=without(grown, [*draft.source, *draft.cue]))


def continued(text: str, quotes: Sequence[Quotation], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with the quotations that go on with them."""
    grown = [with_whole_quotations(draft, quotes) for draft in drafts]
    for quote in quotes:
        taken = any(
            overlap(draft.content, quote.extent) and not quote.start <= draft.at < quote.end
            for draft in grown
        )
        if taken or not is_full(quote) or not _opens(text, quote):
            continue
        owner = _owner(text, quote, grown)
        if owner is not None:
            draft = _with(grown[owner], [quote.extent])
            grown[owner] = replace(draft, rule=draft.rule + "+continued")
    return tuple(grown)
