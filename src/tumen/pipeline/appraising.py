"""An estimate for an assessment, out of its claims and of the record beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tumen.model import Appraisal, Claim, Corroboration, Document, PublicClaim
from tumen.pipeline.descent import firsts
from tumen.settings import Estimating, Settings

MONTHS = "2017-01..2020-12"
"""From before the ban to a year after the deadline; a full estimate goes on as far as claims do."""


def appraised(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    rows: Iterable[PublicClaim],
    found: Corroboration | None,
    settings: Settings,
) -> Appraisal | None:
    """The estimate for the places that claims and rows count; None where it was not asked for.

    Copies, by `found`, count once. None also where too little is counted to say anything.
    """
    if settings.estimate is Estimating.NONE or not claims:
        return None
    from tumen import estimate  # noqa: PLC0415 - heavy: only where one is made

    beside = tuple(rows)
    origins = firsts(found, beside)
    testimonies = (
        *estimate.from_claims(claims, {one.id: one for one in documents}, origins),
        *estimate.from_record(beside, origins),
    )
    if settings.estimate is Estimating.QUICK:
        return estimate.appraise(testimonies, MONTHS, estimate.BRIEF, settings.seed)
    months = estimate.span_of(testimonies, MONTHS)
    return estimate.appraise(testimonies, months, estimate.THOROUGH, settings.seed)
