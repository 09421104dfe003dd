"""Claims and rows of the public record as dated figures that can be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tumen.model import (
    Claim,
    Count,
    Factuality,
    Kind,
    Number,
    PublicClaim,
    PublicCount,
    Unit,
)
from tumen.model.edtf import days
from tumen.report import dates, figures, words
from tumen.report.citing import Numbered
from tumen.report.hosts import hosts
from tumen.report.shown import on_one_line
from tumen.wording import capital, say, say_as, term

# What a number of persons says depends on whether they are there, come or go; papers and
# crossings are counted in one way only.
_PERSONS = {
    Kind.STOCK: say("Workers present"),
    Kind.OVERSTAY: say("Workers present"),
    Kind.ARRIVAL: say("Workers sent or arrived"),
    Kind.DEPARTURE: say("Workers left or sent home"),
    Kind.REPATRIATION: say("Workers left or sent home"),
    Kind.PERMIT: say("Workers with papers"),
    Kind.RENEWAL: say("Workers with papers"),
}
_UNITS = (Unit.WORKERS, Unit.ENTRIES, Unit.PERMITS, Unit.VISAS, Unit.SITES)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its bounds, its day (the middle of its period) and where it comes from."""

    facet: str
    day: int
    low: Number | None
    high: Number | None
    country: str
    negative: bool
    words: str
    when: str
    factuality: str
    publisher: str
    number: int | None = None
    url: str | None = None


def of_claims(claims: Iterable[Numbered]) -> tuple[tuple[Figure, ...], int]:
    """The figures of claims, and how many have a number but no date to draw them at."""
    found = [item for item in claims if (c := item.claim.count) is not None and _drawable(c)]
    made = [figure for item in found if (figure := of_claim(item)) is not None]
    return tuple(made), len(found) - len(made)


def of_record(rows: Iterable[PublicClaim], countries: frozenset[str]) -> tuple[Figure, ...]:
    """The figures of the public record for these countries."""
    chosen = (row for row in rows if row.place.country in countries and _drawable(row.count))
    return tuple(figure for row in chosen if (figure := of_row(row)) is not None)


def _drawable(count: Count | PublicCount) -> bool:
    return count.unit in _UNITS and not (count.low is None and count.high is None)


def of_claim(item: Numbered) -> Figure | None:
    """The figure of one claim, at its own time, else at that of its report."""
    claim, document = item.claim, item.document
    edtf = claim.period.edtf if claim.period else None
    day = middle(edtf) or middle(document.published)
    count = claim.count
    if day is None or count is None:
        return None
    return Figure(
        facet=_facet(claim, count),
        day=day,
        low=count.low,
        high=count.high,
        country=next(iter(hosts(claim)), ""),
        negative=claim.factuality in {Factuality.DENIED, Factuality.DOUBTED},
        words=figures.in_words(count) or "",
        when=_when(edtf, document.published),
        factuality=words.FACTUALITY[claim.factuality],
        publisher=on_one_line(document.publisher or document.name, 80),
        number=item.number,
    )


def of_row(row: PublicClaim) -> Figure | None:
    """The figure of one row of the public record, at its own time, else at that of its page."""
    edtf = row.period if middle(row.period) else row.published
    day = middle(edtf)
    if day is None:
        return None
    return Figure(
        facet=_facet(row, row.count),
        day=day,
        low=row.count.low,
        high=row.count.high,
        country=row.place.country or "",
        negative=row.factuality in {Factuality.DENIED, Factuality.DOUBTED},
        words=figures.in_words(row.count) or "",
        when=dates.in_words(edtf),
        factuality=words.FACTUALITY[row.factuality],
        publisher=row.publisher,
        url=row.url,
    )


def middle(edtf: str | None) -> int | None:
    """The ordinal of the middle day of a period; its closed end, where one end is open."""
    covered = days(edtf)
    if covered is None or (covered.first is None and covered.last is None):
        return None
    ends = [end.toordinal() for end in (covered.first, covered.last) if end is not None]
    return sum(ends) // len(ends)


def _when(edtf: str | None, published: str | None) -> str:
    if middle(edtf):
        return dates.in_words(edtf)
    return say("{time} (date of the report)", time=dates.in_words(published))


def _facet(claim: Claim | PublicClaim, count: Count | PublicCount) -> str:
    counted = capital(say_as("facet", count.unit))
    if count.unit == Unit.WORKERS:
        counted = _PERSONS.get(claim.kind) or say("Workers in other statements")
    if not count.per:
        return counted
    return say("{figure} per {time}", figure=counted, time=term(count.per))
