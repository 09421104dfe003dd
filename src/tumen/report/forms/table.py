"""Claims as CSV, one a line, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from fractions import Fraction

from tumen.model import Assessment, Claim, Count, Number, Place
from tumen.report.citing import numbered
from tumen.report.rows import source_words
from tumen.report.tongue import ENGLISH, Tongue, tell

COLUMNS = (
    "id", "kind", "count", "places", "period", "permit", "source", "factuality", "words",
)  # fmt: skip
# A spreadsheet takes a cell that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_form(assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """All claims of an assessment in reading order."""
    drawn, left_out = numbered(assessment)
    if left_out:
        return claims_csv(assessment.claims, tongue)
    return claims_csv((item.claim for item in drawn), tongue)


def claims_csv(claims: Iterable[Claim], tongue: Tongue = ENGLISH) -> str:
    """Claims as CSV (RFC 4180, but with line feeds), with a heading line.

    A cell that a spreadsheet would take for a formula begins with an apostrophe. Protected
    sources are named by kind only. What kind that is is told in the language; all else is codes.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(tell(cell, tongue)) for cell in _cells(claim)] for claim in claims)
    return out.getvalue()


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would run."""
    without_null = cell.replace("\0", "\N{REPLACEMENT CHARACTER}")
    starts = without_null.lstrip(" ")
    return f"'{without_null}" if starts.startswith(_FORMULA) else without_null


def _cells(claim: Claim) -> tuple[str, ...]:
    permit = claim.permit
    return (
        claim.id,
        claim.kind,
        count_cell(claim.count),
        "; ".join(_place(place) for place in claim.places),
        (claim.period and claim.period.edtf) or "",
        "; ".join((permit.permit_class, *permit.also)) if permit else "",
        source_words(claim.source),
        claim.factuality,
        claim.anchor.quote,
    )


def count_cell(count: Count | None) -> str:
    """A count in EDTF's manner of ranges: ``2000/.. workers``, ``~400 workers``, ``20/99 visas``.

    A share is in fractions of one: ``1/2/.. of workers`` would be ambiguous, so it is
    ``0.5/.. of workers``.
    """
    if count is None:
        return ""
    per = f" per {count.per}" if count.per else ""
    about = "~" if count.approximate else ""
    if count.low is not None or count.high is not None:
        return f"{about}{_range(count.low, count.high)} {count.unit}{per}".rstrip()
    if count.share is None:
        return ""
    share = _range(_decimal(count.share.low), _decimal(count.share.high))
    return f"{about}{share} of {count.share_of or count.unit}{per}".rstrip()


def _range(low: Number | None, high: Number | None) -> str:
    if low == high:
        return f"{low}"
    return f"{'..' if low is None else low}/{'..' if high is None else high}"


def _decimal(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share), 4)


def _place(place: Place) -> str:
    code = place.subdivision or place.country or ""
    role = f" ({place.role})" if place.role else ""
    return f"{place.name} {code}".rstrip() + role
