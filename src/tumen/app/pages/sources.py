"""Sources: profiles by the Admiralty code with their history, and the record of each."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen.app.pages.weighed import not_yet, told
from tumen.app.review import saying
from tumen.app.review.saying import Graded
from tumen.app.sections import passage
from tumen.app.views.sources import MEANINGS, profile, source_lines
from tumen.app.visit import Acting, Here
from tumen.errors import NoSuchProfile

router = APIRouter(prefix="/sources")


@router.get("")
def look(visit: Here) -> HTMLResponse:
    """All sources with their record."""
    found = told(visit)
    if found is None:
        return not_yet(visit, "Sources")
    whole = found.assessment.corroboration
    entries = visit.room.ledger.source_profiles()
    lines = source_lines(whole, entries) if whole else ()
    return visit.draw("sources.html.j2", told=found, sources=lines, meanings=MEANINGS)


@router.get("/profile")
def one(visit: Here, source: str, done: str = "") -> HTMLResponse:
    """One source: its grade and who gave it when and why, and what became of what it said.

    Raises:
        NoSuchProfile: nothing is known of a source of that name.
    """
    found = told(visit)
    if found is None:
        return not_yet(visit, "Sources")
    history = visit.room.ledger.source_profiles(source)
    sees = visit.reviewer.sees_protected
    shown = profile(found.weighed, source, history, sees_protected=sees)
    if shown is None:
        raise NoSuchProfile(source)
    return visit.draw(
        "profile.html.j2", told=found, shown=shown, meanings=MEANINGS, passage=passage, done=done
    )


@router.post("/profile")
def grade(visit: Acting, given: Annotated[Graded, Form()]) -> Response:
    """Keep what is thought of a source: a new entry, of which the latest counts."""
    saying.grade(visit.room.ledger, visit.hand, given)
    query = urlencode({"source": given.source, "done": "1"})
    return RedirectResponse(f"/sources/profile?{query}", 303)
