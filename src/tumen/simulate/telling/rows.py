"""Sayings as rows of the public record's form, which `tumen estimate` takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tumen.model import Kind, PublicClaim, PublicCount, PublicPlace, Unit
from tumen.simulate.telling.report import Report
from tumen.simulate.telling.saying import Saying

UNITS: Mapping[Kind, Unit] = {Kind.PERMIT: Unit.PERMITS, Kind.CROSSING: Unit.ENTRIES}
"""What each kind counts; all others count workers."""


def as_rows(printed: Iterable[Report], world: str) -> tuple[PublicClaim, ...]:
    """A row for each saying; one that names where it has it from is linked to it."""
    return tuple(_row(saying, report, world) for report in printed for saying in report.sayings)


def row_id(world: str, number: int) -> str:
    """The id of the row of a saying."""
    return f"{world}-{number:05d}"


def slug(name: str) -> str:
    """A name as part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _row(saying: Saying, report: Report, world: str) -> PublicClaim:
    unit = UNITS.get(saying.kind, Unit.WORKERS)
    own = saying.place
    return PublicClaim(
        id=row_id(world, saying.number),
        url=f"https://{slug(saying.outlet)}.example/{report.published}/{report.number}",
        publisher=saying.outlet,
        title=f"{saying.kind.replace('_', ' ')}, {own.name if own else saying.country.name}",
        published=saying.published.isoformat(),
        language="en",
        origin=saying.reporter.name,
        origin_url=None,
        same_origin_as=(
            row_id(world, saying.first) if saying.first is not None and saying.credits else None
        ),
        kind=saying.kind,
        count=PublicCount(saying.low, saying.high, _words(saying), unit, unit.value),
        place=PublicPlace(
            own.name if own else saying.country.name,
            saying.country.code,
            own.code if own and "-" in own.code else None,
        ),
        period=saying.when.edtf if saying.when else None,
        permits=saying.papers,
        mixed=False,
        permit_detail=None,
        sector=None,
        factuality=saying.factuality,
        instruments=(),
        instrument_words=None,
        note=None,
    )


def _words(saying: Saying) -> str:
    match saying.low, saying.high:
        case int(low), None:
            return f"at least {low:,}"
        case None, int(high):
            return f"at most {high:,}"
        case int(low), int(high) if low != high:
            return f"{low:,} to {high:,}"
        case _:
            return f"{saying.low:,}"
