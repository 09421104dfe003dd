"""A record file is read strictly: each slip is an error that names the line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tumen.errors import BadRecordRow
from tumen.record import parse, root

GOOD: dict[str, Any] = {
    "id": "wire-2019-12-ru",
    "url": "https://quay-wire.example/1",
    "publisher": "The Quay Wire",
    "title": "Permits fall",
    "published": "2019-12~",
    "language": "en",
    "origin": "a ministry",
    "origin_url": None,
    "same_origin_as": None,
    "kind": "stock",
    "count": {
        "low": 10,
        "high": None,
        "words": "at least ten",
        "unit": "permits",
        "counted": "permits",
        "per": None,
    },
    "place": {"name": "Russia", "country": "RU", "subdivision": None},
    "period": "2018-12-31",
    "permits": ["work"],
    "mixed": False,
    "permit_detail": None,
    "sector": None,
    "factuality": "asserted",
    "instruments": ["UNSC/2397#8"],
    "instrument_words": "2397",
    "note": None,
}


def lines(*changes: dict[str, Any]) -> list[str]:
    return [json.dumps(GOOD | change) for change in changes]


def test_a_good_row_is_read_into_the_vocabulary() -> None:
    (row,) = parse(lines({}), "mine.jsonl")
    assert (row.kind, row.count.low, row.permits[0], row.place.country) == (
        "stock",
        10,
        "work",
        "RU",
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"sauce": "x"}, r"unknown fields \['sauce'\]"),
        ({"kind": "stok"}, "'stok' is none of stock"),
        ({"factuality": "true"}, "'true' is none of"),
        ({"permits": ["Z"]}, "'Z' is none of work"),
        ({"period": "last year"}, "no EDTF"),
        ({"published": "2019-13"}, "no EDTF"),
        ({"place": "Russia"}, "a place must be an object"),
        ({"count": GOOD["count"] | {"low": 5, "high": 2}}, "low 5 is above high 2"),
        ({"count": GOOD["count"] | {"unit": "men"}}, "'men' is none of"),
        ({"same_origin_as": "nobody"}, "'nobody' is no row"),
        ({"same_origin_as": "wire-2019-12-ru"}, "in a circle"),
    ],
)
def test_a_slip_names_the_line_and_what_is_wrong(change: dict[str, Any], why: str) -> None:
    with pytest.raises(BadRecordRow, match=rf"mine\.jsonl:2: .*{why}"):
        parse(lines({"id": "first"}, change), "mine.jsonl")


def test_a_missing_field_is_named() -> None:
    short = {name: value for name, value in GOOD.items() if name != "url"}
    with pytest.raises(BadRecordRow, match=r"lacks \['url'\]"):
        parse([json.dumps(short)], "mine.jsonl")


def test_an_id_used_twice_is_refused() -> None:
    with pytest.raises(BadRecordRow, match="used twice"):
        parse(lines({}, {}), "mine.jsonl")


def test_a_line_that_is_not_json_is_named() -> None:
    with pytest.raises(BadRecordRow, match=r"mine\.jsonl:1"):
        parse(["{"], "mine.jsonl")


def test_a_row_descends_through_its_links_to_the_first() -> None:
    rows = parse(
        lines({"id": "a"}, {"id": "b", "same_origin_as": "a"}, {"id": "c", "same_origin_as": "b"}),
        "mine.jsonl",
    )
    table = {row.id: row for row in rows}
    assert [root(row, table).id for row in rows] == ["a", "a", "a"]
