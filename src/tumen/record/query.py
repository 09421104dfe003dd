"""Choosing rows of the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tumen.model import Kind, PermitClass, PublicClaim, Unit
from tumen.model.edtf import days


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """What rows must be like; None asks for nothing.

    `place` is an ISO 3166-1 or 3166-2 code, or part of a name; `period` is EDTF and is met by
    rows that share a day with it; `text` is looked for in title, origin, words and note.
    """

    kind: Kind | None = None
    place: str | None = None
    period: str | None = None
    permit: PermitClass | None = None
    unit: Unit | None = None
    publisher: str | None = None
    text: str | None = None


def select(rows: Iterable[PublicClaim], query: RecordQuery) -> tuple[PublicClaim, ...]:
    """The rows that meet every condition of the query, in their order."""
    return tuple(row for row in rows if _meets(row, query))


def _meets(row: PublicClaim, query: RecordQuery) -> bool:
    return (
        query.kind in (None, row.kind)
        and (query.permit is None or query.permit in row.permits)
        and query.unit in (None, row.count.unit)
        and _in_place(row, query.place)
        and _in_period(row, query.period)
        and _contains(query.publisher, row.publisher)
        and _contains(query.text, row.title, row.origin, row.count.words, row.note or "")
    )


def _in_place(row: PublicClaim, place: str | None) -> bool:
    if place is None:
        return True
    codes = {row.place.country, row.place.subdivision}
    return place.upper() in codes or place.casefold() in row.place.name.casefold()


def _in_period(row: PublicClaim, period: str | None) -> bool:
    if period is None:
        return True
    asked, told = days(period), days(row.period)
    return asked is not None and told is not None and asked.overlaps(told)


def _contains(words: str | None, *texts: str) -> bool:
    return words is None or any(words.casefold() in text.casefold() for text in texts)
