"""Which sources are read: what tumen made itself is no report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tumen.pipeline import choose

OWN = ("assessment.html", "assessment.csv", "tumen.db", "tumen.db-wal", "tumen.toml", "kept.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*OWN, "report.txt"):
        (tmp_path / name).write_text("300 workers")
    return tmp_path


@pytest.mark.parametrize("pattern", ["", "*"])
def test_own_files_are_left_out_of_folders_and_patterns(folder: Path, pattern: str) -> None:
    chosen = choose([str(folder / pattern)], ledger=str(folder / "kept.db"))
    assert [source.name for source in chosen.sources] == ["report"]
    assert {problem.code for problem in chosen.problems} == {"own-file"}
    assert len(chosen.problems) == len(OWN)


def test_a_file_that_is_named_is_read_whatever_its_name(folder: Path) -> None:
    chosen = choose([str(folder / "assessment.csv")])
    assert [source.name for source in chosen.sources] == ["assessment"]
    assert chosen.problems == ()
