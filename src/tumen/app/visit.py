"""A request by somebody who was let in; every page takes one of the two kinds.

`Here` is for looking. `Acting` is for whatever changes the ledger: it also proves that the request
comes from a page of this room, so that no other site can act in a reviewer's name. A test fails for
a route that changes something and does not take it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import HTMLResponse

from tumen.app.clock import now
from tumen.app.door import Reviewer
from tumen.app.drawing import drawn
from tumen.app.page import Page
from tumen.app.review.deeds import Hand
from tumen.app.room import Room
from tumen.errors import ForeignRequest, NoSuchReviewer, NotEntered

TOKEN_HEADER = "x-tumen-token"  # noqa: S105 - a header's name
OWN_SITES = (None, "same-origin", "none")
"""What browsers say in Sec-Fetch-Site of a room's own pages; old ones say nothing."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The request, the room, and who asks."""

    request: Request
    room: Room
    reviewer: Reviewer

    @property
    def menu(self) -> tuple[Page, ...]:
        """The pages that there are."""
        pages: tuple[Page, ...] = self.request.app.state.pages
        return pages

    @property
    def others(self) -> tuple[str, ...]:
        """The names of the other reviewers."""
        every = (one.name for one in self.room.door.reviewers)
        return tuple(name for name in every if name != self.reviewer.name)

    @property
    def hand(self) -> Hand:
        """The reviewer, as whoever acts now."""
        return Hand(self.reviewer.name, now())

    def other(self, name: str) -> str:
        """Another reviewer of this room, by name.

        Raises:
            NoSuchReviewer: there is none of that name.
        """
        if name not in self.others:
            raise NoSuchReviewer(name, self.others)
        return name

    @property
    def by_script(self) -> bool:
        """Whether a script of ours asks, which wants JSON."""
        return TOKEN_HEADER in self.request.headers

    def draw(self, template: str, **told: object) -> HTMLResponse:
        """A page from a template, which has `visit`, `token` and what is `told`."""
        token = self.room.door.token(self.reviewer)
        return HTMLResponse(drawn(template, visit=self, token=token, **told))


def visit(request: Request) -> Visit:
    """Who asks, by their cookie, or by their key as a bearer token.

    Raises:
        NotEntered: nobody who was let in.
    """
    room: Room = request.app.state.room
    found = room.door.by_key(_bearer(request) or "") or room.door.by_session(
        request.cookies.get(room.door.cookie, "")
    )
    if found is None:
        raise NotEntered
    return Visit(request, room, found)


async def acting(request: Request, here: Annotated[Visit, Depends(visit)]) -> Visit:
    """Who acts, from a page of this room or as a program with a key.

    Raises:
        ForeignRequest: the request may come from elsewhere.
    """
    if _bearer(request) is not None:
        return here
    token = request.headers.get(TOKEN_HEADER) or await _form_token(request)
    own = request.headers.get("sec-fetch-site") in OWN_SITES
    if not own or not here.room.door.holds(here.reviewer, token):
        raise ForeignRequest
    return here


Here = Annotated[Visit, Depends(visit)]
Acting = Annotated[Visit, Depends(acting)]


def _bearer(request: Request) -> str | None:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else None


async def _form_token(request: Request) -> str:
    value = (await request.form()).get("token", "")
    return value if isinstance(value, str) else ""
