"""The compiler of annotated reports: what it makes, and what it refuses with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tools.annotation_source import AnnotationError
from tools.compile_annotations import compile_report

PLACES = {"Hunchun": "CN-JL", "Quanhe": "CN-JL"}
REPORT = """\
publisher: The Ferry Post
title: Over the bridge
published: 2019-12-20
genre: wire
text: |
  HUNCHUN — 🧵 About 300 women came through Quanhe, a broker said, and 30 left. He said so twice.
claims:
- kind: arrival
  anchor: About 300 women came through Quanhe, a broker said
  count: About 300 -> ~300 workers
  places:
  - HUNCHUN -> Hunchun destination
  - Quanhe -> border_point
  source: a broker -> anonymous, CN-JL
  cue: said
  factuality: reported
"""


def compiled(folder: Path, report: str) -> dict[str, Any]:
    path = folder / "ferry.yaml"
    path.write_text(report, encoding="utf-8")
    return compile_report(path, PLACES)


def changed(old: str, new: str) -> str:
    assert old in REPORT
    return REPORT.replace(old, new)


def words(row: dict[str, Any], span: list[int]) -> str:
    return str(row["text"][span[0] : span[1]])


def test_offsets_count_code_points_and_lead_back_to_the_words(tmp_path: Path) -> None:
    row = compiled(tmp_path, REPORT)
    claim = row["claims"][0]
    assert words(row, claim["anchor"]) == "About 300 women came through Quanhe, a broker said"
    assert words(row, claim["count"]["span"]) == "About 300"
    assert [words(row, p["span"]) for p in claim["places"]] == ["HUNCHUN", "Quanhe"]
    assert words(row, claim["source"]["span"]) == "a broker"


def test_rows_have_the_form_of_the_reference_set(tmp_path: Path) -> None:
    row = compiled(tmp_path, REPORT)
    assert list(row) == [
        *("id", "language", "publisher", "title", "published", "genre", "text", "claims"),
    ]
    assert list(row["claims"][0]) == [
        *("id", "kind", "anchor", "count", "places", "period", "permit", "sector", "source"),
        *("cue", "told_to", "factuality", "instruments"),
    ]
    assert row["claims"][0]["id"] == "ferry-c01"
    assert row["claims"][0]["places"][0] == {
        "span": [0, 7],
        "name": "Hunchun",
        "country": "CN",
        "subdivision": "CN-JL",
        "role": "destination",
    }


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("300 workers", {"low": 300, "high": 300, "approx": False}),
        ("~300 workers", {"low": 300, "high": 300, "approx": True}),
        ("300.. workers", {"low": 300, "high": None}),
        ("..300 workers", {"low": None, "high": 300}),
        ("200..300 visas", {"low": 200, "high": 300, "unit": "visas"}),
        ("300 workers per flight", {"per": "flight"}),
        ("300 workers of them", {"share_of": "them"}),
        ("- workers share 1/2 of them", {"low": None, "share": {"low": "1/2", "high": "1/2"}}),
        ("- workers share 1/2.. of them", {"share": {"low": "1/2", "high": None}}),
        ("- workers share ..2/3 of them", {"share": {"low": None, "high": "2/3"}}),
    ],
)
def test_counts_are_ranges_of_a_unit(
    tmp_path: Path, reading: str, expected: dict[str, Any]
) -> None:
    row = compiled(tmp_path, changed("~300 workers", reading))
    assert row["claims"][0]["count"].items() >= expected.items()


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("  cue: said", "  cues: said", 15, "unknown key 'cues'"),
        ("genre: wire", "genre: wire\nauthor: me", 5, "unknown key 'author'"),
        ("title: Over the bridge\n", "", 1, "'title' is missing"),
        ("genre: wire", "genre: wire\ngenre: oped", 5, "'genre' is given twice"),
        ("genre: wire", "genre: novel", 4, "'novel' is not in the vocabulary"),
        ("2019-12-20", "20 December", 3, "'published' is a day"),
        ("kind: arrival", "kind: coming", 8, "'coming' is not in the vocabulary"),
        ("factuality: reported", "factuality: true", 16, "'true' is not in the vocabulary"),
        ("anonymous, CN-JL", "secret, CN-JL", 14, "'secret' is not in the vocabulary"),
        ("~300 workers", "~300 persons", 10, "'persons' is not in the vocabulary"),
        ("~300 workers", "many", 10, "'many' is no count"),
        ("~300 workers", "- workers", 10, "a count needs a number or a share"),
        ("Quanhe -> border_point", "Quanhe -> gate", 13, "'gate' is not in the vocabulary"),
        ("Quanhe -> border_point", "Quanhe -> Kwangha gate", 13, "is not in places.yaml"),
        ("Quanhe -> border_point", "Quanhe -> site", 12, "not a site"),
        ("Quanhe -> border_point", "Quanhe", 13, "write the exact words"),
        ("kind: arrival", "kind: stock", 12, "a stock has a site"),
        ("Quanhe, a broker said\n", "Quanhe, brokers said\n", 9, "does not stand in the text"),
        ("About 300 -> ", "About 3 -> ", 10, "'About 3' does not stand in the text"),
        ("  cue: said", "  cue: said @3", 15, "@3 is none of them"),
        ("  cue: said", "  period: said -> 2019-13", 15, "is no EDTF"),
        ("  cue: said", "  instruments: said -> 2397", 15, "is no name of a rule"),
        ("  cue: said", "  sector: women -> sewing", 15, "'sewing' is not in the vocabulary"),
        ("  cue: said", "  cue: [said]", 15, "one text is expected"),
        ("  cue: said", "  cue: 'said", 15, "no YAML"),
    ],
)
def test_every_slip_is_named_with_its_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    with pytest.raises(AnnotationError) as slip:
        compiled(tmp_path, changed(old, new))
    assert str(slip.value).startswith(f"ferry.yaml:{line}: ")
    assert problem in str(slip.value)


def test_words_that_stand_twice_must_be_numbered(tmp_path: Path) -> None:
    twice = changed("anchor: About 300 women came through Quanhe, a broker said", "anchor: said")
    with pytest.raises(AnnotationError, match="stands here 2 times"):
        compiled(tmp_path, twice)
    row = compiled(tmp_path, twice.replace("anchor: said", "anchor: said @2"))
    assert row["claims"][0]["anchor"][0] == row["text"].index("said so")


def test_words_are_whole_words(tmp_path: Path) -> None:
    row = compiled(tmp_path, changed("About 300 -> ~300 workers", "30 -> 30 workers"))
    start = row["claims"][0]["count"]["span"][0]
    assert row["text"][start:].startswith("30 left")


def test_chinese_words_need_no_spaces_around_them(tmp_path: Path) -> None:
    path = tmp_path / "report-zh-01.yaml"
    text = changed("HUNCHUN — 🧵", "HUNCHUN — 在珲春的1300名，另有300名。").replace(
        "HUNCHUN -> Hunchun", "珲春 -> Hunchun"
    )
    path.write_text(text.replace("About 300 -> ~300", "300名 -> 300"), encoding="utf-8")
    row = compile_report(path, PLACES)
    start = row["claims"][0]["count"]["span"][0]
    assert row["language"] == "zh"
    assert row["text"][start - 1 : start + 4] == "有300名"
    assert words(row, row["claims"][0]["places"][0]["span"]) == "珲春"
