"""Rows over time, on a scale of their own for each unit."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from tumen.model import Unit
from tumen.record import RecordQuery, plot, public_claims, select

SVG = "{http://www.w3.org/2000/svg}"


def drawn(query: RecordQuery) -> tuple[ET.Element, int, int]:
    rows = select(public_claims(), query)
    svg, left = plot(rows)
    return ET.fromstring(svg), left, len(rows)


@pytest.mark.parametrize(
    "query",
    [RecordQuery(), RecordQuery(place="RU"), RecordQuery(unit=Unit.SITES), RecordQuery(place="zz")],
)
def test_every_row_is_a_mark_or_counted_as_left_out(query: RecordQuery) -> None:
    root, left, rows = drawn(query)
    assert len(list(root.iter(f"{SVG}circle"))) + left == rows


def test_every_mark_leads_to_its_page() -> None:
    root, _, _ = drawn(RecordQuery(place="RU"))
    addresses = {link.get("href") for link in root.iter(f"{SVG}a")}
    assert addresses <= {row.url for row in public_claims()}
    assert len(addresses) > 10


def test_no_two_units_share_a_scale() -> None:
    root, _, _ = drawn(RecordQuery())
    headings = [part.text or "" for part in root.iter(f"{SVG}tspan") if part.get("class")]
    assert [heading.split(",")[0] for heading in headings] == [
        "workers", "entries", "permits", "visas", "sites", "other",
    ]  # fmt: skip


def test_larger_figures_stand_higher() -> None:
    root, _, _ = drawn(RecordQuery(place="RU", unit=Unit.WORKERS))
    heights = {}
    for link in root.iter(f"{SVG}a"):
        title, circle = link.find(f"{SVG}title"), link.find(f"{SVG}circle")
        assert title is not None
        assert circle is not None
        heights[(title.text or "").split(",")[0]] = float(circle.get("cy") or 0)
    assert heights["511"] > heights["34"]
