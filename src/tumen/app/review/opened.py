"""A report and a claim opened on the desk, and what has been said of the claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tumen.app.review.fields import Field, fields
from tumen.app.review.masking import masked
from tumen.app.review.passage import MOST_OTHERS, Run, Window, runs, window
from tumen.app.review.saying import report
from tumen.ledger import Ground, Item, Ledger, Wanted, doubts
from tumen.model import Document, Review, Span, State


@dataclass(frozen=True, slots=True)
class Report:
    """What is drawn of a report.

    Attributes:
        document: as this reviewer may see it.
        paragraphs: the part of its text in `drawn`, with languages.
        number: how many claims it has.
    """

    document: Document
    paragraphs: tuple[tuple[Run, ...], ...]
    drawn: Window
    number: int


@dataclass(frozen=True, slots=True)
class Opened:
    """What is drawn of a claim.

    Attributes:
        report: the part of it around the claim.
        beside: the claims of the same report that stand near it, in the report's order.
        entries: what was said of the claim, oldest first.
        doubts: what is doubtful about the draft.
        grounds: what it bears upon, the weightiest first.
    """

    item: Item
    report: Report
    fields: tuple[Field, ...]
    beside: tuple[Item, ...]
    entries: tuple[Review, ...]
    doubts: tuple[str, ...]
    grounds: tuple[Ground, ...]

    @property
    def document(self) -> Document:
        """The report's document, as this reviewer may see it."""
        return self.report.document

    def quotes(self, field: Field) -> tuple[str, ...]:
        """A field's words as this reviewer may see them."""
        return field.quotes(self.document.text)

    def quote(self, other: Item) -> str:
        """The passage of another claim of the report as this reviewer may see it."""
        span = other.claim.anchor
        return self.document.text[span.start : span.end]


def opened(
    ledger: Ledger, claim: str, *, sees_protected: bool, middle: int | None = None
) -> Opened:
    """A claim with the part of its report around `middle`, by default around its passage.

    Raises:
        UnknownClaim: there is none.
    """
    item = ledger.desk.item(claim)
    document = seen(ledger, item.claim.document, sees_protected=sees_protected)
    every = sorted(ledger.desk.near(item), key=lambda one: one.claim.anchor.start)
    beside = tuple(one for one in every if one.claim.id != claim)
    found, anchor = fields(item.claim), item.claim.anchor
    drawn = window(document.text, anchor.start if middle is None else middle)
    paragraphs = tuple(runs(document.text, drawn, anchor, found, _anchors(beside)))
    return Opened(
        item=item,
        report=Report(document, paragraphs, drawn, ledger.desk.number_in(document.id)),
        fields=found,
        beside=beside,
        entries=ledger.desk.entries(claim),
        doubts=doubts(item.claim),
        grounds=ledger.desk.grounds(claim),
    )


def report_at(ledger: Ledger, document: Document, passage: Span | None, middle: int) -> Report:
    """The part of a report around `middle`, with a passage in it that no claim has taken yet.

    `document` is the report as its reader may see it.
    """
    marked = ledger.desk.items(Wanted(document=document.id), limit=MOST_OTHERS)
    drawn = window(document.text, middle)
    paragraphs = tuple(runs(document.text, drawn, passage, (), _anchors(marked)))
    return Report(document, paragraphs, drawn, ledger.desk.number_in(document.id))


def seen(ledger: Ledger, document: str, *, sees_protected: bool) -> Document:
    """A report as somebody may see it who may, or may not, see protected sources.

    Raises:
        UnknownReport: there is none.
    """
    whole = report(ledger, document)
    return whole if sees_protected else masked(whole, ledger.desk.protected(whole.id))


def _anchors(items: Sequence[Item]) -> tuple[Span, ...]:
    return tuple(one.claim.anchor for one in items if one.state is not State.REPLACED)
