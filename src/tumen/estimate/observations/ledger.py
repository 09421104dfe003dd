"""Statements out of claims that were extracted from reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tumen.estimate.observations.source import KINDS, kind_of
from tumen.estimate.observations.testimony import Testimony
from tumen.model import Claim, Document, Kind, PermitClass, Place, Role, Unit

HOME = "KP"


def from_claims(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    lineages: Mapping[str, str] | None = None,
) -> tuple[Testimony, ...]:
    """Each claim as a testimony; `lineages` gives the first claim of the same origin."""
    found = lineages or {}
    return tuple(
        _testimony(claim, documents[claim.document], found.get(claim.id, claim.id))
        for claim in claims
    )


def _testimony(claim: Claim, document: Document, root: str) -> Testimony:
    source, kind = _source(claim, document)
    count = claim.count
    return Testimony(
        id=claim.id,
        kind=claim.kind,
        low=count.low if count else None,
        high=count.high if count else None,
        unit=Unit(count.unit) if count and count.unit in set(Unit) else Unit.OTHER,
        per=count.per if count else None,
        share=count.share if count else None,
        areas=_areas(claim.places),
        papers=_papers(claim, kind),
        mixed=False,
        as_of=claim.period.edtf if claim.period else None,
        published=document.published,
        factuality=claim.factuality,
        approximate=bool(count and count.approximate),
        source=source,
        source_kind=kind,
        root=root,
    )


def _papers(claim: Claim, source_kind: str) -> tuple[PermitClass, ...]:
    """The classes named. Officials who name none count those with valid work papers.

    A ministry's "1,000 workers remain" is a count of its permits; to take it for everybody there
    would let a state define the others away.
    """
    if claim.permit is not None:
        return claim.permit.permit_class, *claim.permit.also
    if claim.kind is Kind.STOCK and source_kind == "official":
        return (PermitClass.WORK,)
    return ()


def _source(claim: Claim, document: Document) -> tuple[str, str]:
    """Public bodies by their name, all others by the outlet that trusted them."""
    publisher = document.publisher or document.name
    if claim.source is None:
        return publisher, kind_of("", publisher)
    words = (claim.source.resolved or claim.source.span).quote
    kind = kind_of(words, "")
    kind = kind if kind != "outlet" else KINDS[claim.source.kind]
    return (words if kind in {"official", "intelligence", "organisation"} else publisher), kind


def _areas(places: tuple[Place, ...]) -> tuple[tuple[str | None, str | None], ...]:
    """Where the workers are or were: abroad, sites and destinations before other places.

    Those who are sent home go from a place abroad, and home itself is none that is estimated.
    """
    abroad = [place for place in places if place.country != HOME]
    there = [place for place in abroad if place.role in {Role.SITE, Role.DESTINATION}]
    other = [place for place in abroad if place.role in {None, Role.ORIGIN}]
    chosen = there or other
    return tuple(dict.fromkeys((place.country, place.subdivision) for place in chosen)) or (
        (None, None),
    )
