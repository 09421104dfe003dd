"""Document to claims: stage functions that stand on their own and can each be measured.

Each takes a `tumen.model.Document` and returns ``(results, problems)``; every span in a result
is an exact substring of the document's text. The work is done by the language pack of the
document (`tumen.extract.lang`); a language without a pack gives no results and one problem.
"""

from __future__ import annotations

from tumen.extract.rows import row
from tumen.extract.stages import (
    attributions,
    claims,
    counts,
    instruments,
    periods,
    permits,
    places,
    relevant,
)

__all__ = [
    "attributions",
    "claims",
    "counts",
    "instruments",
    "periods",
    "permits",
    "places",
    "relevant",
    "row",
]
