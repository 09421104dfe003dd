"""`tumen extract`: claims as words and as rows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.run import EXAMPLES, tumen

HUNCHUN = EXAMPLES / "2019-10-30-hunchun-visitor-permits.html"


def test_each_claim_is_told_with_its_words(tmp_path: Path) -> None:
    done = tumen("extract", HUNCHUN, cwd=tmp_path)
    lines = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert lines[0] == f"{HUNCHUN.stem}:"
    assert any("arrival" in line and "At least 2,000" in line for line in lines)


def test_its_own_rows_are_read_back_to_the_same_bytes(tmp_path: Path) -> None:
    first = tumen("extract", EXAMPLES, "--jsonl", cwd=tmp_path)
    (tmp_path / "first.jsonl").write_text(first.out, encoding="utf-8")
    again = tumen("extract", "first.jsonl", "--jsonl", cwd=tmp_path)
    assert first.code == again.code == 0
    assert len(first.out.splitlines()) == len(list(EXAMPLES.iterdir()))
    assert again.out == first.out


def test_rows_have_the_form_of_the_annotated_reports(tmp_path: Path, shared: Path) -> None:
    gold = (shared / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "gold.jsonl").write_text("\n".join(gold[:3]) + "\n", encoding="utf-8")
    rows = [
        json.loads(line)
        for line in tumen("extract", "gold.jsonl", "--jsonl", cwd=tmp_path).out.splitlines()
    ]
    for told, wanted in zip(rows, map(json.loads, gold), strict=False):
        assert [*told] == [name for name in wanted if name != "genre"]
        named = ("id", "language", "publisher", "title", "published", "text")
        assert [told[name] for name in named] == [wanted[name] for name in named]
        assert {*wanted["claims"][0]} <= {*told["claims"][0]} | {"note"}


def test_nothing_is_kept(tmp_path: Path) -> None:
    tumen("extract", HUNCHUN, cwd=tmp_path)
    assert not list(tmp_path.iterdir())


def test_standard_input(tmp_path: Path) -> None:
    done = tumen("extract", "-", cwd=tmp_path, stdin=b"About 300 workers arrived in Hunchun.")
    assert done.out.splitlines()[0] == "stdin:"
    assert done.code == 0


@pytest.mark.parametrize("problems", [True, False])
def test_problems_are_told_beside_the_claims_when_asked_for(
    tmp_path: Path, *, problems: bool
) -> None:
    (tmp_path / "report.txt").write_text("Трудовые мигранты прибыли во Владивосток вчера утром.")
    done = tumen("extract", "report.txt", *["--problems"] * problems, cwd=tmp_path)
    assert done.code == 0
    assert ("no language pack for 'ru'" in done.err) is problems


def test_a_report_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = tumen("extract", "empty.txt", HUNCHUN, "--jsonl", cwd=tmp_path)
    assert done.code == 1
    assert done.err == "empty.txt: is empty; save or download the report again.\n"
    assert json.loads(done.out)["id"] == HUNCHUN.stem


def test_no_line_of_json_moves_a_terminal_or_breaks_a_line(tmp_path: Path) -> None:
    text = "He said\u2028that 300 \x9b31m workers\x85 left\u2029 Dandong."
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    (line,) = tumen("extract", "report.txt", "--jsonl", cwd=tmp_path).out.splitlines()
    assert json.loads(line)["text"] == text


def test_a_sentence_without_a_claim_is_told_with_the_reason(tmp_path: Path) -> None:
    report = (
        "About 300 North Korean workers arrived in Hunchun. "
        "Will 500 workers follow them to the garment plants of Yanji?"
    )
    (tmp_path / "report.txt").write_text(report, encoding="utf-8")
    done = tumen("extract", "report.txt", "--problems", cwd=tmp_path)
    assert "(it is a question). ('500')" in done.err


def test_a_report_on_other_matters_is_told_when_problems_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The vote on the bridge was put off until Thursday.")
    done = tumen("extract", "report.txt", "--problems", cwd=tmp_path)
    assert "report.txt: was not parsed, because" in done.err
    assert done.code == 0
