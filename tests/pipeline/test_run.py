"""A run over stages that are fakes: the order, the losses, the stopping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from tests.pipeline.conftest import Files, Notes

from tumen.ledger import open_ledger
from tumen.model import Claim, Document, Finding, Problem, Provision
from tumen.pipeline import Stages, assess, choose
from tumen.read import Limits, ReadOptions, Source
from tumen.settings import Settings

OPTIONS, SETTINGS = ReadOptions(), Settings()


def test_claims_of_all_reports_come_in_the_order_given(files: Files, stages: Stages) -> None:
    reports = files(b="claim claim", a="claim")
    found = assess(choose(reports), OPTIONS, SETTINGS, stages=stages).assessment
    assert [document.text for document in found.documents] == ["claim claim", "claim"]
    assert len(found.claims) == 3
    assert found.unread == ()


def test_what_cannot_be_used_is_listed_and_costs_no_other(files: Files, stages: Stages) -> None:
    reports = [*files(empty="", bad="break", good="claim"), "nowhere.txt"]
    found = assess(choose(reports), OPTIONS, SETTINGS, stages=stages).assessment
    assert {problem.code for problem in found.unread} == {
        "empty-source",
        "nothing-there",
        "broke-down",
    }
    assert [document.text for document in found.documents] == ["claim"]


def test_a_broken_rule_says_what_and_where_and_asks_for_a_report(
    files: Files, stages: Stages
) -> None:
    (problem,) = assess(
        choose(files(bad="break")), OPTIONS, SETTINGS, stages=stages
    ).assessment.unread
    assert problem.stage == "extract"
    assert re.search(r"ZeroDivisionError at [\w/]+\.py:\d+", problem.message)
    assert "please report" in problem.message


def test_a_reader_that_breaks_costs_one_source(files: Files, stages: Stages) -> None:
    def broken(
        source: Source, options: ReadOptions, limits: Limits
    ) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
        if source.name == "bad":
            raise RecursionError
        return stages.read(source, options, limits)

    reports = files(bad="claim", good="claim")
    found = assess(
        choose(reports), OPTIONS, SETTINGS, stages=replace(stages, read=broken)
    ).assessment
    assert [problem.stage for problem in found.unread] == ["read"]
    assert len(found.claims) == 1


def test_a_copy_of_a_report_is_noticed_and_counted_once(files: Files, stages: Stages) -> None:
    found = assess(
        choose(files(one="claim", two="claim")), OPTIONS, SETTINGS, stages=stages
    ).assessment
    assert len(found.documents) == len(found.claims) == 1
    assert [problem.code for problem in found.problems] == ["same-report"]


def test_the_ledger_keeps_every_report_once(files: Files, stages: Stages, tmp_path: Path) -> None:
    settings = Settings(ledger=str(tmp_path / "tumen.db"))
    for _ in range(2):
        assess(choose(files(a="claim", b="claim claim")), OPTIONS, settings, stages=stages)
    with open_ledger(settings.ledger, create=False) as ledger:
        assert len(list(ledger.documents())) == 2
        assert len(list(ledger.claims())) == 3


def test_a_report_whose_extraction_broke_is_not_kept(
    files: Files, stages: Stages, tmp_path: Path
) -> None:
    settings = Settings(ledger=str(tmp_path / "tumen.db"))
    assess(choose(files(bad="break", good="claim")), OPTIONS, settings, stages=stages)
    with open_ledger(settings.ledger, create=False) as ledger:
        assert [document.text for document in ledger.documents()] == ["claim"]


def test_stopping_keeps_and_assesses_what_is_done(
    files: Files, stages: Stages, tmp_path: Path
) -> None:
    settings = Settings(ledger=str(tmp_path / "tumen.db"))
    watch = Notes(stop_at="c")
    reports = files(a="claim", b="claim claim", c="claim", d="claim")
    run = assess(choose(reports), OPTIONS, settings, stages=stages, watch=watch)
    assert [source.name for source in run.gathered.left] == ["c", "d"]
    assert len(run.assessment.claims) == 3
    with open_ledger(settings.ledger, create=False) as ledger:
        assert len(list(ledger.claims())) == 3


def test_stopping_before_anything_is_done_ends_the_run(files: Files, stages: Stages) -> None:
    with pytest.raises(KeyboardInterrupt):
        assess(choose(files(a="claim")), OPTIONS, SETTINGS, stages=stages, watch=Notes(stop_at="a"))


def test_who_watches_hears_of_every_step(files: Files, stages: Stages) -> None:
    watch = Notes()
    assess(choose(files(a="claim", b="")), OPTIONS, SETTINGS, stages=stages, watch=watch)
    assert watch.heard == ["begin 2", "start a", "done a", "start b", "done b", "finish"]


def test_what_the_user_says_of_the_reports_reaches_the_reader(files: Files, stages: Stages) -> None:
    options = ReadOptions(published="2019-10")
    (document,) = assess(
        choose(files(a="x")), options, SETTINGS, stages=stages
    ).assessment.documents
    assert document.published == "2019-10"


def test_the_law_sees_every_claim_once_and_its_slip_costs_only_its_findings(
    files: Files, stages: Stages
) -> None:
    seen: list[Claim] = []

    def slip(
        claims: Sequence[Claim], _: Sequence[Provision], documents: Sequence[Document]
    ) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
        seen.extend(claims)
        assert {claim.document for claim in claims} <= {document.id for document in documents}
        raise KeyError("UNSC/2397#8")

    reports = choose(files(a="claim claim", b="claim", copy="claim"))
    run = assess(reports, OPTIONS, SETTINGS, stages=replace(stages, evaluate=slip))
    assert tuple(seen) == run.assessment.claims
    assert len(seen) == 3
    assert [(p.stage, p.code) for p in run.assessment.problems][-1] == ("law", "broke-down")
