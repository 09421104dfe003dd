"""The article that tumen began with, read for real and held against the law."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tumen import extract, read
from tumen.law import corrections, evaluate, provisions
from tumen.model import Claim, Document, Finding, PermitClass, Verdict

Held = tuple[Document, tuple[Claim, ...]]


@pytest.fixture(scope="module")
def article(shared: Path) -> Held:
    text = (shared / "articles" / "daily-nk-2019.txt").read_text(encoding="utf-8")
    document = read.from_text(text, published="2019-11-04", language="en", publisher="Daily NK")
    return document, extract.claims(document)[0]


@pytest.fixture(scope="module")
def plain(article: Held) -> Mapping[tuple[str, str | None], Finding]:
    document, claims = article
    findings, _ = evaluate(claims, provisions(), [document])
    return {(f.provision, f.state): f for f in findings if f.reading.id == "plain"}


def test_it_is_told_that_the_ban_stands_in_another_resolution(article: Held) -> None:
    document, claims = article
    made, _ = corrections(claims, provisions(), [document])
    remarks = {each.rule.id: each.citation for each in made}
    assert remarks["law.correction.wrong-instrument"] == "S/RES/2375 (2017), para. 17"
    assert remarks["law.correction.incomplete"] == "S/RES/2397 (2017), para. 8"
    assert "law.correction.wrong-deadline" not in remarks


def test_visitor_permits_breach_no_rule_on_work_authorisations(
    article: Held, plain: Mapping[tuple[str, str | None], Finding]
) -> None:
    finding = plain["UNSC/2375#17", "CN"]
    by_id = {claim.id: claim for claim in article[1]}
    papers = [by_id[fact.claim].permit for fact in finding.used]
    assert finding.verdict is Verdict.CONSISTENT
    assert PermitClass.VISITOR in {paper.permit_class for paper in papers if paper is not None}


def test_before_the_deadline_nothing_was_due_yet(
    plain: Mapping[tuple[str, str | None], Finding],
) -> None:
    finding = plain["UNSC/2397#8", "CN"]
    assert finding.verdict is Verdict.CONSISTENT
    assert "not yet fallen due" in finding.because
    assert any("still there" in fact for fact in finding.missing)
