"""The inbox by forms alone: what is decided is kept, and the next claim comes up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import CHOE, KIM, LEE, Entering

from tumen import extract
from tumen.app import Room
from tumen.ledger import Ledger, Wanted, open_ledger
from tumen.model import Claim, Decision, Kind, State
from tumen.pipeline import bearings
from tumen.read import from_text


def hidden(page: str) -> dict[str, str]:
    """What the forms of the page carry."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    return {name: unescape(value) for name, value in reversed(found)}


def post(client: TestClient, deed: str, query: str = "", **more: str) -> str:
    form = hidden(client.get(f"/inbox?{query}").text) | {"deed": deed} | more
    answer = client.post(f"/inbox?{query}", data=form)
    assert answer.status_code == 200, answer.text
    return answer.text


def first(ledger: Ledger, who: str = "lee") -> str:
    return ledger.desk.items(Wanted(waiting_for=who), limit=1)[0].claim.id


@pytest.mark.parametrize(
    ("deed", "more", "state"),
    [
        ("accept", {}, State.ACCEPTED),
        ("reject", {"reason": "the figure is misread"}, State.REJECTED),
        ("send", {"to": "kim", "reason": "you know the place"}, State.OPEN),
    ],
)
def test_an_act_is_kept_and_the_next_claim_comes_up(
    client: TestClient, ledger: Ledger, deed: str, more: dict[str, str], state: State
) -> None:
    claim, following = (item.claim.id for item in ledger.desk.items(Wanted(), limit=2))
    page = post(client, deed, **more)
    (entry,) = ledger.desk.entries(claim)
    assert (entry.reviewer, entry.reason) == ("lee", more.get("reason", ""))
    item = ledger.desk.item(claim)
    assert (item.state, item.assigned) == (state, more.get("to"))
    assert f'data-claim="{following}"' in page


def test_undo_takes_back_and_leads_back(client: TestClient, ledger: Ledger) -> None:
    claim = first(ledger)
    post(client, "accept")
    page = post(client, "undo")
    assert f'data-claim="{claim}"' in page
    assert ledger.desk.item(claim).state is State.OPEN
    assert [entry.decision for entry in ledger.desk.entries(claim)] == [
        Decision.ACCEPTED,
        Decision.WITHDRAWN,
    ]


def test_undo_goes_back_act_by_act(client: TestClient, ledger: Ledger) -> None:
    claims = [item.claim.id for item in ledger.desk.items(Wanted(), limit=2)]
    post(client, "accept")
    post(client, "reject", reason="x")
    post(client, "undo")
    post(client, "undo")
    assert {ledger.desk.item(claim).state for claim in claims} == {State.OPEN}
    form = hidden(client.get("/inbox").text) | {"deed": "undo"}
    answer = client.post("/inbox", data=form)
    assert answer.status_code == 409
    assert "nothing of yours to take back" in answer.text


def test_what_another_built_upon_is_not_taken_back(entering: Entering, ledger: Ledger) -> None:
    lee, kim = entering(LEE), entering(KIM)
    claim = first(ledger)
    post(lee, "accept")
    post(kim, "reject", f"at={claim}", reason="x")
    form = hidden(lee.get("/inbox").text) | {"deed": "undo"}
    answer = lee.post("/inbox", data=form)
    assert "kim has acted on the claim since" in unescape(answer.text)


def test_a_stale_act_is_refused_with_what_the_other_did(entering: Entering, ledger: Ledger) -> None:
    lee, kim = entering(LEE), entering(KIM)
    form = hidden(lee.get("/inbox").text) | {"deed": "accept"}
    claim = form["claim"]
    post(kim, "reject", f"at={claim}", reason="no such place")
    answer = lee.post("/inbox", data=form)
    assert answer.status_code == 409
    assert "kim acted on this claim after you had opened it" in answer.text
    assert "no such place" in answer.text
    assert [entry.reviewer for entry in ledger.desk.entries(claim)] == ["kim"]
    post(lee, "accept", f"at={claim}")
    assert ledger.desk.item(claim).state is State.DISPUTED


