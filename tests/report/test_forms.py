"""CSV, JSON and Markdown."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.build import assessment, claim, worked_example

from tumen.model import Assessment, Count, Kind, Share, Unit
from tumen.model.codec import from_json
from tumen.read import from_text
from tumen.report import FORMATS
from tumen.report.forms.table import COLUMNS, count_cell, harmless

HEADER = "id,kind,count,places,period,permit,source,factuality,words"


def test_csv_has_the_promised_columns_and_a_line_for_each_claim() -> None:
    made = worked_example()
    lines = list(csv.reader(io.StringIO(FORMATS["csv"](made))))
    assert ",".join(lines[0]) == HEADER
    assert {line[0].removeprefix("'") for line in lines[1:]} == {one.id for one in made.claims}


def test_csv_names_a_protected_source_by_kind_only() -> None:
    (line,) = (row for row in FORMATS["csv"](worked_example()).splitlines() if "protected" in row)
    assert dict(zip(COLUMNS, next(csv.reader([line])), strict=True))["source"] == (
        "protected source (anonymous source)"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " =", "\0="])
def test_no_cell_starts_a_formula(start: str) -> None:
    cell = harmless(f"{start}cmd|' /C calc'!A0")
    assert cell.startswith("'") or "\N{REPLACEMENT CHARACTER}" in cell


@settings(deadline=None)
@given(st.text())
def test_harmless_cells_are_left_alone_but_for_one_apostrophe(text: str) -> None:
    assert harmless(text).removeprefix("'") in {text.replace("\0", "\ufffd"), text.lstrip("'")} or (
        text.startswith("'")
    )


@pytest.mark.parametrize(
    ("count", "cell"),
    [
        (None, ""),
        (Count((), 2000, None, unit=Unit.WORKERS), "2000/.. workers"),
        (Count((), None, 500, unit=Unit.VISAS), "../500 visas"),
        (Count((), 400, 400, approximate=True, unit=Unit.WORKERS), "~400 workers"),
        (Count((), 20, 99, approximate=True, unit=Unit.WORKERS), "~20/99 workers"),
        (Count((), 5, 5, unit=Unit.WORKERS, per="day"), "5 workers per day"),
        (Count((), None, None, unit=Unit.WORKERS), ""),
        (
            Count((), None, None, unit=Unit.WORKERS, share=Share(Fraction(1, 2), None)),
            "0.5/.. of workers",
        ),
    ],
)
def test_counts_keep_both_bounds_in_csv(count: Count | None, cell: str) -> None:
    assert count_cell(count) == cell


def test_json_gives_the_assessment_back() -> None:
    made = worked_example()
    data = json.loads(FORMATS["json"](made))
    assert data["schema"] == "tumen/assessment/1"
    assert from_json(Assessment, data["assessment"]) == made
    assert {one["question"] for one in data["judgements"]} >= {"Dispatch", "Recall", "Papers"}


def test_json_can_be_written_though_a_text_has_half_a_surrogate_pair() -> None:
    document = replace(from_text("x"), text="Some \ud800 came.")
    made = assessment((document,), (claim(document, "Some \ud800 came.", Kind.ARRIVAL),))
    written = FORMATS["json"](made).encode("utf-8")
    assert json.loads(written)["assessment"]["documents"][0]["text"] == "Some \ud800 came."


def test_markdown_footnotes_have_their_claims() -> None:
    text = FORMATS["md"](worked_example())
    body, notes = text[: text.index("\n[^1]: ")], text[text.index("\n[^1]: ") :]
    used = {part.partition("]")[0] for part in body.split("[^")[1:]}
    known = {line.partition("]")[0] for line in notes.split("\n[^")[1:]}
    assert used
    assert used <= known


def test_markdown_of_others_is_text() -> None:
    evil = "[click](https://evil.example) <script>x</script> **bold** # head came."
    document = from_text(evil, title="# Title | *x*", name="evil")
    text = FORMATS["md"](assessment((document,), (claim(document, evil, Kind.ARRIVAL),)))
    assert "[click](" not in text
    assert "<script>" not in text
    assert "**bold**" not in text
    assert "\\# Title" in text
