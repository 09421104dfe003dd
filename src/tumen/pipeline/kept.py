"""An assessment of what a ledger holds: as of now, or of what had been published by a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tumen.model import Assessment, Claim, Document, Problem
from tumen.model.edtf import days
from tumen.pipeline.corroborating import known
from tumen.pipeline.outcome import Examined, Gathered, Outcome
from tumen.pipeline.run import judged
from tumen.pipeline.stages import Stages
from tumen.read.source import Source, SourceKind
from tumen.settings import Settings
from tumen.wording import say

if TYPE_CHECKING:
    from tumen.ledger import Ledger

NOT_YET = "not-yet-published"


def of_ledger(ledger: Ledger, settings: Settings, until: date | None = None) -> Assessment:
    """The claims of a ledger held against the law, one another and the record.

    Claims that reviewers rejected or replaced are left out. With `until`, so are reports and rows
    of the record that had not surely been published by the end of that day; what reviewers decided
    counts whenever they decided it, for it is about the words of a report and not about the world.
    """
    aside = ledger.set_aside()
    of: dict[str, list[Claim]] = {}
    for claim in ledger.claims():
        if claim.id not in aside:
            of.setdefault(claim.document, []).append(claim)
    every = tuple(ledger.documents())
    out = tuple(one for one in every if published_by(one.published, until))
    gathered = Gathered(
        tuple(_outcome(ledger, one, of.get(one.id, ())) for one in out),
        tuple(_not_yet(one, until) for one in every if until and one not in out),
    )
    beside = known(ledger, record=settings.record)
    rows = tuple(row for row in beside.rows if published_by(row.published, until))
    return judged(gathered, settings, Stages(), replace(beside, rows=rows))


def published_by(published: str | None, until: date | None) -> bool:
    """Whether something of that date (EDTF) was surely out by the end of a day; None asks nothing.

    What has no date may have come out at any time, and was not surely out by any day.
    """
    if until is None:
        return True
    covered = days(published)
    return covered is not None and covered.last is not None and covered.last <= until


def _outcome(ledger: Ledger, document: Document, claims: Iterable[Claim]) -> Outcome:
    examined = Examined(document, tuple(claims), ledger.problems(document.id))
    return Outcome(Source(SourceKind.FILE, document.locator), (examined,))


def _not_yet(document: Document, until: date | None) -> Problem:
    message = say(
        "was published {when}, so that it is not surely known on {day}; it is left out.",
        when=document.published or say("on a day that nothing gives"),
        day=str(until),
    )
    return Problem("read", NOT_YET, message, document.locator)
