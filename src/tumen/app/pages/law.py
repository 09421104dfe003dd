"""Law: the provisions, what the claims come to under each reading, and where reports err."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from tumen.app.pages.weighed import not_yet, told
from tumen.app.sections import section
from tumen.app.visit import Here

router = APIRouter(prefix="/law")


@router.get("")
def look(visit: Here) -> HTMLResponse:
    """Verdicts, facts used and missing, rival readings; each fact leads to its passages."""
    found = told(visit)
    if found is None:
        return not_yet(visit, "Law")
    parts = (section("law.html.j2", found.view),)
    return visit.draw("sections.html.j2", title="Law", told=found, parts=parts, waits=False)