def test_a_dispute_waits_for_a_third(entering: Entering, ledger: Ledger) -> None:
    lee, kim, choe = entering(LEE), entering(KIM), entering(CHOE)
    claim = first(ledger)
    post(lee, "accept", f"at={claim}")
    post(kim, "reject", f"at={claim}", reason="x")
    assert claim not in {item.claim.id for item in ledger.desk.items(Wanted(waiting_for="kim"))}
    assert claim in choe.get("/inbox?state=waiting").text
    post(choe, "reject", f"at={claim}", reason="y")
    assert ledger.desk.item(claim).state is State.REJECTED


def test_a_rejection_without_a_reason_is_refused(client: TestClient) -> None:
    form = hidden(client.get("/inbox").text) | {"deed": "reject", "reason": "  "}
    answer = client.post("/inbox", data=form)
    assert answer.status_code == 400
    assert "say why" in answer.text


@pytest.mark.parametrize("to", ["lee", "nobody", ""])
def test_a_claim_is_sent_only_to_another_reviewer(client: TestClient, to: str) -> None:
    form = hidden(client.get("/inbox").text) | {"deed": "send", "to": to}
    assert client.post("/inbox", data=form).status_code == 404


@pytest.mark.parametrize("token", ["", "x"])
def test_a_form_from_elsewhere_changes_nothing(
    client: TestClient, ledger: Ledger, token: str
) -> None:
    form = hidden(client.get("/inbox").text) | {"deed": "accept", "token": token}
    assert client.post("/inbox", data=form).status_code == 403
    own = form | {"token": hidden(client.get("/inbox").text)["token"]}
    foreign = {"sec-fetch-site": "cross-site"}
    assert client.post("/inbox", data=own, headers=foreign).status_code == 403
    assert ledger.desk.entries(form["claim"]) == ()


def at(name: str) -> Callable[[Claim], bool]:
    return lambda claim: any(name in (p.name, p.subdivision) for p in claim.places)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("kind=arrival", lambda claim: claim.kind is Kind.ARRIVAL),
        ("state=accepted", lambda _: False),
        ("place=단둥", lambda _: False),
        ("place=Dandong", at("Dandong")),
        ("place=cn-jl", at("CN-JL")),
        ("document=none", lambda _: False),
    ],
)
def test_filters_show_what_is_asked_for(
    client: TestClient, ledger: Ledger, query: str, wanted: Callable[[Claim], bool]
) -> None:
    claims = [item.claim for item in ledger.desk.items(Wanted())]
    answer = client.get(f"/inbox?{query}").text
    seen = {claim.id for claim in claims if claim.id in answer}
    assert seen == {claim.id for claim in claims if wanted(claim)}


def test_a_filter_by_language(client: TestClient, ledger: Ledger) -> None:
    korean = {item.claim.id for item in ledger.desk.items(Wanted(language="ko"))}
    answer = client.get("/inbox?language=ko").text
    assert {i.claim.id for i in ledger.desk.items(Wanted()) if i.claim.id in answer} == korean


@pytest.mark.parametrize("query", ["kind=x", "state=x"])
def test_a_filter_that_is_none_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/inbox?{query}").status_code == 400


def test_no_claim_is_no_error_and_an_unknown_one_is(client: TestClient) -> None:
    assert "Nothing waits" in client.get("/inbox?kind=incident").text
    assert client.get("/inbox?at=unknown").status_code == 404


def test_a_reviewer_without_the_right_sees_no_protected_source(entering: Entering) -> None:
    seen, covered = (
        entering(one).get("/inbox?place=Dandong&language=en").text for one in (LEE, KIM)
    )
    assert "a source in the city" in seen
    assert "source in the" not in covered
    assert "████████" in covered


def test_the_page_says_why_a_claim_stands_where_it_stands(room: Room, entering: Entering) -> None:
    document = replace(
        from_text(
            "Some 900 North Korean workers were working in Tumen in March 2020.", language="en"
        ),
        locator="tumen.txt",
    )
    found, problems = extract.claims(document)
    with open_ledger(room.settings.ledger, bears=bearings) as ledger:
        ledger.add(document, found, problems)
    page = unescape(entering(LEE).get(f"/inbox?state=all&at={found[0].id}").text)
    assert "the only origin for stock in Tumen, any papers, 2020-03" in page
    assert "the only origin for the finding “inconsistent” on S/RES/2397 (2017), para. 8" in page
