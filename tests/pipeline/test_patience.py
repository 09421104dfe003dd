"""Extraction ends where its time is up, and the rest of the run goes on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from tests.pipeline.conftest import Files

from tumen.errors import TookTooLong
from tumen.extract import claims
from tumen.extract.patience import patience, pause
from tumen.model import Claim, Document, Problem
from tumen.pipeline import Stages, assess, choose
from tumen.read import ReadOptions, from_text
from tumen.settings import Settings

SENTENCE = "About 300 North Korean workers arrived in Dandong on Monday, an official said.\n\n"


def asked(text: str) -> int:
    """How often the extraction of a text asks whether to go on."""
    count: Counter[str] = Counter()
    with patience(lambda: count.update(["asked"])):
        claims(from_text(text, language="en"))
    return count["asked"]


def test_a_report_that_takes_too_long_costs_no_other(files: Files, stages: Stages) -> None:
    def slow(document: Document) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
        while "endless" in document.text:
            pause()
        return stages.claims(document)

    reports = files(bad="endless", good="claim")
    settings = replace(Settings(), max_seconds=0.01)
    found = assess(
        choose(reports), ReadOptions(), settings, stages=replace(stages, claims=slow)
    ).assessment
    assert [document.text for document in found.documents] == ["claim"]
    (problem,) = found.unread
    assert (problem.stage, problem.code) == ("extract", "took-too-long")
    assert "--max-seconds" in problem.message


def test_extraction_asks_at_every_sentence_and_event() -> None:
    assert asked(SENTENCE * 8) - asked(SENTENCE * 4) >= 8


def test_what_was_stopped_can_be_done_again() -> None:
    document = from_text(SENTENCE * 5, language="en")
    left = iter(range(7))

    def once() -> None:
        if next(left, None) is None:
            raise TookTooLong(0)

    with patience(once), pytest.raises(TookTooLong):
        claims(document)
    assert len(claims(document)[0]) == 5


def test_nobody_is_asked_after_the_end() -> None:
    with patience(lambda: pytest.fail("asked")):
        pass
    pause()
