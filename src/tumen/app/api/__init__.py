"""The room for programs: what the pages do, as JSON over HTTP.

A program sends a reviewer's key, the last part of their link, as its bearer token, and acts in
their name. `/api/openapi.json` describes it; the tests hold the server to that description.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Security
from fastapi.security import HTTPBearer

from tumen.app.api import (
    assessment,
    claims,
    coverage,
    deciding,
    evidence,
    findings,
    reports,
    sources,
)
from tumen.app.api.shapes import Failure

_REFUSED: dict[int | str, dict[str, Any]] = {
    status: {"model": Failure, "description": said}
    for status, said in {
        400: "The request will not do; `message` says why.",
        401: "No key, or one of nobody in this room.",
        403: "It came from a page of another site.",
        404: "There is no such thing in the ledger.",
        409: "Somebody else acted in between; `message` says who and how.",
        413: "It brings more than one request may.",
        422: "It is not of the form that is described here.",
        503: "What the ledger comes to is being worked out; `Retry-After` says when to ask again.",
    }.items()
}

router = APIRouter(
    prefix="/api",
    dependencies=[Security(HTTPBearer(auto_error=False))],
    responses=_REFUSED,
)
PARTS = (claims, deciding, reports, coverage, evidence, findings, sources, assessment)
for part in PARTS:
    router.include_router(part.router)
