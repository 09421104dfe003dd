"""Coverage: what was read by whom, and who said that words without a claim make none."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.app.conftest import KIM, LEE, Entering

from tumen import extract
from tumen.ledger import Ledger, Wanted
from tumen.model import Document, Problem, Silence
from tumen.read import from_text

TEXT = (
    "About 300 North Korean workers arrived in Dandong on Monday, a source in the city said. Was "
    "it 70, a source in the city was asked? =SUM(A1) was the answer."
)


@pytest.fixture
def report(ledger: Ledger) -> Document:
    """A report with a claim and two runs of words without one, in which a source is named again."""
    document = replace(
        from_text(TEXT, name="report", language="en", published="2020-01-20"), locator="r.txt"
    )
    claims, _ = extract.claims(document)
    ledger.add(document, claims, [silent_words(document, "70"), silent_words(document, "=SUM(A1)")])
    return document


def silent_words(document: Document, words: str) -> Problem:
    start = document.text.index(words)
    span = document.span(start, start + len(words))
    code, why = "number-without-claim", "read the sentence"
    return Problem("extract", code, why, document.locator, span)


def test_a_report_that_is_brought_again_is_asked_about_once(
    ledger: Ledger, report: Document
) -> None:
    again = replace(silent_words(report, "70"), locator="upload/r.txt")
    ledger.add(replace(report, locator="upload/r.txt"), (), [again])
    assert len(ledger.coverages.of(report).silent) == 2


def page(client: TestClient, report: Document) -> str:
    answer = client.get(f"/coverage/report?document={report.id}")
    assert answer.status_code == 200, answer.text
    return answer.text


def forms(text: str) -> list[dict[str, str]]:
    found = re.findall(r'<form method="post" action="/coverage/report".*?</form>', text, re.DOTALL)
    return [dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', one)) for one in found]


def test_every_report_is_listed_with_what_waits(client: TestClient, report: Document) -> None:
    text = client.get("/coverage").text
    assert f"/coverage/report?document={report.id}" in text
    assert "0 of 2" in text
    assert "read to its end" not in re.sub(r"<p class=.lede.*?</p>", "", text)


def test_words_are_answered_for_and_the_report_read_to_its_end(
    client: TestClient, ledger: Ledger, report: Document
) -> None:
    for item in ledger.desk.items(Wanted(document=report.id)):
        token = forms(page(client, report))[0]["token"]
        deed = {"claim": item.claim.id, "seen": "0", "deed": "accept", "token": token}
        client.post("/inbox", data=deed)
    first, second, _ = forms(page(client, report))
    text = client.post("/coverage/report", data=first | {"silence": "right", "reason": "asks"}).text
    assert "Kept as a new entry." in text
    assert "because: <bdi>asks</bdi>" in text
    assert not ledger.coverages.of(report).read
    client.post("/coverage/report", data=second | {"silence": "missed"})
    found = ledger.coverages.of(report)
    assert (found.read, found.readers) == (True, ("lee",))
    assert [one.stands for one in found.silent] == [Silence.RIGHT, Silence.MISSED]


def test_a_report_without_claims_is_read_by_saying_so(client: TestClient, ledger: Ledger) -> None:
    silent = replace(from_text("Nothing here."), locator="n.txt")
    ledger.add(silent, [])
    (form,) = forms(page(client, silent))
    text = client.post("/coverage/report", data=form | {"silence": "right"}).text
    assert "Take that back" in text
    assert ledger.coverages.of(silent).read


def test_an_answer_that_another_overtook_is_not_kept(
    entering: Entering, ledger: Ledger, report: Document
) -> None:
    lee, kim = entering(LEE), entering(KIM)
    mine, theirs = (forms(page(one, report))[0] for one in (lee, kim))
    kim.post("/coverage/report", data=theirs | {"silence": "missed"})
    answer = lee.post("/coverage/report", data=mine | {"silence": "right"})
    assert answer.status_code == 409
    assert "kim said something of this after you had opened the page" in unescape(answer.text)
    assert len(ledger.coverages.of(report).silent[0].said) == 1


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"document": "none"}, 404),
        ({"number": "2"}, 404),
        ({"number": "-1"}, 404),
        ({"silence": "x"}, 422),
        ({"token": "x"}, 403),
    ],
)
def test_an_answer_that_will_not_do_is_refused(
    client: TestClient, ledger: Ledger, report: Document, change: dict[str, str], status: int
) -> None:
    form = forms(page(client, report))[0] | {"silence": "right"} | change
    assert client.post("/coverage/report", data=form).status_code == status
    assert ledger.coverages.of(report).silent[0].said == ()


def rows(client: TestClient, name: str) -> list[dict[str, str]]:
    answer = client.get(f"/coverage/{name}.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_the_proof_is_exported(client: TestClient, report: Document) -> None:
    form = forms(page(client, report))[1]
    client.post("/coverage/report", data=form | {"silence": "right", "reason": "a formula"})
    (line,) = [row for row in rows(client, "reports") if row["document"] == report.id]
    assert (line["without claim"], line["unanswered"], line["readers"]) == ("2", "1", "lee")
    asked, formula = [r for r in rows(client, "sentences") if r["document"] == report.id]
    assert asked["words"] == "Was it 70, a source in the city was asked?"
    assert (asked["stands"], formula["stands"]) == ("open", "right")
    assert (formula["reviewer"], formula["reason"]) == ("lee", "a formula")
    assert formula["words"].startswith("'=SUM(A1)")


def test_a_reviewer_without_the_right_sees_no_protected_source(
    entering: Entering, report: Document
) -> None:
    seen, covered = entering(LEE), entering(KIM)
    assert "source in the city was asked" in page(seen, report)
    for text in (page(covered, report), covered.get("/coverage/sentences.csv").text):
        assert "source in the city" not in text
        assert "█" in text
