"""The gate: what is worth a parse, and that nothing relevant is lost at it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.run import environment

from tumen.extract import claims, relevant
from tumen.extract.gate import gate_for
from tumen.model import Document
from tumen.read import from_text

ANNOTATIONS = Path(__file__).parents[2] / "annotations" / "claims.en.jsonl"


@pytest.mark.parametrize(
    "text",
    [
        "Some 300 North Korean workers reached Hunchun in March.",
        "NORTH KOREAN LABOUR: A NOTE",
        "Two hundred girls from the Democratic People’s Republic of Korea sew there.",
        "Nineteen men of the DPRK sleep in the boiler house.",
        "“The Koreans pour at night,” the foreman said.",
        "Under paragraph 8 of resolution 2397, 41 people were to be repatriated.",
        "The train from Tumangang brought bricklayers again.",
        "In Dandong 1,150 names are on a list of those who are to go home.",
    ],
)
def test_what_speaks_of_these_workers_passes(text: str) -> None:
    assert relevant(from_text(text, language="en"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The council put off its vote on the bridge until Thursday.",
        "Poland gave 2,400 work permits to welders from Nepal.",
        "South Korean shipyards hired 900 workers.",
        "Pyongyang fired two missiles into the sea at dawn.",
        "Her grandfather fought in the Korean War, and later led a union of dock workers.",
        "A satanic verse about workers",
    ],
)
def test_what_does_not_is_turned_away(text: str) -> None:
    document = from_text(text, language="en")
    assert not relevant(document)
    assert claims(document) == ((), ())


def test_a_headline_counts() -> None:
    text = "They came by night. Sixty or seventy men slept in the waiting room."
    assert not relevant(from_text(text, language="en"))
    assert relevant(from_text(text, language="en", title="North Koreans on the Khasan train"))


def test_a_language_without_a_gate_is_let_in() -> None:
    assert gate_for("de") is None
    assert relevant(from_text("Der Rat vertagte sich.", language="de"))


def annotated(path: Path) -> Iterator[tuple[str, Document]]:
    """The English reports of a file that hold claims."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["language"] == "en" and row["claims"]:
            yield row["id"], from_text(row["text"], language="en", title=row["title"])


def test_no_annotated_report_is_lost() -> None:
    assert [name for name, document in annotated(ANNOTATIONS) if not relevant(document)] == []


def test_no_report_of_the_gold_set_is_lost(shared: Path) -> None:
    reports = annotated(shared / "gold" / "dev.jsonl")
    assert [name for name, document in reports if not relevant(document)] == []


def test_of_other_news_hardly_any_is_let_in(shared: Path) -> None:
    lines = (shared / "corpora" / "polnear.dev.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    admitted = [text for text in texts if relevant(from_text(text, language="en"))]
    assert len(admitted) <= len(texts) / 40


@given(before=st.text(), after=st.text())
def test_what_stands_around_costs_no_relevant_report(before: str, after: str) -> None:
    report = "North Korean workers"
    assert relevant(from_text(f"{before}\n{report}\n{after}", language="en"))


def test_what_is_turned_away_loads_no_parser() -> None:
    code = (
        "import sys; from tumen.extract import claims; from tumen.read import from_text;"
        "claims(from_text('The vote was put off.', language='en')); print('spacy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"


@pytest.mark.parametrize(
    "text",
    [
        "북한 노동자 300명이 훈춘에 도착했다.",
        "무산군에서 선발된 여성 120명이 허룽의 공장에 배치됐다.",
        "결의 2397호는 송환을 규정한다.",
    ],
)
def test_words_that_are_glued_together_are_looked_for_inside_longer_ones(text: str) -> None:
    assert relevant(from_text(text, language="ko"))


@pytest.mark.parametrize(
    "text",
    [
        "네팔 노동자 300명이 울산에 들어왔다.",
        "평양에서 미사일 두 발이 발사됐다.",
        "北京의 노동자들이 파업했다.",
    ],
)
def test_korean_of_other_matters_is_turned_away(text: str) -> None:
    assert not relevant(from_text(text, language="ko"))
