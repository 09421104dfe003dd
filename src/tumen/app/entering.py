"""Coming in by one's own link."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse

from tumen.app.room import Room
from tumen.errors import NotEntered

router = APIRouter(prefix="/enter")


@router.get("/{key}")
def enter(key: str, request: Request) -> RedirectResponse:
    """Let the owner of the key in, and take the key out of the address bar.

    Raises:
        NotEntered: it is nobody's key.
    """
    room: Room = request.app.state.room
    reviewer = room.door.by_key(key)
    if reviewer is None:
        raise NotEntered
    answer = RedirectResponse("/", 303)
    answer.set_cookie(
        room.door.cookie, room.door.session(reviewer), httponly=True, samesite="strict"
    )
    return answer
