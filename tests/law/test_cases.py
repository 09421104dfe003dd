"""The cases that a lawyer can read: given claims, the finding under each reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.law.build import claim, report

from tumen.law import evaluate, provisions
from tumen.law.rules import TESTS
from tumen.model import Finding

CASES = Path(__file__).parent / "cases"
FIELDS = {
    *("case", "published", "claims", "provision", "state"),
    *("findings", "missing", "because", "sentence", "against"),
}


def cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            assert case.keys() <= FIELDS, f"{path.name}: unknown {case.keys() - FIELDS}"
            yield pytest.param(case, id=f"{path.stem}: {case['case']}")


def found(case: dict[str, Any]) -> dict[str, Finding]:
    claims = [claim(fields, f"c{n}") for n, fields in enumerate(case["claims"], 1)]
    documents = [report(str(case["published"]))] if "published" in case else []
    findings, _ = evaluate(claims, provisions(), documents)
    return {
        finding.reading.id: finding
        for finding in findings
        if (finding.provision, finding.state) == (case["provision"], case["state"])
    }


@pytest.mark.parametrize("case", list(cases()))
def test_a_case_is_decided_as_a_lawyer_would(case: dict[str, Any]) -> None:
    findings = found(case)
    verdicts = {reading: str(finding.verdict) for reading, finding in findings.items()}
    assert verdicts == case["findings"]
    plain = findings.get("plain")
    missing = " | ".join(plain.missing) if plain else ""
    for words in case.get("missing", ()):
        assert words in missing
    for words in (case.get("because"), case.get("sentence")):
        assert words is None or (plain is not None and words in plain.because)
    assert plain is None or case.get("against") in {None, len(plain.against)}


def test_every_provision_that_is_tested_has_cases() -> None:
    tried = {case.values[0]["provision"] for case in cases()}
    assert {p.id for p in provisions() if p.trigger in TESTS} <= tried


def test_every_reading_decides_a_case() -> None:
    decided = {
        (case.values[0]["provision"], r) for case in cases() for r in case.values[0]["findings"]
    }
    assert decided == {(p.id, r.id) for p in provisions() if p.trigger in TESTS for r in p.readings}
