"""Who says what, by quotative endings and by nouns."""

from __future__ import annotations

import pytest

from tumen.extract import attributions
from tumen.read import from_text


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("현지 소식통은 “300명이 왔다”고 말했다.", "현지 소식통", "말했다"),
        ("300명이 배치됐다고 현지 소식통이 5일 전했다.", "현지 소식통", "전했다"),
        ("통일부 당국자는 확인된 바 없다고 밝혔다.", "통일부 당국자", "밝혔다"),
        ("단둥의 한 무역상은 모두 떠났다고 주장했다.", "단둥의 한 무역상", "주장했다"),
        ("대북 소식통에 따르면 200명이 돌아갔다.", "대북 소식통", "따르면"),
        ("업체가 늘고 있다는 것이 소식통의 설명이다.", "소식통", "설명"),
        (
            "이 매체는 러시아 당국 통계를 인용해 1만 명이라고 보도했다.",
            "러시아 당국 통계",
            "인용해",
        ),
        ("주민들의 증언을 종합하면 200명이 돌아갔다.", "주민들의 증언", "종합하면"),
        ("무역상은 “모두 떠났다”고 했지만, 지배인은 “남았다”고 말했다.", "무역상", "했지만"),
        ("소식통은 모두 떠났다고 전 했다.", "소식통", "전 했다"),
        ("모두 떠났다고 소식통이전했다.", "소식통", "전했다"),
        ("단둥시 상무국의 한 간부는 모른다고 답했다.", "단둥시 상무국의 한 간부", "답했다"),
        ("지배인은 “다 돌아왔다”며 웃었다.", "지배인", "웃었다"),
    ],
)
def test_a_source_is_found_with_its_cue(text: str, source: str, cue: str) -> None:
    (attribution, *_), _ = attributions(from_text(text, language="ko"))
    assert attribution.source[0].quote == source
    assert attribution.cue[0].quote == cue


@pytest.mark.parametrize("cue", ["알려졌다", "전해졌다", "보인다"])
def test_hearsay_has_a_cue_and_no_source(cue: str) -> None:
    text = f"당국이 노동자를 철수시킨 것으로 {cue}."
    (attribution,), _ = attributions(from_text(text, language="ko"))
    assert (attribution.source, attribution.cue[0].quote) == ((), cue)


def test_a_quotation_goes_on_with_its_speaker() -> None:
    text = "접경 무역상 B씨는 단호했다. “단둥에만 2만 명이 넘는다. 여권으로 버틴다.”"
    found, _ = attributions(from_text(text, language="ko"))
    assert {a.source[0].quote for a in found} == {"접경 무역상 B씨"}
