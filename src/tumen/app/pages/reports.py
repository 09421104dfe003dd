"""Bringing reports: files from the reviewer's machine, read while the room goes on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Annotated

from fastapi import APIRouter, File, UploadFile
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from tumen.app.clock import now
from tumen.app.uploads import Stage, Upload
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import NoFile
from tumen.read.source import printable

router = APIRouter(prefix="/reports")

LONGEST_NAME = 120


@router.get("")
def reports(visit: Here) -> HTMLResponse:
    """The form, and what was brought so far."""
    return visit.draw("reports.html.j2", **_told(visit))


@router.get("/list")
def listed(visit: Here) -> HTMLResponse:
    """The list alone, for the script of the page."""
    return visit.draw("uploads.html.j2", **_told(visit))


@router.post("")
def bring(visit: Acting, file: Annotated[list[UploadFile], File()]) -> Response:
    """Take files in; what becomes of them stands in the list."""
    taken = take(visit, file)
    if visit.by_script:
        return JSONResponse({"taken": len(taken)}, 202)
    return RedirectResponse("/reports", 303)


def take(visit: Visit, files: Sequence[UploadFile]) -> tuple[Upload, ...]:
    """Put files on the list of what is to be read.

    Raises:
        NoFile: there is none.
    """
    given = [one for one in files if one.filename]
    if not given:
        raise NoFile
    intake, who = visit.room.intake, visit.reviewer.name
    return tuple(intake.take(_name(one), one.file, who, now()) for one in given)


def _name(file: UploadFile) -> str:
    return printable(PurePath(str(file.filename)).name)[:LONGEST_NAME]


def _told(visit: Visit) -> dict[str, object]:
    uploads = visit.room.intake.uploads()
    working = [one for one in uploads if one.stage in (Stage.WAITING, Stage.READING)]
    return {"uploads": uploads, "working": len(working)}
