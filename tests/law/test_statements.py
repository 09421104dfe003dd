"""Statements about the law, and what the instruments have to say about them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.law.build import claim

from tumen.law import corrections, provisions

STATEMENTS = Path(__file__).parent / "statements"
OWN = {"corrections", "problems"}


def statements() -> Iterator[Any]:
    for path in sorted(STATEMENTS.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=case["says"])


@pytest.mark.parametrize("case", list(statements()))
def test_a_statement_is_compared_with_the_instruments(case: dict[str, Any]) -> None:
    fields = {name: value for name, value in case.items() if name not in OWN}
    made, problems = corrections([claim({"kind": "obligation", **fields})], provisions())
    got = [(each.rule.id.removeprefix("law.correction."), each.citation) for each in made]
    assert got == [(each["rule"], each["citation"]) for each in case["corrections"]]
    for each, wanted in zip(made, case["corrections"], strict=True):
        for words in wanted.get("words", ()):
            assert words in each.correct
    assert [problem.code for problem in problems] == case.get("problems", [])
