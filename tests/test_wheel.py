"""What `pip install .` installs: every module, every data file, the command, the types."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built without a network from what is installed."""
    pytest.importorskip("hatchling", reason="needs requirements/build.txt")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_every_file_of_the_package_is_in(wheel: zipfile.ZipFile) -> None:
    there = {name for name in wheel.namelist() if name.startswith("tumen/")}
    ours = {
        path.relative_to(SOURCE).as_posix()
        for path in (SOURCE / "tumen").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert there == ours


@pytest.mark.parametrize(
    "kind",
    ["py.typed", ".yaml", ".tsv", ".jsonl", ".html.j2", "migrations/versions/v0001_first.py"],
)
def test_data_of_every_kind_is_in(wheel: zipfile.ZipFile, kind: str) -> None:
    assert any(name.endswith(kind) for name in wheel.namelist())


def test_the_command_is_named(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "tumen = tumen.cli:main" in wheel.read(name).decode()
