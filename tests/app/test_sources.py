"""Sources: grades with their history, the record of each, and whom it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import KIM, LEE, REPORTS, Entering

from tumen import extract
from tumen.ledger import Ledger, open_ledger
from tumen.model import Reliability
from tumen.read import from_text

NAME = "Quay Wire"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of a report by a newsroom."""
    text = from_text(REPORTS["en"], language="en", published="2020-01-15")
    with open_ledger(tmp_path / "room.db") as opened:
        document = replace(text, locator="en.txt", publisher=NAME)
        opened.add(document, *extract.claims(document))
        yield opened


def form(client: TestClient) -> dict[str, str]:
    text = client.get(f"/sources/profile?source={NAME}").text
    (found,) = re.findall(
        r'<form method="post" action="/sources/profile".*?</form>', text, re.DOTALL
    )
    pairs = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', found)
    return {name: unescape(value) for name, value in pairs}


def test_sources_are_listed_with_how_they_have_fared(client: TestClient) -> None:
    text = client.get("/sources").text
    (row,) = re.findall(rf"<tr>(?:(?!</tr>).)*{NAME}.*?</tr>", text, re.DOTALL)
    assert re.findall(r'<td class="number">(\d+)</td>', row) == ["3", "3", "0", "0", "0"]


def test_a_grade_is_an_entry_and_its_history_stays(client: TestClient, ledger: Ledger) -> None:
    for letter, reason in (("C", "two of three held"), ("B", "a year on")):
        given = form(client) | {"reliability": letter, "reason": reason}
        text = client.post("/sources/profile", data=given).text
    assert [one.reliability for one in ledger.source_profiles(NAME)] == [
        Reliability.C,
        Reliability.B,
    ]
    assert '<p class="grade"><b>B</b> usually reliable</p>' in text
    assert "two of three held" in text
    assert "B3" in client.get("/evidence").text


def test_a_grade_that_another_overtook_is_not_kept(entering: Entering, ledger: Ledger) -> None:
    lee, kim = entering(LEE), entering(KIM)
    mine, theirs = form(lee), form(kim)
    kim.post("/sources/profile", data=theirs | {"reliability": "D", "reason": "misread"})
    answer = lee.post("/sources/profile", data=mine | {"reliability": "A", "reason": "x"})
    assert answer.status_code == 409
    assert "kim said something of this after you had opened the page (D" in unescape(answer.text)
    assert len(ledger.source_profiles()) == 1


@pytest.mark.parametrize(
    ("change", "status"), [({"reason": ""}, 400), ({"reliability": "G"}, 422), ({"token": ""}, 403)]
)
def test_a_grade_that_will_not_do_is_refused(
    client: TestClient, ledger: Ledger, change: dict[str, str], status: int
) -> None:
    given = form(client) | {"reliability": "A", "reason": "x"} | change
    assert client.post("/sources/profile", data=given).status_code == status
    assert ledger.source_profiles() == ()


def test_a_source_of_which_nothing_is_known_is_none(client: TestClient) -> None:
    assert client.get("/sources/profile?source=Nobody").status_code == 404


def test_whom_it_cites_is_shown_in_words_only_to_who_may_see(entering: Entering) -> None:
    seen, covered = (
        entering(one).get(f"/sources/profile?source={NAME}").text for one in (LEE, KIM)
    )
    assert "a source in the city" in seen
    assert "the ministry" in seen
    assert "source in the city" not in covered
    assert "protected source (anonymous source)" in covered
    assert "the ministry" in covered
