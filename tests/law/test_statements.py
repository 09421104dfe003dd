"""Statements about the law, and what the instruments have to say about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.law.build import claim

from tumen.law import corrections, provisions
from tumen.model import Span

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


FIRST = "Resolution 2397 banned new work visas"
SECOND = "mandated that all North Korean workers abroad must return home"


@pytest.mark.parametrize(
    ("gap", "remarks"),
    [
        (5, ["wrong-instrument", "incomplete"]),  # " and "
        (400, ["wrong-instrument"]),
    ],
)
def test_a_clause_that_goes_on_is_about_the_same_resolution(gap: int, remarks: list[str]) -> None:
    first = claim({"says": FIRST, "kind": "obligation", "names": "UNSC/2397"}, "first")
    second = claim({"says": SECOND, "kind": "obligation"}, "second")
    start = len(FIRST) + gap
    moved = replace(second, anchor=Span(start, start + len(SECOND), SECOND))
    made, _ = corrections([moved, first], provisions())
    assert {each.rule.id.removeprefix("law.correction.") for each in made} == set(remarks)


def test_a_clause_after_a_full_stop_is_about_nothing_named() -> None:
    first = claim({"says": f"{FIRST}.", "kind": "obligation", "names": "UNSC/2397"}, "first")
    second = claim({"says": SECOND, "kind": "obligation"}, "second")
    start = len(FIRST) + 2
    moved = replace(second, anchor=Span(start, start + len(SECOND), SECOND))
    made, _ = corrections([first, moved], provisions())
    assert [each.claim for each in made] == ["first"]
