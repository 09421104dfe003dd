"""`tumen assess`, as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.run import EXAMPLES, Done, command, tumen

FOUNDING = EXAMPLES / "2019-10-30-hunchun-visitor-permits.html"
PLAIN = EXAMPLES / "2018-04-05-helong-border-passes.txt"
IRRELEVANT = EXAMPLES / "2019-12-05-ice-festival.html"


def test_a_page_is_left_where_the_summary_says(tmp_path: Path) -> None:
    done = tumen("assess", FOUNDING, IRRELEVANT, cwd=tmp_path)
    assert done.code == 0
    assert done.out.splitlines() == [
        "Read: 2 reports, " + done.out.splitlines()[0].split(", ")[1],
        "Nothing relevant in:",
        f"  {IRRELEVANT}",
        "Assessment: assessment.html",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["assessment.html"]
    page = (tmp_path / "assessment.html").read_text(encoding="utf-8")
    assert "2,000 North Korean workers" in page


@pytest.mark.parametrize(
    ("words", "where", "beginning"),
    [
        (["--format", "json"], "assessment.json", "{"),
        (["-o", "x.csv"], "x.csv", "id,kind,count"),
        (["-o", "x.md"], "x.md", "# "),
        (["-o", "x.out", "--format", "md"], "x.out", "# "),
        (["-o", "x.HTML"], "x.HTML", "<!DOCTYPE html>"),
        (["-o", "x.txt"], "x.txt", "<!DOCTYPE html>"),
    ],
)
def test_the_form_is_what_was_asked_for(
    tmp_path: Path, words: list[str], where: str, beginning: str
) -> None:
    done = tumen("assess", PLAIN, *words, cwd=tmp_path)
    assert done.out.splitlines()[-1] == f"Assessment: {where}"
    assert (tmp_path / where).read_text(encoding="utf-8").startswith(beginning)


def test_a_dash_gives_the_result_alone_on_standard_output(tmp_path: Path) -> None:
    done = tumen("assess", PLAIN, "-o", "-", "--format", "json", cwd=tmp_path)
    assert json.loads(done.out)["assessment"]["claims"]
    assert done.err.startswith("Read: 1 report, ")


@pytest.mark.parametrize("form", ["html", "json", "csv", "md"])
def test_the_same_reports_give_the_same_bytes(tmp_path: Path, form: str) -> None:
    words = ("assess", FOUNDING, PLAIN, "--format", form, "-o", "-")
    assert tumen(*words, cwd=tmp_path).out == tumen(*words, "-q", cwd=tmp_path).out


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    words = ("assess", FOUNDING, PLAIN, "-o")
    assert tumen(*words, "here.html", cwd=tmp_path).code == 0
    assert command(*words, "there.html", cwd=tmp_path).code == 0
    assert (tmp_path / "here.html").read_bytes() == (tmp_path / "there.html").read_bytes()


def test_a_ledger_changes_nothing_in_the_result(tmp_path: Path) -> None:
    words = ("assess", FOUNDING, PLAIN, "-o", "-", "--format", "json")
    without = tumen(*words, cwd=tmp_path)
    for _ in range(2):
        assert tumen(*words, "--ledger", "kept.db", cwd=tmp_path).out == without.out


def hostile(folder: Path) -> None:
    """A folder of what may lie among reports."""
    (folder / "empty.txt").touch()
    (folder / "binary.html").write_bytes(b"\x7fELF" + bytes(range(256)))
    (folder / "cut.pdf").write_bytes((EXAMPLES / "2024-03-21-expert-note.pdf").read_bytes()[:900])
    with (folder / "large.txt").open("wb") as sparse:
        sparse.truncate(200_000_000)
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "name\x1b[31m\n.txt").touch()
    (folder / "good.txt").write_bytes(PLAIN.read_bytes())


def test_what_cannot_be_read_gets_a_line_each_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    hostile(folder)
    done = tumen("assess", "reports", "nowhere", cwd=tmp_path)
    assert done.code == 1
    assert done.err == ""
    unread = done.out.split("Not read:\n")[1].split("Assessment:")[0].splitlines()
    assert [line.split(": ")[0] for line in unread] == [
        "  reports/loop",
        "  nowhere",
        "  reports/binary.html",
        "  reports/cut.pdf",
        "  reports/empty.txt",
        "  reports/large.txt",
        "  reports/name\\x1b[31m\\n.txt",
    ]
    assert done.out.startswith("Read: 1 report, ")


def refused(done: Done) -> str:
    assert done.out == ""
    assert "Traceback" not in done.err
    return done.err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ("", 2, "Missing argument"),
        ("x.txt --format docx", 2, "'docx' is not one of"),
        ("x.txt --published tomorrow", 2, "give an EDTF date"),
        ("x.txt --max-bytes many", 2, "not a valid integer"),
        ("x.txt --max-bytes -1", 2, "a number that is not negative"),
        ("x.txt --config nowhere.toml", 2, "cannot be read as settings"),
        ("x.txt -o .", 1, ".: cannot be written (it is a folder); give another --output."),
        ("x.txt -o no/page.html", 1, "no/page.html: cannot be written (there is no folder"),
        ("x.txt --ledger no/kept.db", 1, "the folder does not exist"),
        ("x.txt --ledger x.txt", 1, "not a tumen ledger"),
    ],
)
def test_what_cannot_be_done_is_said_before_the_work(
    tmp_path: Path, words: str, code: int, sentence: str
) -> None:
    (tmp_path / "x.txt").write_text("300 workers arrived in Dandong.")
    done = tumen("assess", *words.split(), cwd=tmp_path)
    assert sentence in refused(done)
    assert done.code == code
    assert (tmp_path / "x.txt").read_text() == "300 workers arrived in Dandong."


def test_no_report_is_overwritten_by_the_result(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("300 workers arrived in Dandong.")
    for words in (("x.txt", "-o", "x.txt"), (".", "-o", "./x.txt")):
        done = tumen("assess", *words, cwd=tmp_path)
        assert "is one of the reports" in refused(done)
        assert done.code == 1
    assert (tmp_path / "x.txt").read_text() == "300 workers arrived in Dandong."


def test_it_can_be_run_again_where_it_left_its_results(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(PLAIN.read_bytes())
    first = tumen("assess", ".", "--ledger", "kept.db", "-o", "page.html", cwd=tmp_path)
    page = (tmp_path / "page.html").read_bytes()
    again = tumen("assess", ".", "--ledger", "kept.db", "-o", "page.html", cwd=tmp_path)
    assert first.code == again.code == 0
    assert again.out.startswith(first.out.splitlines()[0])
    assert "page.html: is an assessment that tumen wrote" in again.out
    assert b"kept.db" in (tmp_path / "page.html").read_bytes()
    assert page != b""


def test_settings_come_from_the_file_too(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("300 workers arrived in Dandong.")
    (tmp_path / "tumen.toml").write_text("max_bytes = 10\n")
    assert "31 bytes where 10 bytes" in tumen("assess", "x.txt", cwd=tmp_path).out


def test_the_user_knows_better(tmp_path: Path) -> None:
    words = ("--published", "2019-10-30", "--publisher", "Ferry Post", "--language", "en")
    done = tumen("assess", PLAIN, "-o", "-", "--format", "json", *words, cwd=tmp_path)
    (document,) = json.loads(done.out)["assessment"]["documents"]
    assert document["published"] == "2019-10-30"
    assert document["publisher"] == "Ferry Post"


@pytest.mark.parametrize(("effort", "has"), [("quick", True), ("none", False)])
def test_an_estimate_is_made_where_it_is_wanted(tmp_path: Path, effort: str, *, has: bool) -> None:
    words = ("assess", EXAMPLES / "2020-04-22-russia-final-report.txt", "--estimate", effort)
    done = tumen(*words, "-o", "-", "--format", "json", cwd=tmp_path)
    appraisal = json.loads(done.out)["assessment"]["appraisal"]
    assert (appraisal is not None) is has
    assert not has or {"RU"} == set(appraisal["estimation"]["places"])
