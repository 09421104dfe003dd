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


def address(name: str) -> str:
    """Where a file of `static/` is served; browsers may keep what they have had from there."""
    return f"/static/{hashlib.sha256(_content(name)).hexdigest()[:12]}/{name}"


@router.get("/{version}/{name}")
def asset(version: str, name: str) -> Response:
    """A file of `static/`, in the version that this program has."""
    if name not in _names() or address(name) != f"/static/{version}/{name}":
        raise HTTPException(404)
    kind, _ = guess_type(name)
    return Response(_content(name), media_type=kind, headers={"Cache-Control": FOR_EVER})


@cache
def _names() -> frozenset[str]:
    every = (files("tumen.app") / "static").iterdir()
    return frozenset(file.name for file in every if file.name.endswith(KINDS))


@cache
def _content(name: str) -> bytes:
    return (files("tumen.app") / "static" / name).read_bytes()
