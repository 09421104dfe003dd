"""Statements out of rows of the public record, or of a file of that form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tumen.estimate.observations.share import share_in
from tumen.estimate.observations.source import source_of
from tumen.estimate.observations.testimony import Testimony
from tumen.model import PublicClaim


def from_record(
    rows: Iterable[PublicClaim], lineages: Mapping[str, str] | None = None
) -> tuple[Testimony, ...]:
    """Each row as a testimony, with the first row of its origin.

    `lineages` gives the first statement, a row or not, of those that are of one origin; without it
    what is written down in `same_origin_as` counts.
    """
    by_id = {row.id: row for row in rows}
    firsts = {name: _root(row, by_id) for name, row in by_id.items()} | dict(lineages or {})
    firsts |= _again(by_id, firsts)
    return tuple(_testimony(row, by_id, firsts[row.id]) for row in by_id.values())


def _testimony(row: PublicClaim, rows: Mapping[str, PublicClaim], root: str) -> Testimony:
    first = rows.get(root, row)
    source, kind = source_of(first.origin, first.publisher)
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
        root=root,
    )


def _again(rows: Mapping[str, PublicClaim], firsts: Mapping[str, str]) -> dict[str, str]:
    """The first of rows that say the same to the letter, under whatever id, for each later one."""
    said: dict[PublicClaim, str] = {}
    again = {name: said.setdefault(replace(row, id=""), name) for name, row in rows.items()}
    return {name: firsts[first] for name, first in again.items() if name != first}


def _root(row: PublicClaim, rows: Mapping[str, PublicClaim]) -> str:
    """Follow written links; `tumen.record` has refused circles, and links that lead nowhere."""
    while row.same_origin_as is not None and row.same_origin_as in rows:
        row = rows[row.same_origin_as]
    return row.id
