"""Numbers as Korean reports print them, with their bounds (annotation guide, count)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tumen.extract import counts
from tumen.model import Count
from tumen.read import from_text


def found(text: str) -> tuple[Count, ...]:
    return counts(from_text(text, language="ko"))[0]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approximate"),
    [
        ("노동자 5만여 명이", "5만여 명", 50_000, None, True),
        ("2천~3천 명이", "2천~3천 명", 2_000, 3_000, False),
        ("5~10만 명", "5~10만 명", 50_000, 100_000, False),
        ("100명 안팎의", "100명 안팎", 100, 100, True),
        ("수십 명이", "수십 명", 20, 99, True),
        ("수만 명", "수만 명", 20_000, 99_999, True),
        ("10여만 명", "10여만 명", 100_000, None, True),
        ("두세 명", "두세 명", 2, 3, True),
        ("이삼백 명", "이삼백 명", 200, 300, True),
        ("스무 명 남짓", "스무 명 남짓", 20, None, True),
        ("５００명이", "５００명", 500, 500, False),
        ("一千二百名이", "一千二百名", 1_200, 1_200, False),
        ("근 천 명", "근 천 명", 1_000, 1_000, True),
        ("천 명 가까이 줄을", "천 명 가까이", None, 1_000, True),
        ("2만 명이 넘는다", "2만 명이 넘는다", 20_000, None, False),
        ("채 10명도 안 된다", "10명도 안 된다", None, 10, False),
        ("최소 300명에서 최대 500명", "최소 300명에서 최대 500명", 300, 500, False),
        ("1만 3천여 명", "1만 3천여 명", 13_000, None, True),
        ("12만5000명", "12만5000명", 125_000, 125_000, False),
        ("로동자 100명을", "100명", 100, 100, False),
        ("연필 두 다스", "두 다스", 24, 24, False),
    ],
)
def test_a_number_is_a_range(
    text: str,
    words: str,
    low: int | None,
    high: int | None,
    approximate: bool,  # noqa: FBT001 - a column of the table
) -> None:
    (count,) = found(text)
    assert count.spans[0].quote == words
    assert (count.low, count.high, count.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "low", "high", "base"),
    [
        ("절반 이상이", Fraction(1, 2), None, None),
        ("-1 4/5는", Fraction(-9, 5), Fraction(-9, 5), None),
        ("10명 중 7명은", Fraction(7, 10), Fraction(7, 10), None),
        ("전체의 20%를 밑돈다", None, Fraction(1, 5), "전체"),
        ("노동자의 3분의 2가", Fraction(2, 3), Fraction(2, 3), "노동자"),
        ("사분의 일 초과 이분의 일 미만", Fraction(1, 4), Fraction(1, 2), None),
    ],
)
def test_a_part_of_a_base_is_a_share(
    text: str, low: Fraction | None, high: Fraction | None, base: str | None
) -> None:
    (count,) = found(text)
    assert count.share is not None
    assert (count.share.low, count.share.high, count.share_of) == (low, high, base)


def test_a_number_of_a_number_keeps_its_base() -> None:
    *_, count = found("평양식당 다섯 곳 중 세 곳에서")
    assert (count.low, count.share_of) == (3, "평양식당 다섯 곳")


def test_two_numbers_of_a_change_are_no_range() -> None:
    assert [(c.low, c.high) for c in found("2천 명에서 5천 명으로 늘었다")] == [
        (2_000, 2_000),
        (5_000, 5_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "한편 그는",
        "한인 사회",
        "이곳에서",
        "오만에서 일하는",
        "결의 2397호 8항",
        "2019년 12월 22일",
        "제12호",
        "이천 도자기",
    ],
)
def test_other_words_and_numbers_of_things_are_no_counts(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize("text", ["값은 이백점 칠오이다", "값은 이백점 칠오다"])
def test_the_copula_is_no_digit_of_a_decimal(text: str) -> None:
    (count,) = found(text)
    assert (count.spans[0].quote, count.low) == ("이백점 칠오", 200.75)
