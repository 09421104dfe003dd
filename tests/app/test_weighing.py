"""What the ledger comes to is worked out beside the room, once for each state of the ledger."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from tests.app.conftest import KIM, LEE, Entering

from tumen.app import Reviewer, Room
from tumen.app.weighing import Beside, Request, Scales, Weighed
from tumen.app.weighing.child import weighed
from tumen.errors import WeighingBroke
from tumen.ledger import Ledger
from tumen.model import Decision, Review
from tumen.settings import Estimating, Settings

ASKED = Request(Settings(), open=True)
ANYTHING: Any = None


def answer(state: str) -> Weighed:
    return Weighed(state, ANYTHING, ANYTHING)


class Weigher:
    """Answers with the state that it is given, when it is let to, and counts how often."""

    def __init__(self, state: str) -> None:
        self.state = state
        self.asked = 0
        self.go = threading.Event()

    def __call__(self, _: Request) -> Weighed:
        self.asked += 1
        assert self.go.wait(10)
        if self.state == "broken":
            raise WeighingBroke
        return answer(self.state)


def test_an_answer_is_worked_out_once_for_a_state() -> None:
    weigher = Weigher("1")
    weigher.go.set()
    scales = Scales(weigher, patience=10)
    assert scales.ask(ASKED, "1") == answer("1")
    assert scales.ask(ASKED, "1") == answer("1")
    assert weigher.asked == 1
    weigher.state = "2"
    assert scales.ask(ASKED, "2") == answer("2")
    assert scales.ask(replace(ASKED, until="2019-12-22"), "2") == answer("2")
    assert weigher.asked == 3


def test_nobody_waits_for_long_and_an_older_answer_stands_in() -> None:
    weigher = Weigher("1")
    scales = Scales(weigher, patience=0.01)
    assert scales.ask(ASKED, "1") is None
    weigher.go.set()
    scales.patience = 10
    assert scales.ask(ASKED, "1") == answer("1")
    weigher.go.clear()
    weigher.state, scales.patience = "2", 0.01
    assert scales.ask(ASKED, "2") == answer("1")
    weigher.go.set()
    scales.patience = 10
    assert scales.ask(ASKED, "2") == answer("2")
    assert weigher.asked == 2


def test_what_breaks_down_is_said_and_tried_again_only_in_another_state() -> None:
    weigher = Weigher("broken")
    weigher.go.set()
    scales = Scales(weigher, patience=10)
    for _ in range(2):
        with pytest.raises(WeighingBroke):
            scales.ask(ASKED, "1")
    assert weigher.asked == 1
    weigher.state = "2"
    assert scales.ask(ASKED, "2") == answer("2")


def test_the_process_answers_as_this_one_would(room: Room) -> None:
    request = Request(replace(room.settings, estimate=Estimating.NONE), open=False)
    with closing(Beside()) as beside:
        assert beside(request) == weighed(request)
        lost = replace(request, settings=replace(request.settings, ledger="/nowhere/x.db"))
        with pytest.raises(WeighingBroke):
            beside(lost)
        assert beside(request).state == room.ledger.state()


def test_the_state_changes_with_every_entry_on_which_an_assessment_rests(ledger: Ledger) -> None:
    before = ledger.state()
    assert ledger.state() == before
    claim = next(ledger.claims())
    ledger.add_review(Review(claim.id, "lee", Decision.REJECTED, "2026-01-01T00:00:00Z", "x"))
    assert ledger.state() != before


def test_a_page_that_is_not_ready_says_so_and_looks_again(room: Room, entering: Entering) -> None:
    room.scales.patience = 0
    answer = entering(LEE).get("/evidence?place=Dandong")
    assert answer.status_code == 202
    assert 'id="again" href="/evidence?place=Dandong"' in answer.text


@pytest.mark.parametrize(("who", "shown"), [(LEE, True), (KIM, False)], ids=str)
def test_what_identifies_a_source_is_in_no_part_of_what_is_weighed(
    room: Room, who: Reviewer, *, shown: bool
) -> None:
    found = weighed(Request(room.settings, open=who.sees_protected))
    told = repr(found.view) + repr(found.assessment)
    assert ("a source in the city" in told) is shown
    assert ("소식통" in told) is shown
    for document in found.assessment.documents:
        kept = room.ledger.document(document.id)
        assert kept is not None
        assert len(document.text) == len(kept.text)
    for claim in found.assessment.claims:
        texts = {one.id: one.text for one in found.assessment.documents}
        anchor = claim.anchor
        assert texts[claim.document][anchor.start : anchor.end] == anchor.quote


def test_what_a_rejected_claim_names_stays_covered(room: Room) -> None:
    for claim in room.ledger.claims():
        rejected = Review(claim.id, "lee", Decision.REJECTED, "2026-01-01T00:00:00Z", "x")
        room.ledger.add_review(rejected)
    found = weighed(Request(room.settings, open=False))
    assert found.assessment.claims == ()
    assert "a source in the city" not in repr(found)
