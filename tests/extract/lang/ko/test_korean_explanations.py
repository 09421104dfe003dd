"""Why a Korean claim says what it says."""

from __future__ import annotations

from tumen.extract import claims
from tumen.extract.explain import explain
from tumen.read import from_text


def test_a_claim_gives_its_reason_and_what_it_did_not_take() -> None:
    text = "훈춘에서 북한 노동자 300명이 떠났다고 한다. 단둥에는 200명이 남아 있다."
    document = from_text(text, language="ko", published="2019-11-05")
    claim, other = claims(document)[0]
    explained = explain(document, claim)
    assert explained.renewed
    assert explained.grounds[0].rule == claim.rule.id
    assert "leave a host" in explained.grounds[0].reason
    assert other.kind.value == "stock"
