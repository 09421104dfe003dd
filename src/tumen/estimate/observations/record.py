"""Statements out of rows of the public record, or of a file of that form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tumen.estimate.observations.share import share_in
from tumen.estimate.observations.source import source_of
from tumen.estimate.observations.testimony import Testimony
from tumen.model import PublicClaim


def from_record(
    rows: Iterable[PublicClaim], lineages: Mapping[str, str] | None = None
) -> tuple[Testimony, ...]:
    """Each row as a testimony, with the first row of its origin.

    `lineages` gives the first row for rows whose descent was found rather than written down in
    `same_origin_as`.
    """
    by_id = {row.id: row for row in rows}
    return tuple(_testimony(row, by_id, lineages or {}) for row in by_id.values())


def _testimony(
    row: PublicClaim, rows: Mapping[str, PublicClaim], lineages: Mapping[str, str]
) -> Testimony:
    root = _root(row, rows, lineages)
    source, kind = source_of(root.origin, root.publisher)
    no_number = row.count.low is None and row.count.high is None
    return Testimony(
        id=row.id,
        kind=row.kind,
        low=row.count.low,
        high=row.count.high,
        unit=row.count.unit,
        per=row.count.per,
        share=share_in(row.count.words) if no_number else None,
        areas=((row.place.country, row.place.subdivision),),
        papers=row.permits,
        mixed=row.mixed,
        as_of=row.period,
        published=row.published,
        factuality=row.factuality,
        approximate=False,
        source=source,
        source_kind=kind,
        root=root.id,
    )


def _root(
    row: PublicClaim, rows: Mapping[str, PublicClaim], lineages: Mapping[str, str]
) -> PublicClaim:
    """Follow written links, then found ones; `tumen.record` has refused circles of the former."""
    seen = {row.id}
    while True:
        before = row.same_origin_as or lineages.get(row.id)
        if before is None or before in seen or before not in rows:
            return row
        row = rows[before]
        seen.add(before)
