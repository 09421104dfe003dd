"""A claim opened on the desk: the claim, its report, and what has been said of it."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.app.review.fields import Field, fields
from tumen.app.review.masking import masked
from tumen.app.review.passage import Run, Window, runs, window
from tumen.ledger import Item, Ledger, doubts
from tumen.model import Document, Review, State


@dataclass(frozen=True, slots=True)
class Opened:
    """What is drawn of a claim.

    Attributes:
        document: as this reviewer may see it.
        paragraphs: the part of its text in `drawn`, with languages.
        beside: the claims of the same report that stand near it, in the report's order.
        number: how many claims the report has.
        entries: what was said of the claim, oldest first.
        doubts: what is doubtful about the draft.
    """

    item: Item
    document: Document
    fields: tuple[Field, ...]
    paragraphs: tuple[tuple[Run, ...], ...]
    drawn: Window
    beside: tuple[Item, ...]
    number: int
    entries: tuple[Review, ...]
    doubts: tuple[str, ...]

    def quotes(self, field: Field) -> tuple[str, ...]:
        """A field's words as this reviewer may see them."""
        return field.quotes(self.document.text)

    @property
    def anchor(self) -> str:
        """The passage as this reviewer may see it."""
        span = self.item.claim.anchor
        return self.document.text[span.start : span.end]


def opened(
    ledger: Ledger, claim: str, *, sees_protected: bool, middle: int | None = None
) -> Opened:
    """A claim with the part of its report around `middle`, by default around its passage.

    Raises:
        UnknownClaim: there is none.
    """
    item = ledger.desk.item(claim)
    every = sorted(ledger.desk.near(item), key=lambda one: one.claim.anchor.start)
    whole = ledger.document(item.claim.document)
    assert whole is not None, "the ledger keeps no claim without its document"
    document = whole if sees_protected else masked(whole, ledger.desk.protected(whole.id))
    found = fields(item.claim)
    anchor = item.claim.anchor
    drawn = window(document.text, anchor.start if middle is None else middle)
    beside = tuple(one for one in every if one.claim.id != claim)
    marked = [one.claim.anchor for one in beside if one.state is not State.REPLACED]
    return Opened(
        item=item,
        document=document,
        fields=found,
        paragraphs=tuple(runs(document.text, drawn, anchor, found, marked)),
        drawn=drawn,
        beside=beside,
        number=ledger.desk.number_in(whole.id),
        entries=ledger.desk.entries(claim),
        doubts=doubts(item.claim),
    )
