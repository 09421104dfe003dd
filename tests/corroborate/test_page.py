"""Which addresses lead to one page."""

from __future__ import annotations

import pytest

from tumen.corroborate.page import same_page


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "http://www.A.example/x/", True),
        ("https://a.example/x?utm_source=z#top", "https://m.a.example/x", True),
        ("https://a.example/x?id=1", "https://a.example/x?id=2", False),
        ("https://a.example/x", "https://a.example/y", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("https://a.example/x?id=1", "https://a.example/x?id=1&fbclid=q", True),
        ("2d1f0", "2d1f0", True),
        ("2d1f0", "2d1f1", False),
        ("https://[bad", "https://[worse", False),
    ],
)
def test_addresses_of_one_page(one: str, other: str, *, same: bool) -> None:
    assert (same_page(one) == same_page(other)) is same
