"""What single Korean sentences say, case by case (``sentences.yaml``)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tumen.extract import claims
from tumen.model import Claim
from tumen.read import from_text

GROUPS: dict[str, list[dict[str, Any]]] = yaml.load(
    Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
CASES = [
    pytest.param(case["text"], case["claims"], id=f"{group}-{number}")
    for group, cases in GROUPS.items()
    for number, case in enumerate(cases, 1)
]


def _told(claim: Claim) -> dict[str, Any]:
    source = claim.source
    return {
        "kind": claim.kind.value,
        "factuality": claim.factuality.value,
        "places": [place.name for place in claim.places],
        "count": [claim.count.low, claim.count.high] if claim.count else None,
        "period": claim.period.edtf if claim.period else None,
        "permit": claim.permit.permit_class.value if claim.permit else None,
        "source": source.span.quote if source else None,
        "by": source.kind.value if source else None,
    }


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_sentence_says_what_its_readers_read(text: str, expected: list[dict[str, Any]]) -> None:
    found, _ = claims(from_text(text, language="ko", published="2019-11-05"))
    told = [_told(claim) for claim in found]
    stated = zip(told, expected, strict=False)
    assert len(told) == len(expected), told
    assert [{key: _as_read(one[key]) for key in case} for one, case in stated] == expected


def _as_read(value: Any) -> Any:
    """A value as the plain reader of YAML gives it: text, or a list of text."""
    if isinstance(value, list):
        return ["null" if one is None else str(one) for one in value]
    return "" if value is None else value
