"""Places, papers and rules as Chinese texts name them."""

from __future__ import annotations

import pytest

from tumen.extract import instruments, permits, places
from tumen.read import from_text


@pytest.mark.parametrize(
    ("text", "words", "permit_class"),
    [
        ("他们持渡江证上岗", "渡江证", "visitor"),
        ("手持渡江證入境", "渡江證", "visitor"),
        ("用边境通行证入境", "边境通行证", "visitor"),
        ("没有工作签证", "没有工作签证", "other"),
        ("工作签证已到期", "工作签证", "work"),
        ("新的就业许可", "就业许可", "work"),
        ("以“技术研修生”身份", "技术研修生", "trainee"),
        ("名为研修,实为用工", "研修", "trainee"),
        ("换成留学签证", "留学签证", "student"),
        ("持公务护照", "公务护照", "official"),
        ("持旅游签证", "旅游签证", "short_term"),
        ("三个月签证", "三个月签证", "short_term"),
        ("居留许可过期", "居留许可", "other"),
    ],
)
def test_a_paper_has_its_class(text: str, words: str, permit_class: str) -> None:
    (permit,) = permits(from_text(text, language="zh"))[0]
    assert (permit.spans[0].quote, permit.permit_class.value) == (words, permit_class)


def test_papers_of_one_list_know_each_other() -> None:
    first, *_ = permits(from_text("渡江证、公务护照或研修签证,另有旅游签证", language="zh"))[0]
    assert [one.value for one in first.also] == ["official", "trainee"]


@pytest.mark.parametrize("text", ["研修会上", "学生们", "新签证", "证件已查", "工作证明书"])
def test_other_words_are_no_papers(text: str) -> None:
    assert permits(from_text(text, language="zh"))[0] == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("按照安理会第2397号决议第8段", [("安理会第2397号决议第8段", "UNSC/2397#8")]),
        ("第2375(2017)号决议", [("第2375(2017)号决议", "UNSC/2375")]),
        ("第２３７５號決議第十七段", [("第２３７５號決議第十七段", "UNSC/2375#17")]),
        (
            "第2371、2375和2397号决议",
            [("第2371", "UNSC/2371"), ("2375", "UNSC/2375"), ("2397号决议", "UNSC/2397")],
        ),
        ("第2397号要求遣返", [("第2397号", "UNSC/2397")]),
        ("第2397号决议通过,该决议", [("第2397号决议", "UNSC/2397"), ("该决议", "UNSC/2397")]),
        ("《以制裁反击美国敌人法》第321条", [("《以制裁反击美国敌人法》第321条", "US/CAATSA#321")]),
        ("第13722号行政令", [("第13722号行政令", "US/EO-13722")]),
        ("第12号文件,2397辆车", []),
    ],
)
def test_a_rule_is_named(text: str, named: list[tuple[str, str]]) -> None:
    found = instruments(from_text(text, language="zh"))[0]
    assert [(one.spans[0].quote, one.instrument) for one in found] == named


def test_both_resolutions_are_the_last_two() -> None:
    text = "第2375号决议和第2397号决议。两项决议都要求"
    found = instruments(from_text(text, language="zh"))[0]
    assert [m.instrument for m in found[2:]] == ["UNSC/2375", "UNSC/2397"]


@pytest.mark.parametrize(
    ("text", "words", "name", "subdivision"),
    [
        ("在丹东务工", "丹东", "Dandong", "CN-LN"),
        ("在丹東務工", "丹東", "Dandong", "CN-LN"),
        ("琿春的工廠", "琿春", "Hunchun", "CN-JL"),
        ("抵达海参崴", "海参崴", "Vladivostok", "RU-PRI"),
        ("抵达符拉迪沃斯托克", "符拉迪沃斯托克", "Vladivostok", "RU-PRI"),
        ("返回新义州", "新义州", "Sinuiju", "KP-03"),
        ("丹东市政府", "丹东市", "Dandong", "CN-LN"),
        ("丹东市民", "丹东", "Dandong", "CN-LN"),
        ("延边朝鲜族自治州", "延边朝鲜族自治州", "Yanbian", "CN-JL"),
        ("卡達的工地", "卡達", "Qatar", None),
        ("在华劳工", "华", "China", None),
        ("遣返回朝", "朝", "North Korea", None),
        ("东北三省的工厂", "东北三省", "Northeast China", None),
        ("合作市", "合作市", "Hezuo", "CN-GS"),
    ],
)
def test_a_place_is_found_in_both_scripts(
    text: str, words: str, name: str, subdivision: str | None
) -> None:
    (place,) = places(from_text(text, language="zh"))[0]
    assert (place.spans[0].quote, place.name, place.subdivision) == (words, name, subdivision)


@pytest.mark.parametrize(
    "text", ["发展中国家", "友好合作", "民主与自由", "沿海地区", "今日本报讯", "朝鲜语"]
)
def test_other_words_are_no_places(text: str) -> None:
    assert places(from_text(text, language="zh"))[0] == ()


def test_a_doubtful_name_is_borne_out_by_a_larger_place_before_it() -> None:
    province, town = places(from_text("甘肃合作", language="zh"))[0]
    assert (province.name, town.name) == ("Gansu", "Hezuo")
