"""What went wrong, as a page for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from tumen.app.drawing import drawn
from tumen.app.visit import TOKEN_HEADER, Visit, visit
from tumen.errors import (
    ForeignRequest,
    NeverSaid,
    NoSuchProfile,
    NoSuchReviewer,
    NotEntered,
    NothingToUndo,
    NotYetWeighed,
    OvertakenEntry,
    OvertakenReview,
    TooMuchAtOnce,
    TumenError,
    UnknownClaim,
    UnknownDocument,
    UnknownReport,
    UnknownStatement,
    UnknownWords,
    WeighingBroke,
)

Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]

STATUS: Mapping[type[TumenError], HTTPStatus] = {
    NotEntered: HTTPStatus.UNAUTHORIZED,
    ForeignRequest: HTTPStatus.FORBIDDEN,
    OvertakenEntry: HTTPStatus.CONFLICT,
    OvertakenReview: HTTPStatus.CONFLICT,
    NeverSaid: HTTPStatus.CONFLICT,
    NothingToUndo: HTTPStatus.CONFLICT,
    NotYetWeighed: HTTPStatus.SERVICE_UNAVAILABLE,
    TooMuchAtOnce: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    UnknownClaim: HTTPStatus.NOT_FOUND,
    NoSuchReviewer: HTTPStatus.NOT_FOUND,
    UnknownDocument: HTTPStatus.NOT_FOUND,
    NoSuchProfile: HTTPStatus.NOT_FOUND,
    UnknownReport: HTTPStatus.NOT_FOUND,
    UnknownStatement: HTTPStatus.NOT_FOUND,
    UnknownWords: HTTPStatus.NOT_FOUND,
    WeighingBroke: HTTPStatus.INTERNAL_SERVER_ERROR,
}
"""Errors that HTTP has a number of its own for; any other means that the request will not do."""

AGAIN = "2"
"""Seconds after which a program asks again for what is being worked out."""
NOT_HERE = "There is no such page in this room; the menu leads to those that there are."
BROKE = (
    "The room broke down on this request by a slip of ours. Nothing was changed in the ledger; "
    "the terminal shows where. Go back and try again."
)


def handlers() -> dict[int | type[Exception], Handler]:
    """Which failure is answered by what."""
    return {
        TumenError: _refused,
        RequestValidationError: _misunderstood,
        HTTPException: _of_http,
        Exception: _broke,
    }


async def _refused(request: Request, error: TumenError) -> Response:
    status = STATUS.get(type(error), HTTPStatus.BAD_REQUEST)
    answer = _answer(request, status, error.code, str(error))
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        answer.headers["Retry-After"] = AGAIN
    return answer


async def _misunderstood(request: Request, error: RequestValidationError) -> Response:
    said = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
    return _answer(request, HTTPStatus.UNPROCESSABLE_ENTITY, "misunderstood", f"{said}.")


async def _of_http(request: Request, error: HTTPException) -> Response:
    if isinstance(error.__cause__, TumenError):  # FastAPI's word for what broke off the body
        return await _refused(request, error.__cause__)
    status = HTTPStatus(error.status_code)
    said = NOT_HERE if status is HTTPStatus.NOT_FOUND else f"{status.phrase}: {error.detail}."
    answer = _answer(request, status, status.phrase.lower().replace(" ", "-"), said)
    answer.headers.update(error.headers or {})
    return answer


async def _broke(request: Request, _: Exception) -> Response:
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, "broke-down", BROKE)


def _answer(request: Request, status: HTTPStatus, code: str, said: str) -> Response:
    if request.url.path.startswith("/api/") or TOKEN_HEADER in request.headers:
        return JSONResponse({"error": code, "message": said}, status)
    here = _whose(request)
    if here is None:
        page = drawn("outside.html.j2", said=said, status=status)
        return Response(page, status, media_type="text/html")
    answer = here.draw("failure.html.j2", said=said, phrase=status.phrase)
    answer.status_code = status
    return answer


def _whose(request: Request) -> Visit | None:
    try:
        return visit(request)
    except NotEntered:
        return None
