"""What is publicly known already: one figure or event, as one page gave it on one day."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.claim import Factuality, Kind
from tumen.model.permit import PermitClass
from tumen.model.quantity import Number, Unit


@dataclass(frozen=True, slots=True)
class PublicCount:
    """A figure of the public record, with the words it was given in.

    `low` and `high` are None where open; both are None for a share without a base ("more than
    half"). `unit` is OTHER where something else than workers, papers or crossings was
    counted, and `counted` says what.
    """

    low: Number | None
    high: Number | None
    words: str
    unit: Unit
    counted: str
    per: str | None = None


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """Where: ISO 3166-1 alpha-2 and ISO 3166-2, both None for the world or a region."""

    name: str
    country: str | None
    subdivision: str | None


@dataclass(frozen=True, slots=True)
class PublicClaim:
    """One row of the public record: facts and an address, no text of others.

    Rows that contradict each other stay side by side; nothing here is averaged.

    Attributes:
        id: stable, readable: outlet, date, what.
        url: the page that gave it. `publisher`, `title` (in our words), `language` (BCP 47).
        published: EDTF, or None where the page does not say.
        origin: who first said so, in our words; `origin_url` where that is known.
        same_origin_as: the id of the row from which this one descends, as far as is known.
        period: EDTF of what the figure is about, apart from `published`; None if not stated.
        permits: the classes of paper counted; empty where the page does not say or mixes all.
        mixed: True where the page counts several classes together.
        instruments: ``UNSC/2397#8``; `instrument_words` as the page or our note puts it.
        note: what the fields cannot say.
    """

    id: str
    url: str
    publisher: str
    title: str
    published: str | None
    language: str
    origin: str
    origin_url: str | None
    same_origin_as: str | None
    kind: Kind
    count: PublicCount
    place: PublicPlace
    period: str | None
    permits: tuple[PermitClass, ...]
    mixed: bool
    permit_detail: str | None
    sector: str | None
    factuality: Factuality
    instruments: tuple[str, ...]
    instrument_words: str | None
    note: str | None
