"""What the pages of the inbox share: the filters in the address, and a claim on the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import Depends, Request

from tumen.app.review.choice import Choice, Shown, choice
from tumen.app.review.opened import Opened
from tumen.app.visit import Visit
from tumen.ledger import Item
from tumen.model import Kind
from tumen.report import words

NEXT_SHOWN = 6
KINDS = {kind.value: words.KIND[kind] for kind in Kind}
REASONS = (
    "not about workers from the DPRK",
    "the figure is misread",
    "the place is wrong",
    "the time is wrong",
    "somebody else says so, or nobody",
    "the report does not say that it is so",
    "it repeats another claim",
)


def chosen(request: Request) -> Choice:
    """The filters in the address."""
    return choice(dict(request.query_params))


Chosen = Annotated[Choice, Depends(chosen)]


def choices(visit: Visit, chosen: Choice) -> dict[str, Any]:
    """What the line of filters is drawn of."""
    desk, me = visit.room.ledger.desk, visit.reviewer.name
    whatever = replace(chosen.wanted(me), waiting_for=None, second_for=None, state=None)
    counts, left = desk.tally(whatever, me)
    return {
        "counts": counts,
        "left": left,
        "kinds": KINDS,
        "shown": tuple(Shown),
        "languages": desk.languages(),
        "told": "",
        "made": None,
        "task": "",
    }


def on_desk(
    visit: Visit,
    chosen: Choice,
    open: Opened | None,  # noqa: A002
    leading: Sequence[Item] = (),
) -> dict[str, Any]:
    """What a claim and its report are drawn of.

    `leading` are the first claims of the queue, where the open one is the first and they are known.
    """
    if open is None:
        return {"chosen": chosen, "open": None, "task": ""}
    wanted = chosen.wanted(visit.reviewer.name)
    desk, place = visit.room.ledger.desk, open.item.at
    before = () if leading else desk.items(wanted, place, 1, backward=True)
    follows = leading[1:] if leading else desk.items(wanted, place, NEXT_SHOWN)
    return {
        "chosen": chosen,
        "open": open,
        "report": open.report,
        "turn": f"/inbox?{chosen.query(at=open.item.claim.id)}",
        "task": "",
        "blind": chosen.state is Shown.SECOND and not _has_read(visit, open),
        "before": before[0] if before else None,
        "follows": follows,
        "reasons": REASONS,
        "others": visit.others,
    }


def _has_read(visit: Visit, open: Opened) -> bool:  # noqa: A002
    """Whether this reviewer has decided; before, a second reader is not told what the first did."""
    return any(entry.reviewer == visit.reviewer.name for entry in open.entries)
