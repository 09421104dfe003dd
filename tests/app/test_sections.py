"""Law and numbers: the parts of the assessment's page, leading into the room."""

from __future__ import annotations

import re
from dataclasses import replace
from threading import Event

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import LEE, SECRET
from tests.report.appraised import appraised_example
from tests.report.build import worked_example

from tumen import report
from tumen.app import Door, Room, make_app
from tumen.app.sections import section
from tumen.app.weighing import Request, Scales, Weighed
from tumen.ledger import Ledger
from tumen.model import Assessment
from tumen.settings import Estimating


def weigher(ledger: Ledger, made: Assessment) -> Scales:
    """Scales that find the same whatever they are asked."""
    return Scales(lambda _: Weighed(ledger.state(), made, report.view(made)), patience=60)


def test_every_footnote_of_the_law_leads_to_a_passage(client: TestClient, ledger: Ledger) -> None:
    page = client.get("/law").text
    marks = re.findall(r'href="/inbox\?([^"#]+)#w-kind" aria-label="Claim', page)
    claims = {claim.id for claim in ledger.claims()}
    assert marks
    assert {re.sub(r"state=all&amp;at=", "", mark) for mark in marks} <= claims
    assert "#claim-" not in page
    assert "UN Security Council resolution 2397 (2017), paragraph 8" in page
    assert "Facts missing" in page


@pytest.mark.parametrize(
    "template", ["judgements.html.j2", "law.html.j2", "figures.html.j2", "stocks.html.j2"]
)
def test_no_part_leads_to_a_place_that_the_room_does_not_have(template: str) -> None:
    part = str(section(template, report.view(appraised_example())))
    own = set(re.findall(r' id="([^"]+)"', part))
    assert set(re.findall(r'href="#([^"]+)"', part)) <= own
    assert 'href="/inbox?' in part


def test_text_of_reports_cannot_lead_anywhere() -> None:
    made = worked_example()
    first, *others = made.corrections
    said = 'href="#claim-1" <script>'
    made = replace(made, corrections=(replace(first, says=said), *others))
    part = str(section("law.html.j2", report.view(made)))
    assert "<script>" not in part
    assert "href=&#34;#claim-1&#34; &lt;script&gt;" in part


def test_the_figures_come_at_once_and_the_estimate_when_it_is_there(
    room: Room, ledger: Ledger
) -> None:
    settings = replace(room.settings, estimate=Estimating.QUICK)
    never = Scales(_never, patience=0)
    for estimates, status, shown in (
        (never, 202, False),
        (weigher(ledger, appraised_example()), 200, True),
    ):
        here = replace(room, settings=settings, door=Door(SECRET, (LEE,)), estimates=estimates)
        client = TestClient(make_app(here), base_url="http://127.0.0.1")
        answer = client.get("/numbers", headers={"authorization": f"Bearer {_key(here)}"})
        assert answer.status_code == status
        assert ("How many were where" in answer.text) is shown
        assert "Reported figures over time" in answer.text
        assert ('id="again"' in answer.text) is not shown


def _key(room: Room) -> str:
    return room.door.key(LEE)


def _never(_: Request) -> Weighed:
    """What fails at once would be told as broken, if it fails before the page looks."""
    Event().wait()
    raise AssertionError("nobody has the time")


def test_a_room_without_an_estimate_says_so(client: TestClient) -> None:
    answer = client.get("/numbers")
    assert answer.status_code == 200
    assert "opened without an estimate" in answer.text
