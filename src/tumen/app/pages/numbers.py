"""Numbers: reported figures over time, and the estimate over them as soon as it is worked out."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from tumen.app.pages.weighed import Told, not_yet, told
from tumen.app.sections import section
from tumen.app.visit import Here
from tumen.settings import Estimating

router = APIRouter(prefix="/numbers")


@router.get("")
def look(visit: Here) -> HTMLResponse:
    """The figures at once; the estimate takes longer, and stands below them when it is there."""
    found = told(visit)
    if found is None:
        return not_yet(visit, "Numbers")
    figures = section("figures.html.j2", found.view)
    wanted = visit.room.settings.estimate
    further = None if wanted is Estimating.NONE else told(visit, estimate=wanted)
    parts = (
        (figures,)
        if further is None or further.view.stocks is None
        else (
            section("stocks.html.j2", further.view),
            figures,
        )
    )
    waits = further is None and wanted is not Estimating.NONE
    answer = visit.draw(
        "numbers.html.j2",
        title="Numbers",
        told=further or found,
        parts=parts,
        waits=waits,
        says=_says(wanted, further),
    )
    answer.status_code = HTTPStatus.ACCEPTED if waits else HTTPStatus.OK
    return answer


def _says(wanted: Estimating, further: Told | None) -> str:
    """Why there is no estimate, where there is none."""
    if wanted is Estimating.NONE:
        return "The room was opened without an estimate; the settings name it (estimate = quick)."
    if further is None:
        return (
            "The estimate is being worked out from the whole ledger and the public record, in a "
            "process of its own. It takes some minutes on a busy machine."
        )
    if further.view.stocks is None:
        return "Too little is counted in these claims to estimate anything from them."
    return ""
