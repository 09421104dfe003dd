"""Times as Chinese reports give them, on the calendar of 3 September 2024 if not said otherwise."""

from __future__ import annotations

import pytest

from tumen.extract import periods
from tumen.model import Period
from tumen.read import from_text


def found(text: str, published: str | None = "2024-09-03") -> tuple[Period, ...]:
    return periods(from_text(text, language="zh", published=published))[0]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("去年底", "去年底", "2023-12"),
        ("去年年底以前", "去年年底以前", "../2023-12-31"),
        ("上个月有人离境", "上个月", "2024-08"),
        ("本月中旬", "本月中旬", "2024-09-11/2024-09-20"),
        ("截至12月22日有人返回", "截至12月22日", "../2023-12-22"),
        ("年初以来", "年初以来", "2024-01/.."),
        ("前年", "前年", "2022"),
        ("上周", "上周", "2024-08-26/2024-09-01"),
        ("上周三", "上周三", "2024-08-28"),
        ("周三曾有人返回", "周三", "2024-08-28"),
        ("周三将返回", "周三", "2024-09-04"),
        ("上月28日", "上月28日", "2024-08-28"),
        ("截至8月底离境者", "截至8月底", "../2024-08-31"),
        ("年底以前还要走", "年底以前", "../2024-12-31"),
        ("明年开春才来", "明年开春", "2025-21"),
        ("去冬今春", "去冬", "2023-24"),
        ("上月起分批返回", "上月起", "2024-08/.."),
        ("7月曾要求接回", "7月", "2024-07"),
        ("12月曾要求接回", "12月", "2023-12"),
        ("預計到3月底", "到3月底", "../2025-03-31"),
        ("２０１９年１２月２２日前", "２０１９年１２月２２日前", "../2019-12-22"),
        ("二〇一九年十二月二十二日", "二〇一九年十二月二十二日", "2019-12-22"),
        ("民国108年", "民国108年", "2019"),
        ("主体108(2019)年12月", "主体108(2019)年12月", "2019-12"),
        ("九七年底", "九七年底", "1997-12"),
        ("3月5日至10日", "3月5日至10日", "2024-03-05/2024-03-10"),
        ("8、9月间", "8、9月间", "2024-08/2024-09"),
        ("一至六月份", "一至六月份", "2024-01/2024-06"),
        ("2017年至2019年", "2017年至2019年", "2017/2019"),
        ("2015年和2018年之间", "2015年和2018年之间", "2015/2018"),
        ("第一季度", "第一季度", "2024-01/2024-03"),
        ("去年上半年", "去年上半年", "2023-01/2023-06"),
        ("上世纪九十年代", "上世纪九十年代", "199X"),
        ("去年春节前", "去年春节前", "../2023-01-22"),
        ("国庆节后", "国庆节后", "2024-10-01/.."),
        ("去年全年", "去年全年", "2023"),
        ("合同在4月11日前签订的", "4月11日前", "../2024-04-11"),
        ("必须在4月11日前离境", "4月11日前", "../2025-04-11"),
        ("明年开春以前", "明年开春以前", "../2025-03"),
        ("最后期限定在2019年年底", "2019年年底", "../2019-12-31"),
        ("到2018年1月许可到期时", "到2018年1月", "2018-01"),
        ("两年前", "两年前", "2022~"),
        ("15日内离境", "15日内", "../2024-09-18"),
        ("目前", "目前", "2024-09-03"),
        ("近日", "近日", "2024-09~"),
        ("近年来", "近年来", None),
        ("期限三年", "三年", None),
    ],
)
def test_a_time_lies_on_the_calendar(text: str, words: str, edtf: str | None) -> None:
    first, *_ = found(text)
    assert (first.spans[0].quote, first.edtf) == (words, edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2019年1月首批到岗,同年3月第二批到岗", ["2019-01", "2019-03"]),
        ("2018年11月签约,次年2月到岗", ["2018-11", "2019-02"]),
        ("9月11日通过,12月15日前通报", ["2023-09-11", "../2023-12-15"]),
        ("截至去年12月31日有617人,低于上年同期", ["../2023-12-31", "2022-12-31"]),
        ("8月16日报道,当天有人离境", ["2024-08-16", "2024-08-16"]),
    ],
)
def test_what_was_told_before_fixes_what_follows(text: str, edtf: list[str]) -> None:
    assert [period.edtf for period in found(text, "2024-08-20")] == edtf


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("每年", "P1Y"),
        ("一年零三个月", "P1Y3M"),
        ("半小时", "PT0.5H"),
        ("一个半月", "P1.5M"),
        ("今晚", "2024-09-03TEV"),
        ("下午五点一刻", "2024-09-03T17:15"),
        ("凌晨2点半", "2024-09-03T02:30"),
        ("早上8:05", "2024-09-03T08:05"),
    ],
)
def test_lengths_hours_and_frequencies_are_timex(text: str, value: str) -> None:
    first, *_ = found(text)
    assert first.timex.value == value


@pytest.mark.parametrize(
    "text",
    [
        "增长三点八倍",
        "12号决议",
        "华夏公司",
        "一周年",
        "同日本谈判",
        "出现在边境",
        "三点建议",
        "天津",
    ],
)
def test_other_words_are_no_times(text: str) -> None:
    assert [p for p in found(text) if p.timex.type != "DURATION"] == []


def test_all_around_is_not_four_weeks() -> None:
    assert found("天井四周") == ()


def test_a_day_that_nothing_dates_is_a_problem() -> None:
    document = from_text("3月5日有人离境", language="zh")
    (period,), (problem,) = periods(document)
    assert (period.edtf, problem.code) == (None, "unresolved-period")


def test_years_of_the_text_date_it_where_nothing_else_does() -> None:
    first, second = found("2019年有人离境。12月又有人离境", published=None)
    assert (first.edtf, second.edtf, second.inferred) == ("2019", "2019-12", True)
