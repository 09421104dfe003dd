"""Adding a claim that was missed, in any report, and coming back to where one was."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from lxml import html
from starlette.testclient import TestClient
from tests.app.conftest import KIM, Entering
from tests.app.test_coverage import silent_words
from tests.app.test_editing import filled

from tumen.ledger import Ledger, Wanted
from tumen.model import Claim, Decision, Document, Kind, Silence
from tumen.read import from_text

SILENT = (
    "The weather was mild. A foreman spoke of 70 bunks in the dormitory behind the mill.\n\n"
    "He would say no more."
)
WORDS = "70 bunks in the dormitory"


@pytest.fixture
def silent(ledger: Ledger) -> Document:
    """A report in the ledger of which no claim was made, and whose figure is asked about."""
    document = replace(from_text(SILENT, name="mill", language="en"), locator="mill.txt")
    ledger.add(document, (), [silent_words(document, "70 bunks")])
    return document


def links(page: str) -> list[str]:
    return [str(link) for link in html.document_fromstring(page).xpath("//a/@href")]


def added(ledger: Ledger, document: Document) -> Claim:
    (item,) = ledger.desk.items(Wanted(document=document.id, reviewer="lee"))
    assert ledger.desk.entries(item.claim.id)[0].decision is Decision.WRITTEN
    return item.claim


def test_a_claim_is_added_from_the_sentence_that_led_to_none(
    client: TestClient, ledger: Ledger, silent: Document
) -> None:
    covered = client.get(f"/coverage/report?document={silent.id}").text
    (address,) = (one for one in links(covered) if "/inbox/add" in one and "number=0" in one)
    page = client.get(address).text
    form = filled(page)
    assert form["anchor.words"] == "A foreman spoke of 70 bunks in the dormitory behind the mill."
    sent = form | {"kind": "stock", "count.low": "70", "count.words": WORDS[:2]}
    answer = client.post(address, data=sent)
    assert answer.url.path == "/coverage/report"
    claim = added(ledger, silent)
    assert claim.anchor.quote == form["anchor.words"]
    assert "Added:" in answer.text
    assert claim.id in answer.text
    coverage = ledger.coverages.of(silent)
    assert [one.silence for one in coverage.silent[0].said] == [Silence.MISSED]
    client.post(address, data=sent | {"count.low": "71"})
    assert len(ledger.coverages.of(silent).silent[0].said) == 1


def test_a_claim_is_added_anywhere_in_a_report_without_claims(
    client: TestClient, ledger: Ledger, silent: Document
) -> None:
    address = f"/inbox/add?report={silent.id}"
    assert address in links(client.get(f"/coverage/report?document={silent.id}").text)
    sent = filled(client.get(address).text) | {"kind": "incident", "anchor.words": WORDS}
    answer = client.post(address, data=sent)
    assert answer.url.path == "/coverage/report"
    assert added(ledger, silent).anchor.quote == WORDS
    assert ledger.coverages.of(silent).unanswered == 1


def test_who_adds_from_the_inbox_comes_back_to_the_claim_before_them(
    client: TestClient, ledger: Ledger
) -> None:
    _, item, *_ = ledger.desk.items(Wanted(language="en"))
    page = client.get(f"/inbox?language=en&at={item.claim.id}").text
    (address,) = (one for one in links(page) if "/inbox/add" in one)
    sent = filled(client.get(address).text) | {"kind": "permit", "anchor.words": "news. About 300"}
    answer = client.post(address, data=sent)
    assert f'data-claim="{item.claim.id}"' in answer.text
    assert "language=en" in answer.url.query.decode()
    (new,) = ledger.desk.items(Wanted(kind=Kind.PERMIT.value))
    assert f"at={new.claim.id}" in answer.text


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({}, "what the claim is about"),
        ({"kind": "stock"}, "the words of the report that carry the claim"),
        ({"kind": "stock", "anchor.words": "80 bunks"}, "does not stand in the report"),
    ],
)
def test_what_will_not_do_comes_back_as_it_was_filled_in(
    client: TestClient, ledger: Ledger, silent: Document, change: dict[str, str], says: str
) -> None:
    address = f"/inbox/add?report={silent.id}"
    sent = filled(client.get(address).text) | {"note": "my note", "reason": "by hand"} | change
    answer = client.post(address, data=sent)
    assert answer.status_code == 400
    assert says in unescape(answer.text)
    assert filled(answer.text).items() >= {"note": "my note", "reason": "by hand"}.items()
    assert ledger.desk.items(Wanted(document=silent.id)) == ()


@pytest.mark.parametrize("query", ["report=none", "report={id}&number=7", "report={id}&at=none"])
def test_an_address_that_names_nothing_is_refused(
    client: TestClient, silent: Document, query: str
) -> None:
    assert client.get(f"/inbox/add?{query.format(id=silent.id)}").status_code == 404


def test_a_protected_source_stays_covered_where_claims_are_added(
    entering: Entering, ledger: Ledger
) -> None:
    (item,) = ledger.desk.items(Wanted(kind=Kind.ARRIVAL.value, language="en"))
    page = entering(KIM).get(f"/inbox/add?report={item.claim.document}").text
    assert "source in the city" not in page
    assert re.search("█{4}", page)
