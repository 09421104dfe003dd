"""Assessment: build it, look at it, hold it against the last one, take it along in every form."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen.app.clock import now
from tumen.app.pages.weighed import Told, not_yet, told
from tumen.app.sections import passage, section
from tumen.app.views.changes import changes, edition
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import BadQuery
from tumen.pipeline import FORMS, formed
from tumen.report.forms.page import page_policy
from tumen.settings import Estimating, Interface

router = APIRouter(prefix="/assessment")

TITLE = "Assessment"
KINDS = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "jsonld": "application/ld+json",
    "ftm": "application/x-ndjson",
    "crate": "application/zip",
    "pdf": "application/pdf",
}
"""Media types of forms; any other is bytes to keep."""
ENDINGS = {"ftm": "ftm.json", "crate": "crate.zip"}
"""Endings of files in forms that are not named by theirs."""

LANGUAGES = {Interface.EN: "English", Interface.KO: "한국어", Interface.ZH: "中文"}
"""The languages in which forms can be had, each in its own words."""

ALONE = "frame-ancestors 'none'; sandbox allow-scripts"
"""The page has no part in the room: it is shown as a site of its own would be."""


class Asked(BaseModel, frozen=True):
    """Which assessment: as known on a day, whether it estimates, and the language of its forms."""

    until: str = ""
    estimate: str = ""
    interface: str = ""

    @property
    def query(self) -> str:
        """It as the part of an address after the question mark."""
        said = {"until": self.until, "estimate": self.estimate, "interface": self.interface}
        return urlencode({name: value for name, value in said.items() if value})


def asked(until: str = "", estimate: str = "", interface: str = "") -> Asked:
    """Which assessment the address asks for.

    Raises:
        BadQuery: the day is none, or nobody speaks the language.
    """
    check_day(until)
    if interface not in {"", *Interface}:
        raise BadQuery("interface", interface, f"one of {', '.join(Interface)}")
    return Asked(until=until, estimate=estimate, interface=interface)


Wanted = Annotated[Asked, Depends(asked)]


@router.get("")
def look(visit: Here, wanted: Wanted, done: str = "") -> HTMLResponse:
    """The key judgements, what changed since the last one that was kept, and the forms."""
    found = built(visit, wanted)
    if found is None:
        return not_yet(visit, TITLE)
    editions = visit.room.ledger.editions()
    last = editions[-1] if editions else None
    this = edition(found.weighed, visit.reviewer.name, "", wanted.until)
    return visit.draw(
        "assessment.html.j2",
        told=found,
        wanted=wanted,
        part=section("judgements.html.j2", found.view),
        forms=FORMS,
        languages=LANGUAGES,
        last=last,
        changed=last and changes(last, this, found.weighed, visit.room.ledger),
        editions=tuple(reversed(editions)),
        passage=passage,
        done=done,
    )


@router.get("/as/{form}")
def export(visit: Here, form: str, wanted: Wanted) -> Response:
    """The assessment in a form: the page to look at, any other to keep.

    Raises:
        BadQuery: there is no such form.
    """
    check_form(form)
    found = built(visit, wanted)
    if found is None:
        return not_yet(visit, TITLE)
    spoken = Interface(wanted.interface) if wanted.interface else visit.room.settings.interface
    return file_in(form, found, spoken)


def check_form(form: str) -> None:
    """Refuse what is no form.

    Raises:
        BadQuery: it is none.
    """
    if form not in FORMS:
        raise BadQuery("form", form, f"one of {', '.join(FORMS)}")


def file_in(form: str, found: Told, interface: Interface) -> Response:
    """The assessment in one of `FORMS` and a language, for the browser or for a folder."""
    content = formed(form, found.assessment, interface)
    kind = KINDS.get(form, "application/octet-stream")
    headers = {
        "Content-Disposition": f'attachment; filename="assessment.{ENDINGS.get(form, form)}"'
    }
    if form == "html":  # which carries the policy that lets its own style and script run
        headers = {"Content-Security-Policy": f"{page_policy()}; {ALONE}"}
    return Response(content, media_type=kind, headers=headers)


@router.post("")
def keep(visit: Acting, given: Annotated[Asked, Form()]) -> Response:
    """Keep what the assessment says, so that the next is held against it."""
    check_day(given.until)
    found = built(visit, given)
    if found is None:
        return not_yet(visit, TITLE)
    visit.room.ledger.add_edition(edition(found.weighed, visit.reviewer.name, now(), given.until))
    return RedirectResponse(f"/assessment?{given.query}&done=1", 303)


def built(visit: Visit, wanted: Asked) -> Told | None:
    """What was asked for; None as long as it is being worked out."""
    estimate = visit.room.settings.estimate if wanted.estimate else Estimating.NONE
    return told(visit, estimate=estimate, until=wanted.until)


def check_day(until: str) -> None:
    """Refuse what is no day; empty asks for none.

    Raises:
        BadQuery: it is none.
    """
    try:
        date.fromisoformat(until or "2000-01-01")
    except ValueError as error:
        raise BadQuery("until", until, "a day such as 2019-12-22") from error
