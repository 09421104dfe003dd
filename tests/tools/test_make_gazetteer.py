"""How the gazetteer's names are formed; the packages it reads are not needed for that."""

from __future__ import annotations

import pytest
from tools.gazetteer_sources import plain
from tools.make_gazetteer import bare, foreign, in_one_script, spellings, telling

GENERIC = {"tail": ["Province", "Oblast", "Autonomous Region"], "head": ["Republic of"]}


@pytest.mark.parametrize(
    ("name", "expected"), [("Sinŭiju", "Sinuiju"), ("Xi’an", "Xi'an"), ("Yaoundé", "Yaounde")]
)
def test_plain_letters(name: str, expected: str) -> None:
    assert plain(name) == expected


def test_korean_names_are_spelt_without_apostrophes_and_ranks_too() -> None:
    assert {"Musan", "Musan-up"} <= set(spellings("Musan-ŭp", korean=True))
    assert "Namp'o" in spellings("Namp’o", korean=True)
    assert "Nampo" in spellings("Namp’o", korean=True)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jilin Province", "Jilin"),
        ("Republic of Tatarstan", "Tatarstan"),
        ("Ningxia Hui Autonomous Region", "Ningxia Hui"),
        ("Hubei", "Hubei"),
    ],
)
def test_the_word_for_the_rank_is_left_out(name: str, expected: str) -> None:
    assert bare(name, GENERIC) == expected


@pytest.mark.parametrize(("name", "tells"), [("Goias", True), ("Goa", False), ("Sector 1", False)])
def test_telling_names(name: str, *, tells: bool) -> None:
    assert telling(name, ["Central"]) is tells


def test_names_are_sorted_into_languages_by_script() -> None:
    names = foreign(["훈춘", "珲春市", "Hunchun"], ("ko", "zh"))
    assert names == {"ko": ["훈춘"], "zh": ["珲春", "珲春市"]}


def test_a_name_that_begins_with_its_country_hides_none() -> None:
    assert foreign(["中国上海", "上海"], ("zh",)) == {"zh": ["上海"]}


def test_chinese_names_stand_in_both_scripts() -> None:
    assert in_one_script(["丹東", "平壤"]) == ["丹東", "丹东", "平壤", "平壤"]
