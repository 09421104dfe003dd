"""Evidence: claims by place, period and papers; merges undone and forced, each with a reason."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import KIM, LEE, Entering

from tumen import extract
from tumen.ledger import Ledger
from tumen.model import Joining
from tumen.read import from_text

COPY = (
    "About 300 North Korean workers arrived in Dandong on 3 October 2019, a source in the city "
    "told the Quay Wire. The Frontier Bulletin repeated the figure."
)


@pytest.fixture
def copied(ledger: Ledger) -> Ledger:
    """The ledger with a second report of the same arrival in the same words."""
    document = replace(
        from_text(COPY, name="copy", language="en", published="2020-01-20"),
        locator="copy.txt",
        publisher="Frontier Bulletin",
    )
    ledger.add(document, *extract.claims(document))
    return ledger


def text(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


def forms(page: str, action: str) -> list[dict[str, str]]:
    """What each form of that address carries."""
    found = re.findall(rf'<form method="post" action="{action}".*?</form>', page, re.DOTALL)
    return [
        {n: unescape(v) for n, v in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', one)}
        for one in found
    ]


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("", {"arrival", "repatriation", "stock"}),
        ("place=단둥&kind=arrival", {"arrival"}),
        ("place=CN-JL", {"repatriation", "stock"}),
        ("period=2019-10", {"arrival"}),
        ("period=2020-02/..&place=Hunchun", {"stock"}),
        ("permit=student", set()),
    ],
)
def test_claims_are_found_by_place_period_and_papers(
    client: TestClient, ledger: Ledger, query: str, kinds: set[str]
) -> None:
    page = text(client, f"/evidence?{query}")
    every = {claim.id: claim.kind.value for claim in ledger.claims()}
    english = [c for c in every if ledger.desk.item(c).claim.document == _first(ledger)]
    assert {every[claim] for claim in english if f'value="{claim}"' in page} == kinds


def _first(ledger: Ledger) -> str:
    return next(ledger.documents()).id


@pytest.mark.parametrize("query", ["period=soon", "permit=x", "kind=x"])
def test_a_filter_that_is_none_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/evidence?{query}").status_code == 400


def test_claims_that_are_rejected_are_no_evidence(client: TestClient, ledger: Ledger) -> None:
    claim = next(ledger.claims())
    assert f'value="{claim.id}"' in text(client, "/evidence")
    form = {"claim": claim.id, "seen": "0", "deed": "reject", "reason": "x"}
    client.post("/inbox", data=form | {"token": _token(client)})
    assert f'value="{claim.id}"' not in text(client, "/evidence")


def _token(client: TestClient) -> str:
    found = re.search(r'name="token" value="([^"]+)"', text(client, "/inbox?state=all"))
    assert found
    return found[1]


def test_claims_are_joined_by_force_and_taken_apart_again(
    client: TestClient, ledger: Ledger
) -> None:
    first = _first(ledger)
    one, other = [claim.id for claim in ledger.claims() if claim.document == first][:2]
    (form,) = forms(text(client, "/evidence"), "/evidence/join")
    page = client.post(
        "/evidence/join", data=form | {"pick": [one, other], "reason": "one letter"}
    ).text
    assert "Kept as a new entry." in page
    (link,) = [f for f in forms(page, "/evidence") if {f["one"], f["other"]} == {one, other}]
    assert "said one origin" in page
    page = client.post("/evidence", data=link | {"joining": "apart", "reason": "two letters"}).text
    assert not [f for f in forms(page, "/evidence") if {f["one"], f["other"]} == {one, other}]
    joined, parted = ledger.lineage_reviews()
    assert (joined.joining, joined.reviewer, joined.reason) == (Joining.SAME, "lee", "one letter")
    assert (parted.joining, parted.reason) == (Joining.APART, "two letters")
    assert "two letters" in page


def test_a_copy_shares_its_lineage_and_can_be_taken_apart(
    client: TestClient, copied: Ledger
) -> None:
    page = text(client, "/evidence?place=Dandong")
    assert 'class="lineage"' in page
    link = forms(page, "/evidence")[0]
    page = client.post("/evidence", data=link | {"joining": "apart", "reason": "two people"}).text
    assert copied.lineage_reviews()[-1].joining is Joining.APART
    assert "two people" in page


def test_a_decision_that_another_overtook_is_not_kept(entering: Entering, copied: Ledger) -> None:
    lee, kim = entering(LEE), entering(KIM)
    mine, theirs = (forms(text(one, "/evidence"), "/evidence")[0] for one in (lee, kim))
    kim.post("/evidence", data=theirs | {"joining": "apart", "reason": "the agency says so"})
    answer = lee.post("/evidence", data=mine | {"joining": "same", "reason": "x"})
    assert answer.status_code == 409
    assert "kim said something of this after you had opened the page" in unescape(answer.text)
    assert len(copied.lineage_reviews()) == 1


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"reason": " "}, 400),
        ({"one": "nothing"}, 404),
        ({"token": ""}, 403),
        ({"joining": "never"}, 422),
    ],
)
def test_a_decision_that_will_not_do_is_refused(
    client: TestClient, copied: Ledger, change: dict[str, str], status: int
) -> None:
    form = forms(text(client, "/evidence"), "/evidence")[0]
    given = form | {"joining": "apart", "reason": "x"} | change
    assert client.post("/evidence", data=given).status_code == status
    assert copied.lineage_reviews() == ()


@pytest.mark.parametrize(("picked", "reason"), [(1, "x"), (0, "x"), (2, "")])
def test_a_merger_needs_two_and_a_reason(
    client: TestClient, ledger: Ledger, picked: int, reason: str
) -> None:
    ids = [claim.id for claim in ledger.claims()][:picked]
    (form,) = forms(text(client, "/evidence"), "/evidence/join")
    answer = client.post("/evidence/join", data=form | {"pick": ids, "reason": reason})
    assert answer.status_code == 400
    assert ledger.lineage_reviews() == ()


@pytest.mark.usefixtures("copied")
def test_nothing_leads_out_of_the_room_after_an_act(client: TestClient) -> None:
    form = forms(text(client, "/evidence"), "/evidence")[0]
    given = form | {"joining": "apart", "reason": "x", "back": "place=CN&to=//evil.example"}
    answer = client.post("/evidence", data=given, follow_redirects=False)
    assert answer.headers["location"] == "/evidence?place=CN&done=1"


@pytest.mark.usefixtures("copied")
def test_a_reviewer_without_the_right_sees_no_protected_source(entering: Entering) -> None:
    assert "a source in the city" in text(entering(LEE), "/evidence")
    covered = text(entering(KIM), "/evidence")
    assert "source in the city" not in covered
    assert "████████" in covered
