"""The worked example as it was last looked at and found right.

Set TUMEN_UPDATE_GOLDEN=1 to write the files anew, and read the difference before committing it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.report.build import worked_example

from tumen.model.codec import to_json
from tumen.report import FORMATS, view

GOLDEN = Path(__file__).parent / "golden"


def _view() -> str:
    return json.dumps(to_json(view(worked_example())), ensure_ascii=False, indent=1) + "\n"


def _csv() -> str:
    return FORMATS["csv"](worked_example())


def _summary() -> str:
    return FORMATS["md"](worked_example())


MADE: dict[str, Callable[[], str]] = {
    "view.json": _view,
    "claims.csv": _csv,
    "summary.md": _summary,
}


@pytest.mark.parametrize("name", MADE)
def test_nothing_has_changed_unseen(name: str) -> None:
    made, path = MADE[name](), GOLDEN / name
    if os.environ.get("TUMEN_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="")
    assert made == path.read_bytes().decode("utf-8")
