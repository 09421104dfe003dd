"""Data beside the code is read wherever Python is: also where the YAML library has no C part."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

PACKAGE = Path(__file__).parents[1] / "src" / "tumen"
FILES = sorted(PACKAGE.rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_both_readers_of_yaml_read_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = yaml.load(text, yaml.SafeLoader)
    if yaml.__with_libyaml__:
        assert plain == yaml.load(text, yaml.CSafeLoader)
