"""The assessment for programs: built, replayed as known on a day, compared, kept, exported."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from tumen.app.clock import now
from tumen.app.pages.assessment import KINDS, Asked, built, check_day, check_form, file_in
from tumen.app.pages.weighed import Told
from tumen.app.views.changes import Changes, changes, edition
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import NotYetWeighed
from tumen.model import Edition
from tumen.pipeline import FORMS
from tumen.report.judge import Judgement

router = APIRouter(prefix="/assessment", tags=["assessment"])

FILE: dict[str, object] = {"schema": {}}
"""Each form has a description of its own, in the reference of the report."""
DAY = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"
Day = Annotated[str, Query(pattern=DAY)]
Form = Annotated[str, Path(json_schema_extra={"enum": list(FORMS)})]


class Assessed(BaseModel):
    """The key judgements, and what differs from the last assessment that was kept.

    `behind` says that something was entered since it was worked out; `changed` is null where none
    was kept before.
    """

    behind: bool
    title: str
    standfirst: str
    key: list[Judgement]
    further: list[Judgement]
    last: str | None
    changed: Changes | None


class Keep(BaseModel, extra="forbid"):
    """Which assessment is kept: as known on a day, or of everything; with the estimate or not."""

    until: Annotated[str, Field(pattern=DAY)] = ""
    estimate: bool = False


@router.get("")
def look(visit: Here, until: Day = "", estimate: bool = False) -> Assessed:  # noqa: FBT001, FBT002
    """Build it, or replay it as known on a day, and hold it against the last that was kept."""
    found = _built(visit, until, estimate=estimate)
    editions = visit.room.ledger.editions()
    last = editions[-1] if editions else None
    this = edition(found.weighed, visit.reviewer.name, "", until)
    view = found.view
    return Assessed(
        behind=found.behind,
        title=view.headline.title,
        standfirst=view.headline.standfirst,
        key=list(view.key),
        further=list(view.further),
        last=last.at if last else None,
        changed=changes(last, this, found.weighed, visit.room.ledger) if last else None,
    )


@router.get("/editions")
def editions(visit: Here) -> list[Edition]:
    """The assessments that were kept, oldest first, with what each said."""
    return list(visit.room.ledger.editions())


@router.post("/editions", status_code=201)
def keep(visit: Acting, given: Keep) -> Edition:
    """Keep what the assessment says, so that the next is held against it."""
    found = _built(visit, given.until, estimate=given.estimate)
    kept = edition(found.weighed, visit.reviewer.name, now(), given.until)
    visit.room.ledger.add_edition(kept)
    return kept


@router.get(
    "/as/{form}",
    response_class=Response,
    responses={200: {"content": {kind.split(";")[0]: FILE for kind in KINDS.values()}}},
)
def export(visit: Here, form: Form, until: Day = "", estimate: bool = False) -> Response:  # noqa: FBT001, FBT002
    """The assessment in a form: page, JSON, CSV, Web Annotations, FollowTheMoney, RO-Crate, PDF."""
    check_form(form)
    found = _built(visit, until, estimate=estimate)
    return file_in(form, found, visit.room.settings.interface)


def _built(visit: Visit, until: str, *, estimate: bool) -> Told:
    check_day(until)
    found = built(visit, Asked(until=until, estimate="yes" if estimate else ""))
    if found is None:
        raise NotYetWeighed
    return found
