"""Claims of Korean reports: the bundled examples in full, and what single sentences say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tumen.extract import claims
from tumen.model import Claim
from tumen.read import from_text, read, sources

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[3] / "examples" / "korean"
CASES: dict[str, list[dict[str, Any]]] = yaml.load(
    (HERE / "cases.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)


def _told(claim: Claim) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": claim.kind.value, "factuality": claim.factuality.value}
    if claim.count:
        bounds = (claim.count.low, claim.count.high)
        told["count"] = ["null" if n is None else str(n) for n in bounds]
    if claim.places:
        told["places"] = [place.name for place in claim.places]
    if claim.period:
        told["period"] = claim.period.edtf
    if claim.permit:
        told["permit"] = claim.permit.permit_class.value
    if claim.source:
        told["source"] = claim.source.kind.value
    return told


@pytest.mark.parametrize("name", CASES)
def test_an_example_says_what_its_readers_read(name: str) -> None:
    (source,), _ = sources([str(EXAMPLES / name)])
    (document, *_), _ = read(source)
    assert document.language == "ko"
    assert [_told(claim) for claim in claims(document)[0]] == CASES[name]


def test_every_example_has_its_cases() -> None:
    assert sorted(CASES) == sorted(path.name for path in EXAMPLES.iterdir())


def _one(text: str) -> Claim:
    (claim, *_), _ = claims(from_text(text, language="ko", published="2019-11-05"))
    return claim


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("북한 노동자 300명이 훈춘을 떠났다.", "asserted"),
        ("북한 노동자 300명이 훈춘을 떠난 것으로 알려졌다.", "reported"),
        ("북한 노동자 300명이 훈춘을 떠난 것으로 추정된다.", "estimated"),
        ("북한 노동자 300명이 훈춘을 떠나지 않았다.", "denied"),
        ("북한 노동자 300명이 훈춘을 떠나지 않은 것으로 알려졌다.", "denied"),
        ("북한 노동자들이 훈춘을 떠나지 않았다고는 볼 수 없다.", "asserted"),
        ("북한 노동자 300명이 훈춘을 떠날 예정이다.", "planned"),
        ("훈춘의 북한 노동자 가운데 취업비자를 가진 사람은 없다.", "denied"),
        ("북한 노동자 300명이 훈춘을 떠났다는 첩보는 신빙성이 낮다.", "doubted"),
    ],
)
def test_how_sure_it_is(text: str, factuality: str) -> None:
    assert _one(text).factuality.value == factuality


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("북한 로동자들은 체류 기한을 넘긴 상태다.", "overstay"),
        ("북한 노동자들은 매달 비자를 갱신한다.", "renewal"),
        ("공안은 북한 노동자 불법 체류를 눈감아 준다.", "tolerance"),
        ("북한 당국은 노동자를 12월 21일까지 철수시키라고 지시를 내렸다.", "recall_order"),
        ("북한 노동자 17명이 공안에 연행됐다.", "incident"),
        ("북한 노동자 200명이 본국으로 돌아갔다.", "repatriation"),
        ("훈춘에서 북한 노동자 3천 명이 일하고 있다.", "stock"),
        ("북한 노동자 수는 확인되지 않았다.", "verification"),
        ("북한 노동자는 도강증을 받았다.", "permit"),
    ],
)
def test_the_predicate_decides_the_kind(text: str, kind: str) -> None:
    assert _one(text).kind.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "네팔 노동자 300명이 울산에 들어왔다.",
        "북한 노동자 1만 명이 1975년 틴다에 있었다.",
        "북한 노동자의 월급은 2200위안이다.",
        "북한 노동자는 어디에 있나?",
    ],
)
def test_other_workers_other_times_and_questions_make_no_claim(text: str) -> None:
    assert claims(from_text(text, language="ko", published="2019-11-05"))[0] == ()


def test_numbers_without_a_claim_are_listed() -> None:
    text = "북한 노동자 문제다. 이 자리에 30명과 관리 두 명."
    _, problems = claims(from_text(text, language="ko", published="2019-11-05"))
    assert [p.code for p in problems] == ["number-without-claim"]
