"""Sources for programs: their records and grades, and a new grade."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from tumen.app.pages.weighed import told_now
from tumen.app.review import saying
from tumen.app.review.saying import Graded
from tumen.app.views.sources import Profile, SourceLine, profile, source_lines
from tumen.app.visit import Acting, Here
from tumen.errors import NoSuchProfile
from tumen.model import SourceProfile

router = APIRouter(prefix="/sources", tags=["sources"])


class Sources(BaseModel):
    """All sources with their record; `behind` says that something was entered since."""

    behind: bool
    sources: list[SourceLine]


class Grading(Graded, frozen=True, extra="forbid"):
    """A grade by the Admiralty code; `seen` is how many the history holds."""


@router.get("")
def look(visit: Here) -> Sources:
    """Every source: what it said first, what it copied, how that fared, and its grade."""
    found = told_now(visit)
    whole = found.assessment.corroboration
    lines = source_lines(whole, visit.room.ledger.source_profiles()) if whole else ()
    return Sources(behind=found.behind, sources=list(lines))


@router.get("/profile")
def one(visit: Here, source: Annotated[str, Query(max_length=500)]) -> Profile:
    """One source: its grades with who gave them when and why, and what became of what it said."""
    found = told_now(visit)
    history = visit.room.ledger.source_profiles(source)
    shown = profile(found.weighed, source, history, sees_protected=visit.reviewer.sees_protected)
    if shown is None:
        raise NoSuchProfile(source)
    return shown


@router.post("/grades", status_code=201)
def grade(visit: Acting, given: Grading) -> SourceProfile:
    """Grade a source, with a reason; refused with 409 if somebody else did since `seen`."""
    return saying.grade(visit.room.ledger, visit.hand, given)
