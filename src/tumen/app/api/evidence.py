"""The evidence for programs: grades, lineages, contradictions; a merge forced or undone."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from tumen.app.pages.weighed import Told, told_now
from tumen.app.review import saying
from tumen.app.review.saying import Joined
from tumen.app.views.evidence import ClaimLine, EvidenceView, Kin, LinkLine, evidence
from tumen.app.views.wish import Wish
from tumen.app.visit import Acting, Here
from tumen.model import Kind, LineageReview, PermitClass
from tumen.report.lineage import ContradictionView

router = APIRouter(prefix="/evidence", tags=["evidence"])


class Graded(BaseModel):
    """A claim with its grade by the Admiralty code, and the lineage that it shares with others."""

    claim: str
    place: str
    period: str
    figure: str | None
    source: str
    words: str
    grade: str
    because: list[str]
    lineage: str | None


class Lineage(BaseModel):
    """Statements of one origin, the origin first, and the links between them with their grounds."""

    id: str
    title: str
    members: list[str]
    links: list[LinkLine]


class Contradiction(BaseModel):
    """What cannot all be true, by the ids of the statements on each side."""

    says: str
    one: list[str]
    other: list[str]


class Evidence(BaseModel):
    """What stands behind the claims that meet the filters.

    `behind` says that something was entered since it was worked out. `more` claims and
    `more_lineages` are left out. A link's `seen` is given back by whoever decides on its two.
    """

    behind: bool
    counted: str
    claims: list[Graded]
    more: int
    lineages: list[Lineage]
    more_lineages: int
    contradictions: list[Contradiction]
    possible: list[LinkLine]


class Decided(Joined, frozen=True, extra="forbid"):
    """`same` forces a merge, `apart` undoes one, `open` leaves it to the evidence again."""


Asked = Annotated[str, Query(max_length=200)]


def wished(
    place: Asked = "",
    period: Asked = "",
    permit: PermitClass | None = None,
    kind: Kind | None = None,
) -> Wish:
    """The filters of the page: a place by name or ISO code, a period in EDTF, papers, a kind."""
    return Wish(place, period, permit or "", kind or "")


@router.get("")
def look(visit: Here, wish: Annotated[Wish, Depends(wished)]) -> Evidence:
    """Claims by place, period, papers and kind, with who took them from whom."""
    found = told_now(visit)
    entries = visit.room.ledger.lineage_reviews()
    return _shaped(found, evidence(found.weighed, wish, entries))


@router.get("/decisions")
def decisions(visit: Here) -> list[LineageReview]:
    """Everything that reviewers decided of lineages, oldest first."""
    return list(visit.room.ledger.lineage_reviews())


@router.post("/decisions", status_code=201)
def decide(visit: Acting, given: Decided) -> LineageReview:
    """Force or undo a merge of two statements, with a reason; refused with 409 if overtaken."""
    return saying.decide(visit.room.ledger, visit.hand, given)


def _shaped(found: Told, view: EvidenceView) -> Evidence:
    return Evidence(
        behind=found.behind,
        counted=view.counted,
        claims=[_graded(line) for group in view.groups for line in group.claims],
        more=view.more,
        lineages=[_lineage(kin) for kin in view.kin],
        more_lineages=view.more_kin,
        contradictions=[_contradiction(one) for one in view.contradictions],
        possible=list(view.possible),
    )


def _graded(line: ClaimLine) -> Graded:
    row = line.row
    return Graded(
        claim=row.id,
        place=row.place,
        period=row.period,
        figure=row.figure,
        source=row.source,
        words=row.words,
        grade=line.grade,
        because=list(line.because),
        lineage=line.lineage,
    )


def _lineage(kin: Kin) -> Lineage:
    members = [telling.id for telling in kin.drawn.tellings]
    return Lineage(id=kin.drawn.id, title=kin.drawn.title, members=members, links=list(kin.links))


def _contradiction(view: ContradictionView) -> Contradiction:
    one, other = ([telling.id for telling in side] for side in (view.one, view.other))
    return Contradiction(says=view.says, one=one, other=other)
