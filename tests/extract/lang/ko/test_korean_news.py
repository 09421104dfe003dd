"""What Korean news says in its own way: datelines, captions, bodies, contrasts, sums."""

from __future__ import annotations

import pytest

from tumen.extract import claims, counts
from tumen.model import Claim, Kind, Role
from tumen.read import from_text


def _all(text: str) -> tuple[Claim, ...]:
    return claims(from_text(text, language="ko", published="2020-08-27"))[0]


def _one(text: str, kind: Kind) -> Claim:
    (found,) = [claim for claim in _all(text) if claim.kind is kind]
    return found


def test_where_a_report_was_filed_is_no_place_of_its_claims() -> None:
    text = "(서울=가나1) 아무개 기자 = 북한 노동자 40명이 러시아에 남아 있다."
    claim = _one(text, Kind.STOCK)
    assert [place.name for place in claim.places] == ["Russia"]
    assert claim.anchor.quote.startswith("북한 노동자")
    assert claim.count is not None
    assert claim.count.low == 40


def test_a_caption_above_a_quotation_is_its_source() -> None:
    text = "[가나식당 관계자]\n“북한 종업원들이 비자를 갱신하러 단둥에 갔다.”\n\n모두 돌아왔다."
    source = _one(text, Kind.RENEWAL).source
    assert source is not None
    assert source.span.quote == "가나식당 관계자"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("다른 주민은 “북한 노동자 30명이 투먼에 왔다”고 가나방송(GNB)에 밝혔다.", "다른 주민"),
        ("중국이 떠들어도 북한 노동자 30명이 투먼에 온 것으로 우리 당국은 본다.", "우리 당국"),
        (
            "통신은 27일 “이민국 자료에 따르면 북한 노동자 30명이 투먼에 왔다”고 했다.",
            "이민국 자료",
        ),
        ("이에 발맞춰 중국 외교당국은 북한 노동자 30명이 투먼에 왔다고 했다.", "중국 외교당국"),
    ],
)
def test_a_source_is_named_whole_and_alone(text: str, words: str) -> None:
    source = _one(text, Kind.ARRIVAL).source
    assert source is not None
    assert source.span.quote == words


@pytest.mark.parametrize(
    "text",
    [
        "북한 노동자 30명이 투먼에 온 것으로 밝혀졌다.",
        "북한 노동자 30명이 투먼에 온 것으로 알려집니다.",
        "북한 노동자 30명이 투먼에 온 것으로 전해져 관심을 끈다.",
        "북한 노동자 30명이 투먼에 왔다는 의혹이 제기됐다.",
    ],
)
def test_hearsay_names_nobody(text: str) -> None:
    claim = _one(text, Kind.ARRIVAL)
    assert (claim.factuality.value, claim.source) == ("reported", None)


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("북한 노동자들이 새 도장을 받느라 오늘은 공연이 없다.", "asserted"),
        ("도장을 받은 북한 노동자는 없다.", "denied"),
        ("북한 노동자들이 새 도장을 받는 일이 드물지 않다.", "asserted"),
    ],
)
def test_only_what_is_denied_is_denied(text: str, factuality: str) -> None:
    assert _one(text, Kind.RENEWAL).factuality.value == factuality


@pytest.mark.parametrize(
    "text",
    [
        "훈춘의 북한 노동자들은 취업비자를 받기보다는 도강증으로 일한다.",
        "훈춘의 북한 노동자들은 취업비자 대신 도강증을 받았다.",
        "훈춘의 북한 노동자들이 받은 것은 취업비자가 아니라 도강증이다.",
    ],
)
def test_the_paper_that_is_held_counts(text: str) -> None:
    permit = next(claim.permit for claim in _all(text) if claim.permit)
    assert permit.permit_class.value == "visitor"


def test_both_ends_of_a_change_have_their_number_and_their_time() -> None:
    text = "북한 노동자는 러시아에서 2017년 말 3만 명에서 2018년 말 1만 명으로 줄었다."
    told = [
        (claim.count.low, claim.period.edtf)
        for claim in _all(text)
        if claim.count and claim.period and claim.kind is Kind.STOCK
    ]
    assert told == [(30000, "2017-12"), (10000, "2018-12")]


def test_a_sum_over_many_countries_is_at_none_of_them() -> None:
    text = "북한 노동자 30명이 단둥에 왔다. 북한 해외 노동자는 중국 등 40여 개국에 10만 명 정도."
    claim = _one(text, Kind.STOCK)
    assert claim.places == ()
    assert claim.count is not None
    assert (claim.count.low, claim.count.approximate) == (100000, True)


def test_a_part_of_those_just_counted_is_where_they_are() -> None:
    text = (
        "연해주에 북한 노동자 969명이 남아 있다.\n\n"
        "러시아 ‘가나’ 통신은 이 가운데 유학 목적이 619명이고, 사업 목적이 50명이라고 전했다."
    )
    told = [(c.count.low, [p.name for p in c.places]) for c in _all(text) if c.count]
    assert told == [(n, ["Primorsky Krai"]) for n in (969, 619, 50)]


def test_a_rule_that_they_must_go_is_no_return() -> None:
    kinds = [c.kind for c in _all("유엔 제재에 따라 북한 노동자는 22일까지 돌아가야 한다.")]
    assert kinds == [Kind.OBLIGATION]


