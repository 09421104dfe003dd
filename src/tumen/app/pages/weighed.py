"""What the pages share that are drawn from the whole ledger: asking for it, and saying how old."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends
from starlette.responses import HTMLResponse

from tumen.app.views.wish import Wish
from tumen.app.visit import Visit
from tumen.app.weighing import Request, Weighed
from tumen.errors import NotYetWeighed
from tumen.model import Assessment
from tumen.report import View
from tumen.settings import Estimating


@dataclass(frozen=True, slots=True)
class Told:
    """What the ledger comes to; `behind` where something was entered since."""

    weighed: Weighed
    behind: bool

    @property
    def assessment(self) -> Assessment:
        """What was found."""
        return self.weighed.assessment

    @property
    def view(self) -> View:
        """How it is drawn."""
        return self.weighed.view


def wished(  # one parameter a filter, so that the description of the API has them
    place: str = "", period: str = "", permit: str = "", kind: str = ""
) -> Wish:
    """The filters in the address."""
    return Wish(place, period, permit, kind)


Wished = Annotated[Wish, Depends(wished)]


def told(visit: Visit, *, estimate: Estimating = Estimating.NONE, until: str = "") -> Told | None:
    """What the ledger comes to for this reviewer; None as long as that is being worked out.

    Raises:
        WeighingBroke: it cannot be worked out.
    """
    room = visit.room
    settings = replace(room.settings, estimate=estimate)
    scales = room.scales if estimate is Estimating.NONE else room.estimates
    state = room.ledger.state()
    request = Request(settings, visit.reviewer.sees_protected, until)
    found = scales.ask(request, state)
    return None if found is None else Told(found, found.state != state)


def told_now(visit: Visit, *, estimate: Estimating = Estimating.NONE, until: str = "") -> Told:
    """The same for a program, which asks again by itself.

    Raises:
        NotYetWeighed: it is being worked out.
        WeighingBroke: it cannot be worked out.
    """
    found = told(visit, estimate=estimate, until=until)
    if found is None:
        raise NotYetWeighed
    return found


def not_yet(visit: Visit, title: str) -> HTMLResponse:
    """The page that says that it is being worked out, and looks again."""
    answer = visit.draw("not_yet.html.j2", title=title)
    answer.status_code = HTTPStatus.ACCEPTED
    return answer
