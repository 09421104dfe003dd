"""Claims and decisions in a few words, as lists show them."""

from __future__ import annotations

from tumen.ledger import Item
from tumen.model import Decision
from tumen.report import figures, words
from tumen.report.rows import place_words
from tumen.report.shown import on_one_line

DEEDS = {
    Decision.ACCEPTED: "accepted it",
    Decision.EDITED: "put another in its place",
    Decision.REJECTED: "rejected it",
    Decision.SPLIT: "split it",
    Decision.MERGED: "merged it with others",
    Decision.WRITTEN: "wrote it",
    Decision.SENT_ON: "sent it on",
    Decision.WITHDRAWN: "took back their last act",
}


def brief(item: Item) -> str:
    """What a claim is about, its figure and its places; never who says so."""
    claim = item.claim
    said = [words.KIND[claim.kind], figures.in_words(claim.count) or ""]
    said += [place_words(claim.places)] if claim.places else []
    return on_one_line(" · ".join(filter(None, said)), 120)
