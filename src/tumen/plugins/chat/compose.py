"""Drafts to claims: every quotation found in the text, or the draft rejected."""

from __future__ import annotations

from collections.abc import Iterable

from tumen.model import (
    Claim,
    Count,
    Document,
    Period,
    Permit,
    Place,
    Problem,
    Rule,
    Source,
    SourceKind,
    Span,
    Timex,
)
from tumen.plugins.chat.answer import (
    CountDraft,
    Draft,
    PeriodDraft,
    PermitDraft,
    PlaceDraft,
    SourceDraft,
)
from tumen.plugins.chat.locate import anchored, nearest
from tumen.wording import say

VERSION = "1"
"""Raised whenever the question or the reading of answers changes."""
REJECTED = "quotation-not-found"


class _Misquoted(Exception):
    """Words that the report does not have."""


def composed(
    document: Document, drafts: Iterable[Draft], model: str
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of the drafts that quote exactly, and a problem for each that does not.

    A draft with one wrong quotation is rejected whole: who misquotes may have made up the rest.
    """
    claims: list[Claim] = []
    problems: list[Problem] = []
    for draft in drafts:
        try:
            claims.append(_Quoting(document, draft).claim(model))
        except _Misquoted as error:
            message = say(
                "{model} quotes words that do not stand there once: {words}.",
                model=model,
                words=repr(str(error)[:80]),
            )
            problems.append(Problem("extract", REJECTED, message, document.locator))
    return tuple(claims), tuple(problems)


class _Quoting:
    """One draft with its anchor found."""

    def __init__(self, document: Document, draft: Draft) -> None:
        anchor = anchored(document, draft.anchor, draft.occurrence)
        if anchor is None:
            raise _Misquoted(draft.anchor)
        self._document, self._draft, self._anchor = document, draft, anchor

    def _span(self, quote: str) -> Span:
        span = nearest(self._document, quote, self._anchor)
        if span is None:
            raise _Misquoted(quote)
        return span

    def claim(self, model: str) -> Claim:
        """The claim, with every quotation found.

        Raises:
            _Misquoted: one of them does not stand in the text.
        """
        draft = self._draft
        return Claim(
            id="",
            document=self._document.id,
            kind=draft.kind,
            anchor=self._anchor,
            factuality=draft.factuality,
            rule=Rule(f"chat.{model}", VERSION),
            count=self._count(draft.count) if draft.count else None,
            places=tuple(map(self._place, draft.places)),
            period=self._period(draft.period) if draft.period else None,
            permit=self._permit(draft.permit) if draft.permit else None,
            source=self._source(draft.source) if draft.source else None,
            cue=self._span(draft.cue) if draft.cue else None,
        )

    def _count(self, draft: CountDraft) -> Count:
        spans = (self._span(draft.quote),)
        return Count(spans, draft.low, draft.high, draft.approximate, draft.unit)

    def _place(self, draft: PlaceDraft) -> Place:
        spans = (self._span(draft.quote),)
        return Place(spans, draft.name, draft.country, draft.subdivision, None, draft.role)

    def _period(self, draft: PeriodDraft) -> Period:
        return Period((self._span(draft.quote),), draft.edtf, Timex("DATE", ""))

    def _permit(self, draft: PermitDraft) -> Permit:
        return Permit((self._span(draft.quote),), draft.permit_class)

    def _source(self, draft: SourceDraft) -> Source:
        unnamed = draft.kind is SourceKind.ANONYMOUS
        return Source(self._span(draft.quote), draft.kind, protected=unnamed)
