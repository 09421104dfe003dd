"""What a text says that it has from another newsroom, and what it only names."""

from __future__ import annotations

import pytest

from tumen.corroborate.names import Newsrooms
from tumen.corroborate.text.crediting import credits_of
from tumen.model import Document

NEWSROOMS = Newsrooms.of(["The Quay Wire", "Harbour Gazette"])


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("Workers left, Reuters reported on Monday.", ["Reuters"]),
        ("Workers left, the Quay Wire reported, citing Daily NK.", ["Daily NK", "Quay Wire"]),
        ("According to the Yomiuri Shimbun, they left.", ["Yomiuri"]),
        ("A trader told Radio Free Asia that they left.", ["RFA"]),
        ("Summary of a report by The Quay Wire", ["Quay Wire"]),
        ("Japan's NHK said that 25,000 may go.", ["NHK"]),
        ("데일리NK는 노동자들이 떠났다고 보도했다.", ["Daily NK"]),
        ("연합뉴스에 따르면 노동자들이 떠났다.", ["Yonhap"]),
        ("据韩联社报道，工人已离开。", ["Yonhap"]),
        ("読売新聞は労働者が戻ったと報じた。", ["Yomiuri"]),
        ("По данным ТАСС, рабочие уехали.", ["TASS"]),
        ("She reads the Quay Wire and watches CNN at home.", []),
        ("The AP building stands empty.", []),
        ("", []),
    ],
)
def test_credits(text: str, houses: list[str]) -> None:
    page = Document("a", "a", "a", text, "en", "a", "text/plain")
    found = credits_of(page, NEWSROOMS)
    assert sorted(credit.house for credit in found) == sorted(houses)
    for credit in found:
        assert text[credit.span.start : credit.span.end] == credit.span.quote
