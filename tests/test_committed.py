"""What must never be in a committed file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INDEX = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host")


@pytest.mark.parametrize(
    "path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda p: p.name
)
def test_lock_files_pin_by_hash_and_name_no_index(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    assert lines
    for line in lines:
        assert re.match(r"[\w.\[\]-]+==", line), line
        assert "--hash=sha256:" in line
        assert not INDEX.search(line)
        assert "://" not in line
