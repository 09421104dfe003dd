"""Figures read as values, in any script."""

from __future__ import annotations

import pytest

from tumen.corroborate.text.facts import figures_of


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("13,221 entries", (13_221,)),
        ("13 221 въездов", (13_221,)),
        ("1만3221명", (13_221,)),
        ("1만 3천명, 2만5000명", (13_000, 25_000)),
        ("1.3万人、3万221名", (13_000, 30_221)),
        ("3.5 million, 12 thousand", (3_500_000, 12_000)),
        ("in 2019, 7 of 48% and 2,019", (48, 2_019)),
        ("2,000 and 100,000", ()),
        ("on 22 December, 31 days after resolution 2397, 2,375 and 2371", ()),
    ],
)
def test_figures(text: str, figures: tuple[int, ...]) -> None:
    assert figures_of(text) == figures
