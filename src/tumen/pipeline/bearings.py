"""What a claim bears upon: what an estimate would count it for, and the findings of law it carries.

The ledger orders its queue by it (see `tumen.ledger.priority`). Everything here follows from one
claim and its report, so that a new claim costs the others nothing; how many origins each thing has
is for the ledger to count. Copies are told by what they say of themselves alone: an outlet that is
cited, a credit, an agency. A copy that says nothing counts as an origin until a person joins it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from tumen import corroborate, law
from tumen.model import Claim, Document, Place, Provision, SourceKind, Verdict
from tumen.model.edtf import days

if TYPE_CHECKING:
    from tumen.ledger import Bearing

MEANS: Mapping[Verdict, float] = {
    Verdict.INCONSISTENT: 1.0,
    Verdict.CANNOT_TELL: 0.5,
    Verdict.CONSISTENT: 0.3,
}
"""What it would mean for a finding to lose its ground: a breach that is not one weighs most."""


def bearings(document: Document, claim: Claim) -> tuple[Bearing, ...]:
    """Everything that a claim bears upon; empty where it names no place and carries no finding."""
    from tumen.ledger import Bearing, weight  # noqa: PLC0415 - heavy: not for `tumen extract`

    origin = origin_of(document, claim)
    of_place = (
        Bearing(f"count {upon}", says, weight(claim), origin) for upon, says in _cells(claim)
    )
    of_law = (
        Bearing(f"law {upon}", says, means, origin)
        for upon, says, means in _findings(document, claim)
    )
    return (*of_place, *of_law)


def origin_of(document: Document, claim: Claim) -> str:
    """Whose word it is, as far as the report says: an outlet that it cites, or its own newsroom."""
    source = claim.source
    cited = source.span.quote if source and source.kind is SourceKind.OUTLET else None
    named = cited or document.credit or document.publisher or ""
    return corroborate.house_of(named) if named.strip() else document.id


def _cells(claim: Claim) -> Iterator[tuple[str, str]]:
    """The place, papers and time of which an estimate would count it."""
    place = _place(claim)
    if place is None:
        return
    kind, papers, when = claim.kind.value, _papers(claim), _when(claim)
    where = place.subdivision or place.country or place.name
    says = f"{kind} in {place.name}, {papers}, {when}".replace("_", " ")
    yield f"{kind}|{where}|{papers}|{when}", says


def _place(claim: Claim) -> Place | None:
    """Where the workers are: a place abroad, the most exact first."""
    abroad = (one for one in claim.places if one.country != "KP")
    return min(abroad, key=lambda one: (one.subdivision is None, one.country is None), default=None)


def _papers(claim: Claim) -> str:
    return f"{claim.permit.permit_class.value} papers" if claim.permit else "any papers"


def _when(claim: Claim) -> str:
    """The month, else the year, in which the period ends."""
    covered = days(claim.period.edtf) if claim.period else None
    if covered is None:
        return "no date"
    if covered.last is None:
        return f"since {covered.first:%Y-%m}" if covered.first else "no date"
    month, year = f"{covered.last:%Y-%m}", f"{covered.last:%Y}"
    within = covered.first is not None and f"{covered.first:%Y-%m}" == month
    return month if within else year


def _findings(document: Document, claim: Claim) -> Iterator[tuple[str, str, float]]:
    """What the claim by itself would mean under each provision, by its plain reading."""
    found, _ = law.evaluate([claim], _provisions(), [document])
    plain = {(one.provision, one.state): one for one in reversed(found)}
    for one in plain.values():
        verdict = one.verdict.value.replace("_", " ")
        says = f"the finding “{verdict}” on {one.citation} for {one.state}"
        yield f"{one.provision}|{one.state}|{one.verdict.value}", says, MEANS[one.verdict]


@cache
def _provisions() -> tuple[Provision, ...]:
    return law.provisions()
