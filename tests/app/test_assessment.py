"""Assessment: built, replayed, held against the last one, and taken along in every form."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from starlette.testclient import TestClient
from tests.app.browser import Browser
from tests.app.conftest import KIM, LEE, Entering

from tumen.ledger import Ledger
from tumen.model import Decision, Review
from tumen.pipeline import FORMS

AT = "2026-01-01T00:00:00Z"


def keep(client: TestClient, query: str = "") -> str:
    page = client.get(f"/assessment?{query}").text
    (form,) = re.findall(r'<form method="post" action="/assessment".*?</form>', page, re.DOTALL)
    given = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))
    return client.post("/assessment", data=given).text


def test_nothing_changed_since_the_last_one(client: TestClient, ledger: Ledger) -> None:
    assert "No assessment was kept yet" in client.get("/assessment").text
    assert "Kept; the next assessment is held against it." in keep(client)
    page = client.get("/assessment").text
    assert '<p class="none">Nothing.</p>' in page
    (kept,) = ledger.editions()
    assert kept.reviewer == "lee"
    assert kept.claims == tuple(sorted(claim.id for claim in ledger.claims()))


def test_what_changed_is_told_with_who_did_it_and_why(client: TestClient, ledger: Ledger) -> None:
    keep(client)
    gone = [claim for claim in ledger.claims() if claim.kind.value == "arrival"]
    for claim in gone:
        ledger.add_review(Review(claim.id, "kim", Decision.REJECTED, AT, "a misprint"))
    page = unescape(client.get("/assessment").text)
    assert "Claims that went" in page
    assert page.count("kim rejected it, 2026-01-01, because: a misprint") == len(gone) > 0
    assert "Key judgements</caption>" in page
    keep(client)
    assert '<p class="none">Nothing.</p>' in client.get("/assessment").text


def test_it_is_replayed_as_known_on_a_day(client: TestClient) -> None:
    before = client.get("/assessment?until=2020-01-14").text
    after = client.get("/assessment?until=2020-01-15").text
    assert "could be written down" in before
    assert 'class="judgement"' not in before
    assert 'class="judgement"' in after
    assert "published by 15 January 2020" in after
    assert "/assessment/as/json?until=2020-01-15" in after
    assert (
        json.loads(client.get("/assessment/as/json?until=2020-01-14").text)["assessment"]["claims"]
        == []
    )


@pytest.mark.parametrize("query", ["until=soon", "until=2019-13-01"])
def test_a_day_that_is_none_is_refused(client: TestClient, query: str) -> None:
    assert client.get(f"/assessment?{query}").status_code == 400


@pytest.mark.parametrize("form", [form for form in FORMS if form != "pdf"])
def test_every_form_of_the_report_is_offered(client: TestClient, form: str) -> None:
    assert f'href="/assessment/as/{form}?' in client.get("/assessment").text
    answer = client.get(f"/assessment/as/{form}")
    assert answer.status_code == 200
    assert len(answer.content) > 100
    disposition = answer.headers.get("content-disposition", "")
    assert disposition.startswith("" if form == "html" else 'attachment; filename="assessment.')


def test_a_form_that_there_is_not_is_refused(client: TestClient) -> None:
    assert client.get("/assessment/as/docx").status_code == 400


def test_no_form_shows_a_protected_source_to_who_may_not_see_it(entering: Entering) -> None:
    for form in ("html", "json", "csv", "md", "jsonld", "ftm"):
        assert "source in the city" not in entering(KIM).get(f"/assessment/as/{form}").text
    assert "a source in the city" in entering(LEE).get("/assessment/as/json").text


def test_from_review_to_evidence_to_assessment_to_export(
    browser: Browser, served: dict[str, str], ledger: Ledger
) -> None:
    window = browser.window(served["lee"])
    page = window.page
    first = page.locator(".desk").get_attribute("data-claim")
    with page.expect_response("**/inbox?*"):
        page.keyboard.press("a")
    expect(page.locator(f'.desk[data-claim="{first}"]')).to_have_count(0)
    second = page.locator(".desk").get_attribute("data-claim")
    with page.expect_response("**/inbox?*"):
        page.keyboard.press("r")
        page.keyboard.press("2")
    page.get_by_role("link", name="Evidence").click()
    expect(page.locator(f'input[value="{first}"]')).to_be_visible()
    expect(page.locator(f'input[value="{second}"]')).to_have_count(0)
    page.get_by_role("link", name="Assessment").click()
    page.get_by_role("button", name="Keep this as the latest assessment").click()
    expect(page.get_by_text("Kept; the next assessment is held against it.")).to_be_visible()
    assert window.axe() == []
    with page.expect_download() as got:
        page.get_by_role("link", name="CSV").click()
    told = got.value.path().read_text(encoding="utf-8")
    assert first is not None
    assert second is not None
    assert first in told
    assert second not in told
    page.get_by_role("link", name="Look at the whole page").click()
    expect(page.get_by_role("heading", name="Key judgements")).to_be_visible()
    expect(page.locator(".filters")).to_be_visible()  # its own script ran
    assert window.complaints == []
    assert {urlsplit(url).netloc for url in window.asked} == {urlsplit(served["lee"]).netloc}
    assert len(ledger.editions()) == 1
