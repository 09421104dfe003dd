"""The kinds of ``cases/kinds.yaml``: one sentence, one event, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tumen.extract.lang.en.claim import events
from tumen.read import from_text

SCENE = "About 900 North Korean workers sew in Hunchun.\n\n"
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "kinds.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in CASES.items() for text in texts]
)
def test_kind(kind: str, text: str) -> None:
    document = from_text(SCENE + text, published="2024-05-06", language="en")
    found = [event.kind.value for event in events(document) if event.start >= len(SCENE)]
    assert found == ([] if kind == "none" else [kind])
