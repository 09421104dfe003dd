"""Sources: profiles by the Admiralty code with their history, and the record of each."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen.app.clock import now
from tumen.app.pages.weighed import not_yet, told
from tumen.app.sections import passage
from tumen.app.views.sources import MEANINGS, profile, source_lines
from tumen.app.visit import Acting, Here
from tumen.errors import NoSuchProfile, OvertakenEntry, ReasonMissing
from tumen.model import Reliability, SourceProfile

router = APIRouter(prefix="/sources")


class Graded(BaseModel, frozen=True):
    """What the form of a profile posts."""

    source: str
    reliability: Reliability
    seen: int
    reason: str = ""


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
    """Keep what is thought of a source: a new entry, of which the latest counts.

    Raises:
        ReasonMissing: nobody could follow later why.
        OvertakenEntry: somebody else graded it since the page was drawn.
    """
    if not given.reason.strip():
        raise ReasonMissing("grade a source")
    ledger = visit.room.ledger
    said = ledger.source_profiles(given.source)
    if len(said) != given.seen:
        latest = said[-1]
        raise OvertakenEntry(latest.reviewer, latest.reliability.value, latest.reason)
    who, why = visit.reviewer.name, given.reason.strip()
    ledger.add_source_profile(SourceProfile(given.source, given.reliability, who, now(), why))
    query = urlencode({"source": given.source, "done": "1"})
    return RedirectResponse(f"/sources/profile?{query}", 303)
