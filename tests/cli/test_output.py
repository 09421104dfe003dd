"""A result is written whole or not at all, and what cannot be written is said before the work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tumen.cli.output import check, write
from tumen.errors import CannotWriteOutput

ROOT = os.geteuid() == 0 if hasattr(os, "geteuid") else False


def test_a_file_is_made_with_the_rights_that_files_have(tmp_path: Path) -> None:
    path, plain = tmp_path / "page.html", tmp_path / "plain"
    plain.touch()
    write(str(path), "한국\n")
    assert path.read_bytes() == "한국\n".encode()
    assert path.stat().st_mode == plain.stat().st_mode


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")
    path.chmod(0o640)
    write(str(path), "new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o640)
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.html"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.html", tmp_path / "link.html"
    real.write_text("old")
    link.symlink_to(real)
    write(str(link), "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteOutput, match="No space left on device"):
        write(str(path), "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize(
    ("where", "reason"),
    [(".", "it is a folder"), ("no/such/page.html", "there is no folder"), ("", "it is a folder")],
)
def test_what_cannot_be_written_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotWriteOutput, match=reason):
        check(where)


@pytest.mark.skipif(ROOT, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_refused_at_once(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CannotWriteOutput, match="no permission"):
        check(str(tmp_path / "page.html"))


def test_devices_are_written_to_and_not_replaced() -> None:
    check(os.devnull)
    write(os.devnull, "nothing")
    assert not Path(os.devnull).is_file()
