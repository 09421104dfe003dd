"""Why a Chinese claim says what it says."""

from __future__ import annotations

from tumen.extract import claims
from tumen.extract.explain import explain
from tumen.extract.lang.zh.claim.frame import wording
from tumen.read import from_text


def test_a_claim_gives_its_reason_and_what_it_did_not_take() -> None:
    text = "三百名朝鲜工人离开了珲春，丹东还有二百人在工作。"
    document = from_text(text, language="zh", published="2019-11-05")
    claim, other = claims(document)[0]
    explained = explain(document, claim)
    assert explained.renewed
    assert "leave a host" in explained.grounds[0].reason
    rejected = {r.words.quote: r.why for g in explained.grounds for r in g.rejected}
    assert rejected["二百人"] == f"is that of another claim of the report ({other.kind.value})"


def test_every_rule_has_a_reason() -> None:
    assert all(wording().reason_of(frame.rule) for frame in wording().frames)
    assert wording().reason_of("zh.none.1") == ""
