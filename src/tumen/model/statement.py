"""One form for what the public record says and what a ledger's claims say, so that both compare."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.claim import Factuality, Kind
from tumen.model.lineage import Passage
from tumen.model.permit import PermitClass
from tumen.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Where:
    """A place as statements compare it; all None for the world."""

    name: str
    country: str | None
    subdivision: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What one page or document says on somebody's word, with what lineages are found by.

    Attributes:
        id: of the row or claim. No rule looks at it, save to settle an order that nothing else
            settles.
        document: the page's address or the `Document.id`: statements of one page are told apart.
        publisher, published, language: of the page; `published` is EDTF.
        origin: the words that say who said so first; empty where the page speaks for itself.
        named: the page's title, credits and passage: where outlets may be named.
        low, high: as `tumen.model.Count`; both None without a number.
        figure: the number as printed.
        places: empty where no place is given.
        period: EDTF of what the figure is about.
        passage: the words that carry it, in their holder.
        unnamed: True where the origin asked not to be named, or is not named.
        links: the addresses that the page points to.
        negated: as `tumen.model.Claim`.
    """

    id: str
    document: str
    publisher: str
    published: str | None
    language: str
    origin: str
    named: str
    kind: Kind
    unit: str
    factuality: Factuality
    low: Number | None
    high: Number | None
    figure: str
    places: tuple[Where, ...]
    period: str | None
    permits: tuple[PermitClass, ...]
    sector: str | None
    passage: Passage
    unnamed: bool = False
    links: tuple[str, ...] = ()
    negated: bool = False
