"""What notices, filings and returns of figures say of workers, and what they only lead up to."""

from __future__ import annotations

import pytest

from tumen.extract import claims
from tumen.model import Claim
from tumen.read import from_text


def told(text: str) -> tuple[Claim, ...]:
    return claims(from_text(text, language="zh", published="2019-11-18"))[0]


@pytest.mark.parametrize(
    "text",
    [
        "现将朝鲜籍劳务人员管理的有关事项通知如下：",
        "朝鲜工人数量比去年减少一成。",
    ],
)
def test_what_announces_or_compares_is_no_claim(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "在华朝鲜工人的人数，各方说法不一。",
        "朝鲜工人名单的内容不便公布。",
        "朝鲜工人的数字只包括登记者。",
    ],
)
def test_figures_that_are_left_open_are_verifications(text: str) -> None:
    assert [claim.kind for claim in told(text)] == ["verification"]


def test_a_border_crossing_is_no_scene_but_of_crossings() -> None:
    text = "珲春一家工厂有朝鲜工人30名。本月经圈河口岸入境的朝鲜工人为900人次。另有60名工人回国。"
    crossing, home = told(text)[1:]
    assert [place.name for place in crossing.places] == ["Quanhe"]
    assert "Quanhe" not in [place.name for place in home.places]


def test_an_item_begins_behind_its_number() -> None:
    (claim,) = told("一、全县有朝鲜籍工人412名。")
    assert claim.anchor.quote == "全县有朝鲜籍工人412名。"
