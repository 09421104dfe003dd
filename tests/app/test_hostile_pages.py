"""Text of reports is data on every page: markup stands there as it stands, and nothing reorders."""

from __future__ import annotations

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tumen import extract
from tumen.app.pages import PAGES
from tumen.ledger import Ledger
from tumen.model import Joining, LineageReview, Reliability, SourceProfile
from tumen.read import from_text

SCRIPT = "<script>alert(1)</script>"
TURNED = "\N{RIGHT-TO-LEFT OVERRIDE}"
TEXT = f"{TURNED}{SCRIPT} About 300 North Korean workers arrived in Dandong in May 2019, he said."
AT = "2026-01-01T00:00:00Z"


@pytest.fixture
def hostile(ledger: Ledger) -> Ledger:
    """The ledger with a report, decisions and grades that hold markup and turn the line round."""
    document = from_text(TEXT, language="en", published="2020-01-20")
    said = f"{SCRIPT}{TURNED}"
    document = replace(document, locator=f"{said}.txt", title=said, publisher=said, author=said)
    ledger.add(document, *extract.claims(document))
    one, other, *_ = (claim.id for claim in ledger.claims())
    ledger.add_lineage_review(LineageReview(one, other, Joining.SAME, said, AT, said))
    ledger.add_source_profile(SourceProfile(said, Reliability.B, said, AT, said))
    return ledger


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_no_page_runs_or_turns_what_a_report_holds(
    client: TestClient, hostile: Ledger, page: object
) -> None:
    answer = client.get(getattr(page, "path", ""))
    assert answer.status_code == 200
    assert SCRIPT not in answer.text
    assert TURNED not in answer.text
    assert len(tuple(hostile.documents())) == 4
