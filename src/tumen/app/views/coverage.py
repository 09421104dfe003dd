"""Proof of review in words: each report, what of it waits, and the words that led to no claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tumen.app.review.masking import masked
from tumen.ledger import Coverage, Silent
from tumen.model import Document, SilenceReview, Span
from tumen.report.forms.table import harmless

AROUND = 220
"""Code points shown on each side of words that led to no claim."""
ENDS = (".", "!", "?", "。", "！", "？", "\n")
OF_REPORT = ("report", "locator", "document", "published", "language")
COLUMNS = (*OF_REPORT, "claims", "waiting", "readers", "without claim", "unanswered", "read")
WHERE = ("report", "locator", "document", "start", "end")
SENTENCE_COLUMNS = (*WHERE, "words", "why", "stands", "reviewer", "at", "reason")


@dataclass(frozen=True, slots=True)
class SilentView:
    """Words that led to no claim, with what stands round them.

    Attributes:
        number: the place among those of the report, from 0; forms name it.
        seen: how many entries there are on it.
    """

    number: int
    before: str
    words: str
    after: str
    language: str
    why: str
    stands: str
    said: tuple[SilenceReview, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class ReadView:
    """One report as the page of it shows it."""

    document: Document
    coverage: Coverage
    silent: tuple[SilentView, ...]


def read_view(coverage: Coverage, secret: Sequence[Span] = ()) -> ReadView:
    """A report with the words that led to no claim; `secret` words are covered."""
    document = masked(coverage.document, secret)
    silent = tuple(_silent(document, at, one) for at, one in enumerate(coverage.silent))
    return ReadView(document, coverage, silent)


def _silent(document: Document, number: int, one: Silent) -> SilentView:
    span = one.problem.span or Span(0, 0, "")
    start, end = around(document.text, span)
    return SilentView(
        number=number,
        before=document.text[start : span.start],
        words=document.text[span.start : span.end],
        after=document.text[span.end : end],
        language=document.language_at(span.start),
        why=one.problem.message,
        stands=one.stands.value,
        said=one.said,
        seen=len(one.said),
    )


def around(text: str, span: Span) -> tuple[int, int]:
    """From the end of the sentence before the words to that of their own, as far as is shown."""
    left, right = max(span.start - AROUND, 0), min(span.end + AROUND, len(text))
    first = max((text.rfind(end, left, span.start) + 1 for end in ENDS), default=0)
    lasts = [at + 1 for end in ENDS if (at := text.find(end, span.end, right)) != -1]
    return first or left, min(lasts, default=right)


def report_rows(every: Iterable[Coverage]) -> Iterator[tuple[str, ...]]:
    """One row for each report, for a spreadsheet; the heading first."""
    yield COLUMNS
    for one in every:
        document = one.document
        cells = (
            document.title or document.name,
            document.locator,
            document.id,
            document.published or "",
            document.language,
            str(one.claims),
            str(one.waiting),
            "; ".join(one.readers),
            str(len(one.silent)),
            str(one.unanswered),
            "yes" if one.read else "no",
        )
        yield tuple(map(harmless, cells))


def sentence_rows(every: Iterable[ReadView]) -> Iterator[tuple[str, ...]]:
    """One row for each run of words that led to no claim, for a spreadsheet; the heading first."""
    yield SENTENCE_COLUMNS
    for read in every:
        document = read.document
        for silent, shown in zip(read.coverage.silent, read.silent, strict=True):
            span, last = silent.problem.span, shown.said[-1] if shown.said else None
            cells = (
                document.title or document.name,
                document.locator,
                document.id,
                str(span.start) if span else "",
                str(span.end) if span else "",
                f"{shown.before}{shown.words}{shown.after}".strip(),
                shown.why,
                shown.stands,
                last.reviewer if last else "",
                last.at if last else "",
                last.reason if last else "",
            )
            yield tuple(map(harmless, cells))
