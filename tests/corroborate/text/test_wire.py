"""From which agency a report comes, and when it only names one."""

from __future__ import annotations

import pytest

from tumen.corroborate.text import agency_of
from tumen.model import Document


@pytest.mark.parametrize(
    ("text", "credit", "author", "agency"),
    [
        ("Title.\n\nSEOUL (AP) — The ministry said so.", None, None, "AP"),
        ("BEIJING, Sept. 26 (UPI) -- Trains ran.", None, None, "UPI"),
        ("(서울=연합뉴스) 김 기자 = 노동자들이 떠났다.", None, None, "Yonhap"),
        ("Workers left, sources said.\n\n(AFP)", None, None, "AFP"),
        ("It rained.\n(Reporting by A. Bee; Editing by C. Dee)", None, None, "Reuters"),
        ("It rained.", "(Kyodo)", None, "Kyodo"),
        ("It rained.", None, "By Reuters", "Reuters"),
        ("It rained, AP reported on Monday, and it will rain again.", None, None, None),
        ("Analysts told Reuters that it rained.", None, "Mara Lindqvist", None),
        ("It rained.", "Summary of a report by The Quay Wire", None, None),
        ("", None, None, None),
    ],
)
def test_agencies(text: str, credit: str | None, author: str | None, agency: str | None) -> None:
    page = Document("a", "a", "a", text, "en", "a", "text/plain", author=author, credit=credit)
    assert agency_of(page) == agency