def test_a_wish_to_end_returns_orders_none() -> None:
    text = "중국은 북한 노동자 송환 중단을 요구했다."
    assert all(claim.kind is not Kind.RECALL_ORDER for claim in _all(text))


def test_a_president_is_no_town() -> None:
    text = (
        "북한 노동자 30명이 연해주에 남아 있다. "
        "블라디미르 가나 대통령은 북한 노동자 50명이 떠났다고 했다."
    )
    assert all(place.name != "Vladimir" for claim in _all(text) for place in claim.places)


def test_a_number_in_a_name_counts_nothing() -> None:
    found, _ = counts(from_text("코로나19로 북한 노동자 7명이 갇혔다.", language="ko"))
    assert [count.low for count in found] == [7]


def test_how_long_a_paper_lasts_is_no_day() -> None:
    claim = _one(
        "북한 노동자들은 1개월(30일) 유효기간의 비자를 받아 중국에 다시 입국했다.", Kind.ARRIVAL
    )
    assert claim.period is None


def test_who_stands_somewhere_is_no_source_by_that() -> None:
    text = (
        "카타르 정부 공보실은 18일 현재 카타르에는 북한 노동자 1천여 명이 있으며, "
        "내년 상반기 안에 대부분 귀국할 것으로 기대한다고 설명했다."
    )
    told = [
        (c.kind.value, c.factuality.value, c.source and c.source.span.quote, c.period)
        for c in _all(text)
    ]
    assert [one[:3] for one in told] == [
        ("stock", "reported", "카타르 정부 공보실"),
        ("repatriation", "planned", "카타르 정부 공보실"),
    ]
    assert [one[3] and one[3].edtf for one in told] == ["2020-08-18", "../2021-06"]


def test_a_verb_of_saying_without_a_subject_goes_on_with_the_last_speaker() -> None:
    text = (
        "카타르 정부는 북한 노동자 40명이 남았다고 밝혔다.\n\n"
        "이들의 노동허가는 갱신되는 일이 없을 것이라고 강조했다."
    )
    claim = _one(text, Kind.RENEWAL)
    assert claim.source is not None
    assert claim.source.span.quote == "카타르 정부"
    assert (claim.factuality.value, claim.negated) == ("planned", True)


def test_a_clause_without_a_tense_takes_that_of_the_last() -> None:
    text = "북한 노동자 80명이 본국으로 돌아가고, 내년 4~5월이면 북한 회사들도 철수할 것이다."
    told = [(claim.factuality.value, claim.period) for claim in _all(text)]
    assert [one for one, _ in told] == ["planned", "planned"]
    assert told[1][1] is not None
    assert told[1][1].edtf == "2021-04/2021-05"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("최대 6000명에 달했던 쿠웨이트의 북한 노동자는 2000명에 불과하다.", 2000, 2000),
        ("쿠웨이트에 북한 노동자가 1800명 정도 밖에 남지 않았다.", 1800, 1800),
        ("쿠웨이트에서 북한 노동자 5만 여명이 일한다.", 50000, None),
        ("쿠웨이트에서 북한 노동자 5만 명이 일한다.", 50000, 50000),
    ],
)
def test_the_number_is_the_one_that_is_said_to_be_there(
    text: str, low: int, high: int | None
) -> None:
    claim = _one(text, Kind.STOCK)
    assert claim.count is not None
    assert (claim.count.low, claim.count.high) == (low, high)
    assert claim.factuality.value == "asserted"


def test_renewals_that_were_stopped_are_none() -> None:
    claim = _one("쿠웨이트는 북한 국적자에 대한 비자 갱신을 중단했다.", Kind.RENEWAL)
    assert claim.factuality.value == "denied"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2018년 계약이 끝나는 올해 상반기 안에 북한 노동자들이 귀국한다.", "../2020-06"),
        ("첫 방중(3월 25~27일) 이후인 지난달 1일 북한 노동자 40명이 허룽에 왔다.", "2020-07-01"),
        ("2022년 월드컵 공사에 북한 노동자 40명이 투입됐다.", None),
        ("북한 노동자 40명이 투먼에 왔다고 소식통이 13일 가나방송에 밝혔다.", None),
    ],
)
def test_the_time_is_that_of_what_happened(text: str, edtf: str | None) -> None:
    period = _all(text)[0].period
    assert (period and period.edtf) == edtf


def test_a_town_that_they_go_to_is_where_they_end() -> None:
    claim = _one("북한 노동자 40명이 옌볜에서 허룽(和龍)시로 옮겨 갔다.", Kind.DEPARTURE)
    assert [(p.name, p.role) for p in claim.places][-1] == ("Helong", Role.DESTINATION)


def test_what_a_rule_forbids_did_not_happen() -> None:
    text = "안보리는 결의로 북한 노동자 송출을 중단(2371호)했고 파견된 북한 노동자의 허가도 막았다."
    assert all(claim.kind is not Kind.ARRIVAL for claim in _all(text))


def test_workers_of_other_nations_place_nobody_in_theirs() -> None:
    text = "북한 노동자 40명이 카타르를 떠났다. 그들이 나간 자리는 네팔·이집트 인력이 채웠다."
    names = {place.name for claim in _all(text) for place in claim.places}
    assert names == {"Qatar"}
