"""Numbers as Chinese reports print them, with their bounds (annotation guide, count)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tumen.extract import counts
from tumen.model import Count
from tumen.read import from_text


def found(text: str) -> tuple[Count, ...]:
    return counts(from_text(text, language="zh"))[0]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "approximate"),
    [
        ("口岸外有近千人排队", "近千人", None, 1_000, True),
        ("2000余名工人", "2000余名", 2_000, None, True),
        ("数百名女工", "数百名", 200, 999, True),
        ("数十万人", "数十万人", 200_000, 999_999, True),
        ("一千二百人", "一千二百人", 1_200, 1_200, False),
        ("两三百名", "两三百名", 200, 300, True),
        ("二、三百人", "二、三百人", 200, 300, True),
        ("贸易代表有三四千", "三四千", 3_000, 4_000, True),
        ("12萬名勞工", "12萬名", 120_000, 120_000, False),
        ("不到两百人", "不到两百人", None, 200, False),
        ("至少有七个小组", "至少有七个", 7, None, False),
        ("合计超过5万", "超过5万", 50_000, None, False),
        ("约500人左右", "约500人左右", 500, 500, True),
        ("五百人上下", "五百人上下", 500, 500, True),
        ("最多达8万", "最多达8万", None, 80_000, False),
        ("二十来个小伙子", "二十来个", 20, 20, True),
        ("四十几个", "四十几个", 40, None, True),
        ("十余万人", "十余万人", 100_000, None, True),
        ("上百名工人", "上百名", 100, None, False),
        ("千余人", "千余人", 1_000, None, True),
        ("不足六十名", "不足六十名", None, 60, False),
        ("500人以下", "500人以下", None, 500, False),
        ("壹仟贰佰名", "壹仟贰佰名", 1_200, 1_200, False),
        ("２０００名", "２０００名", 2_000, 2_000, False),
        ("2千至3千名", "2千至3千名", 2_000, 3_000, False),
        ("5至10万人", "5至10万人", 50_000, 100_000, False),
        ("15到20人", "15到20人", 15, 20, False),
        ("一千到一千五百之间", "一千到一千五百之间", 1_000, 1_500, False),
        ("最多100最少20个", "最多100最少20个", 20, 100, False),
        ("一万五千亿元", "一万五千亿元", 1_500_000_000_000, 1_500_000_000_000, False),
        ("二百零五人", "二百零五人", 205, 205, False),
        ("两千五人", "两千五人", 2_500, 2_500, False),
        ("二〇三人", "二〇三人", 203, 203, False),
        ("4.1万吨", "4.1万吨", 41_000, 41_000, False),
        ("三点五万人", "三点五万人", 35_000, 35_000, False),
        ("3600人次", "3600人次", 3_600, 3_600, False),
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
    ("text", "words", "low", "high", "base"),
    [
        ("工人总数的三分之二", "三分之二", Fraction(2, 3), Fraction(2, 3), "工人总数"),
        ("占几家工厂用工的三分之一", "三分之一", Fraction(1, 3), Fraction(1, 3), "几家工厂用工"),
        ("半數以上", "半數以上", Fraction(1, 2), None, None),
        ("每10人中7人", "每10人中7人", Fraction(7, 10), Fraction(7, 10), None),
        ("七八成", "七八成", Fraction(7, 10), Fraction(4, 5), None),
        ("近一半", "近一半", None, Fraction(1, 2), None),
        ("百分之三十以上", "百分之三十以上", Fraction(3, 10), None, None),
        ("50%至60%", "50%至60%", Fraction(1, 2), Fraction(3, 5), None),
        ("超过1/2", "超过1/2", Fraction(1, 2), None, None),
        (
            "比四分之一大,比二分之一小",
            "比四分之一大,比二分之一小",
            Fraction(1, 4),
            Fraction(1, 2),
            None,
        ),
    ],
)
def test_a_share_has_a_base_if_one_is_named(
    text: str, words: str, low: Fraction | None, high: Fraction | None, base: str | None
) -> None:
    (count,) = found(text)
    assert count.share is not None
    assert (count.spans[0].quote, count.share.low, count.share.high) == (words, low, high)
    assert count.share_of == base


def test_a_number_of_a_numbered_base_has_that_base() -> None:
    base, part = found("五家工厂中的三家")
    assert (base.low, part.low, part.share_of) == (5, 3, "五家工厂")


@pytest.mark.parametrize(
    ("text", "per"), [("每组15到20人", "team"), ("每批20人", "batch"), ("每天约30人次", "day")]
)
def test_a_rate_says_of_what(text: str, per: str) -> None:
    (count,) = found(text)
    assert count.per == per


@pytest.mark.parametrize(
    "text",
    [
        "2019年12月22日",
        "3月5日至10日",
        "8、9月间",
        "安理会第2397号决议第8段",
        "第2371、2375和2397号决议",
        "一起去四川，万一不行",
        "千万别去，百姓们",
        "最近30天",
        "电话010-12345678",
        "第一批",
        "（二）概况",
        "一、概况",
        "几乎没有，几家工厂",
        "韩国统一部",
        "一枚枚火箭",
        "千家万户",
        "获奖:1.中国电影奖2.“飞天奖”",
        "没有这一例外",
    ],
)
def test_times_codes_and_words_are_no_counts(text: str) -> None:
    assert found(text) == ()
