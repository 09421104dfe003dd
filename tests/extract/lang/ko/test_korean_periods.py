"""Times as Korean reports give them, laid on the day of publication."""

from __future__ import annotations

import pytest

from tumen.extract import periods
from tumen.read import from_text


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("지난해 말 들어왔다", "지난해 말", "2018-12"),
        ("작년 12월에 떠났다", "작년 12월", "2018-12"),
        ("지난 3월 중순 도착했다", "지난 3월 중순", "2019-03-11/2019-03-20"),
        ("이달 초 나갔다", "이달 초", "2019-11-01/2019-11-10"),
        ("지난달 하순", "지난달 하순", "2019-10-21/2019-10-31"),
        ("오는 22일까지 돌아오라", "오는 22일까지", "../2019-11-22"),
        ("12월 21일까지 철수하라", "12월 21일까지", "../2019-12-21"),
        ("21일부터 보이지 않았다", "21일부터", "2019-10-21/.."),
        ("올해 안에 더 받을 계획", "올해 안에", "../2019-12-31"),
        ("내년 상반기까지는", "내년 상반기까지는", "../2020-06"),
        ("올해 하반기에", "올해 하반기", "2019-07/2019-12"),
        ("올 1분기 발급이", "올 1분기", "2019-01/2019-03"),
        ("지난주 두 차례", "지난주", "2019-10-28/2019-11-03"),
        ("2017년 3월부터 5월까지", "2017년 3월부터 5월까지", "2017-03/2017-05"),
        ("3년 전에 왔다", "3년 전에", "2016~"),
        ("최근 늘었다", "최근", "2019-11~"),
        ("2023. 8. 28.", "2023. 8. 28.", "2023-08-28"),
        ("송환 시한은 2019년 12월 22일이다", "2019년 12월 22일", "../2019-12-22"),
        ("２０１８년 ６월", "２０１８년 ６월", "2018-06"),
        ("30일짜리 비자", "30일", None),
    ],
)
def test_a_time_is_laid_on_the_calendar(text: str, words: str, edtf: str | None) -> None:
    document = from_text(text, language="ko", published="2019-11-05")
    (period, *_), _ = periods(document)
    assert (period.spans[0].quote, period.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("13일 오전 9시 47분", "TIME", "2019-11-13T09:47"),
        ("6개월 동안", "DURATION", "P6M"),
        ("사흘 동안", "DURATION", "P3D"),
        ("매달 나간다", "SET", "P1M"),
        ("90년대 초", "DATE", "199"),
        ("과거에는", "DATE", "PAST_REF"),
    ],
)
def test_a_time_has_its_timex(text: str, type_: str, value: str) -> None:
    document = from_text(text, language="ko", published="2019-11-15")
    (period, *_), _ = periods(document)
    assert (period.timex.type, period.timex.value) == (type_, value)


def test_a_date_that_nothing_resolves_is_a_problem() -> None:
    _, problems = periods(from_text("지난 3월에 들어왔다", language="ko"))
    assert [p.code for p in problems] == ["unresolved-period"]


@pytest.mark.parametrize("text", ["34달러를", "주민들은", "3분의 2", "전달했다"])
def test_other_words_are_no_times(text: str) -> None:
    assert periods(from_text(text, language="ko", published="2019-11-05"))[0] == ()
