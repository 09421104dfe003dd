"""Statements out of the public record's rows."""

from __future__ import annotations

from tumen.corroborate.names import unnamed
from tumen.model import Passage, PublicClaim, Unit
from tumen.model.statement import Statement, Where


def from_public(row: PublicClaim) -> Statement:
    """A row as a statement. Its note and its link to another row are left out.

    Notes were written by those who drew the links; lineages must be found without them.
    """
    where = Where(row.place.name, row.place.country, row.place.subdivision)
    unit = row.count.counted if row.count.unit is Unit.OTHER else row.count.unit.value
    told = f"{row.count.words} – {row.title}"
    return Statement(
        id=row.id,
        document=row.url,
        publisher=row.publisher,
        published=row.published,
        language=row.language,
        origin=row.origin,
        named=row.title,
        kind=row.kind,
        unit=f"{unit} a {row.count.per}" if row.count.per else unit,
        factuality=row.factuality,
        low=row.count.low,
        high=row.count.high,
        figure=row.count.words,
        places=(where,),
        period=row.period,
        permits=row.permits,
        sector=row.sector,
        passage=Passage(row.id, told),
        unnamed=unnamed(row.origin),
        links=(row.origin_url,) if row.origin_url else (),
    )
