"""Adding a claim that the draft missed, in any report, also in one without claims.

Whoever adds one comes back to where they were: to the claim that they had before them, or to the
words in the proof of review of which nobody had made a claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tumen.app.pages.choosing import KINDS, Chosen
from tumen.app.pages.filling import CHOICES, Given, under, whole
from tumen.app.review import deeds, saying
from tumen.app.review.answers import places
from tumen.app.review.choice import Choice
from tumen.app.review.drafting import Form, drafted
from tumen.app.review.opened import report_at, seen
from tumen.app.review.words import told
from tumen.app.views.coverage import around
from tumen.app.visit import Acting, Here, Visit
from tumen.errors import OvertakenEntry, OvertakenReview, RoomError, UnknownWords
from tumen.ledger import Silent
from tumen.model import Document, Silence, Span

router = APIRouter(prefix="/inbox")


@dataclass(frozen=True, slots=True)
class Whence:
    """Where somebody adds a claim, and where they come from.

    Attributes:
        report: the id of its document.
        at: the claim that they had before them.
        number: which of the report's words without a claim they had before them. Where neither is
            said, they come from the report's page in the proof of review.
    """

    chosen: Choice
    report: str
    at: str = ""
    number: int | None = None

    @property
    def here(self) -> str:
        """The address of the form."""
        more = {"report": self.report, "at": self.at, "number": self.number}
        said = {name: value for name, value in more.items() if value not in ("", None)}
        return f"/inbox/add?{self.chosen.query(**said)}"

    def back(self, made: str = "") -> str:
        """The address to come back to; it names the claim that was made."""
        told = {"told": "add", "made": made} if made else {}
        if self.at:
            return f"/inbox?{self.chosen.query(at=self.at, **told)}#w-kind"
        place = "" if self.number is None else f"#words-{self.number}"
        return f"/coverage/report?{urlencode({'document': self.report, **told})}{place}"


def whence(chosen: Chosen, report: str, at: str = "", number: int | None = None) -> Whence:
    """Where somebody comes from, as the address says it."""
    return Whence(chosen, report, at, number)


From = Annotated[Whence, Depends(whence)]


@router.get("/add")
def add(visit: Here, origin: From, around: int | None = None) -> HTMLResponse:
    """The form, empty but for the sentence of the words that one comes from."""
    document = _seen(visit, origin)
    passage = _passage(visit, origin, document)
    quotes, spans = told((passage,) if passage else (), document.text)
    given = {"anchor.words": quotes, "anchor.spans": spans}
    return _form(visit, origin, Draft(document, given, passage, around))


@router.post("/add")
def save(visit: Acting, origin: From, given: Given) -> Response:
    """Keep the claim, and lead back; what will not do comes back with the reason."""
    document, answers = _seen(visit, origin), under(given, "")
    reason = answers.get("reason", "")
    try:
        made = drafted(Form(answers, document, whole(visit, document), None))
        visit.room.ledger.desk.act(deeds.add(visit.hand, made, reason))
    except (RoomError, OvertakenReview) as error:
        passage = _passage(visit, origin, document)
        draft = Draft(document, answers, passage, reason=reason, refused=str(error))
        return _form(visit, origin, draft)
    _answer(visit, origin, document, reason)
    return RedirectResponse(origin.back(made.id), 303)


@dataclass(frozen=True, slots=True)
class Draft:
    """The form as it is filled in.

    Attributes:
        document: as its reader may see it.
        passage: the sentence that one comes from, if any.
        around: which part of the report is drawn, where not that of the passage.
        refused: why it was not kept, where it was sent before.
    """

    document: Document
    given: Mapping[str, str]
    passage: Span | None
    around: int | None = None
    reason: str = ""
    refused: str = ""


def _form(visit: Visit, origin: Whence, draft: Draft) -> HTMLResponse:
    middle = draft.passage.start if draft.passage else 0
    if draft.around is None and not draft.passage and origin.at:
        middle = visit.room.ledger.desk.item(origin.at).claim.anchor.start
    middle = middle if draft.around is None else draft.around
    answer = visit.draw(
        "adding.html.j2",
        report=report_at(visit.room.ledger, draft.document, draft.passage, middle),
        chosen=origin.chosen,
        turn=origin.here,
        back=origin.back(),
        filled=draft,
        a=defaultdict(str, draft.given),
        places=places,
        kinds=KINDS,
        task="add",
        source_open=True,
        **CHOICES,
    )
    answer.status_code = 400 if draft.refused else 200
    return answer


def _seen(visit: Visit, origin: Whence) -> Document:
    return seen(visit.room.ledger, origin.report, sees_protected=visit.reviewer.sees_protected)


def _silent(visit: Visit, origin: Whence, document: Document) -> Silent | None:
    """The words without a claim that somebody comes from.

    Raises:
        UnknownWords: the report has fewer.
    """
    if origin.number is None:
        return None
    silent = visit.room.ledger.coverages.of(document).silent
    if not 0 <= origin.number < len(silent):
        raise UnknownWords(origin.number)
    return silent[origin.number]


def _passage(visit: Visit, origin: Whence, document: Document) -> Span | None:
    """The sentence of the words that somebody comes from."""
    silent = _silent(visit, origin, document)
    if silent is None or silent.problem.span is None:
        return None
    start, end = around(document.text, silent.problem.span)
    sentence = document.text[start:end]
    start += len(sentence) - len(sentence.lstrip())
    return document.span(start, start + len(sentence.strip()))


def _answer(visit: Visit, origin: Whence, document: Document, reason: str) -> None:
    """The claim that was made answers for the words without one: it had been missed."""
    silent = _silent(visit, origin, document)
    if silent is None or silent.stands is Silence.MISSED:
        return
    missed, seen_of = Silence.MISSED, len(silent.said)
    said = saying.Answered(silence=missed, seen=seen_of, number=origin.number, reason=reason)
    # Whoever answers in the same moment is not overtaken; the claim stands beside what they said.
    with suppress(OvertakenEntry):
        saying.answer(visit.room.ledger, visit.hand, document.id, said)
