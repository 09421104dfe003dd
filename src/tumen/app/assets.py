"""The style and the scripts: our own files, served under addresses that change when they do."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from mimetypes import guess_type

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import Response

router = APIRouter(prefix="/static")
FOR_EVER = "public, max-age=31536000, immutable"
KINDS = (".css", ".js", ".svg")
REPORT = "report.css"
"""The style of the assessment's page, for the parts of it that the room draws as well."""


def address(name: str) -> str:
    """Where a file of `static/` is served; browsers may keep what they have had from there.

    All files share one version, so that scripts can import one another by name.
    """
    return f"/static/{_version()}/{name}"


@router.get("/{version}/{name}")
def asset(version: str, name: str) -> Response:
    """A file of `static/`, in the version that this program has."""
    if version != _version() or name not in _files():
        raise HTTPException(404)
    kind, _ = guess_type(name)
    return Response(_files()[name], media_type=kind, headers={"Cache-Control": FOR_EVER})


@cache
def _files() -> dict[str, bytes]:
    every = (files("tumen.app") / "static").iterdir()
    own = {file.name: file.read_bytes() for file in every if file.name.endswith(KINDS)}
    return own | {REPORT: (files("tumen.report") / "templates" / "page.css").read_bytes()}


@cache
def _version() -> str:
    digest = hashlib.sha256()
    for name, content in sorted(_files().items()):
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.hexdigest()[:12]
