"""However a Korean text is written, its claims are the same and their words are exact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract import claims
from tumen.extract.lang.ko.writing import folded, read_aloud
from tumen.extract.lang.ko.writing.hangul import southern
from tumen.model import Claim
from tumen.read import from_text

SAID = "북한 노동자 300명이 지난달 훈춘을 떠났다"


def the_claim(text: str) -> Claim:
    (claim,), _ = claims(from_text(text, language="ko", published="2019-11-05"))
    return claim


def told(claim: Claim) -> tuple[object, ...]:
    count, period, source = claim.count, claim.period, claim.source
    return (
        claim.kind.value,
        count and (count.low, count.high),
        [(place.name, place.subdivision) for place in claim.places],
        period and period.edtf,
        source and source.kind.value,
        claim.factuality.value,
    )


@pytest.mark.parametrize(
    "marks",
    [
        "“”",
        '""',
        "''",
        "‘’",
        "「」",
        "『』",
        "《》",
        "〈〉",
        "«»",
        "＂＂",
        "〝〞",
        "„”",
        "″″",
        "❝❞",
    ],
)
def test_whatever_marks_a_quotation_somebody_says_it(marks: str) -> None:
    claim = the_claim(f"소식통은 {marks[0]}{SAID}{marks[1]}고 말했다.")
    assert told(claim) == told(the_claim(f"소식통은 “{SAID}”고 말했다."))
    assert (claim.source and claim.source.span.quote, claim.factuality.value) == (
        "소식통",
        "reported",
    )


@pytest.mark.parametrize("marks", ["「」", "《》", "‘’", '""'])
def test_a_name_between_marks_is_no_speech(marks: str) -> None:
    text = f"북한 노동자 300명이 {marks[0]}모란{marks[1]} 식당에서 일하고 있다."
    assert the_claim(text).factuality.value == "asserted"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("２０１９년 １０월 북한 노동자 ３００명이 훈춘을 떠났다.",
         "2019년 10월 북한 노동자 300명이 훈춘을 떠났다."),
        ("北韓 勞動者 300명이 지난달 琿春을 떠났다고 消息通이 전했다.",
         "북한 노동자 300명이 지난달 훈춘을 떠났다고 소식통이 전했다."),
        ("北韓 勞動者 三百餘 名이 지난달 中國 丹東市에 到着했다고 消息通이 傳했다.",
         "북한 노동자 300여 명이 지난달 중국 단둥시에 도착했다고 소식통이 전했다."),
        ("북조선 로동자 300명이 지난달 료녕성을 떠났다고 련락이 왔다.",
         "북조선 노동자 300명이 지난달 요녕성을 떠났다고 연락이 왔다."),
        ("북한노동자 300여명이 지난달 훈춘에 도착했다고 소식통이 전했다.",
         "북한 노동자 300여 명이 지난달 훈춘에 도착했다고 소식통이 전했다."),
        ("북한 노동자300여명이 지난 달 훈춘 에 도착 했다고 소식통이 전 했다.",
         "북한 노동자 300여 명이 지난달 훈춘에 도착했다고 소식통이 전했다."),
        ("북한노동자 삼백여명이 지난달 훈춘에도착했다고 소식통이전했다.",
         "북한 노동자 300여 명이 지난달 훈춘에 도착했다고 소식통이 전했다."),
    ],
    ids=["full width", "hanja", "hanja throughout", "northern", "spaces left out",
         "spaces within words", "words run together"],
)  # fmt: skip
def test_every_way_of_writing_says_the_same(written: str, plain: str) -> None:
    assert told(the_claim(written)) == told(the_claim(plain))


@pytest.mark.parametrize(
    ("northern", "in_seoul"),
    [
        ("로동", "노동"), ("녀성", "여성"), ("련락", "연락"), ("리력", "이력"), ("료녕", "요녕"),
        ("래년", "내년"), ("려권", "여권"), ("륙로", "육로"), ("낮", "낮"), ("나라", "나라"),
    ],
)  # fmt: skip
def test_the_law_of_initial_sounds(northern: str, in_seoul: str) -> None:
    assert southern(northern) == in_seoul


@pytest.mark.parametrize(
    "kept", ["러시아", "라선에서", "서로 동의했다", "리비아", "조선로씨야 국경", "그리유학"]
)
def test_words_that_begin_so_in_seoul_too_are_kept(kept: str) -> None:
    assert read_aloud(kept) == kept


any_writing = (
    st.text(alphabet=st.sampled_from("「」《》\"'“”‘’ 고라며면서다요.\n北韓勞動者로동녀성３ab"))
    | st.text()
)


@given(any_writing)
def test_no_character_is_lost_and_folding_twice_is_folding_once(text: str) -> None:
    assert len(folded(text)) == len(read_aloud(text)) == len(text)
    assert folded(folded(text)) == folded(text)


@given(any_writing)
def test_line_breaks_stay_where_they_are(text: str) -> None:
    breaks = [at for at, char in enumerate(text) if char == "\n"]
    assert [at for at, char in enumerate(read_aloud(text)) if char == "\n"] == breaks
