"""Words told in Korean and in Chinese: particles, numbers, days, lists, names, whole records."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.report import ENGLISH, Tongue, dates, figures, words
from tumen.report.shown import on_one_line
from tumen.report.tongue import tell, told
from tumen.report.tongue.particles import End, ending, with_particle
from tumen.wording import (
    capital,
    country,
    date,
    in_turn,
    joined,
    listed,
    number,
    ours,
    place,
    say,
    short,
    some,
    spelt,
)

KOREAN = Tongue("ko", {"2036653": "훈춘", "Dandong": "단둥"})
CHINESE = Tongue("zh", {"2036653": "珲春", "Dandong": "丹东"})


@pytest.mark.parametrize(
    ("word", "forms", "with_it"),
    [
        ("훈춘", "은/는", "훈춘은"),
        ("러시아", "은/는", "러시아는"),
        ("훈춘", "으로/로", "훈춘으로"),
        ("러시아", "으로/로", "러시아로"),
        ("지린", "을/를", "지린을"),
        ("서울", "으로/로", "서울로"),
        ("서울", "이/가", "서울이"),
        ("2019년 12월 22일", "이다/다", "2019년 12월 22일이다"),
        ("1,000", "이/가", "1,000이"),
        ("3", "으로/로", "3으로"),
        ("7", "으로/로", "7로"),
        ("5", "과/와", "5와"),
        ("KBS World", "이/가", "KBS World가"),
        ("Daily NK", "을/를", "Daily NK를"),
        ("Hunchun", "이/가", "Hunchun이"),
        ("Dandong", "으로/로", "Dandong으로"),
        ("Seoul", "으로/로", "Seoul로"),
        ("“훈춘”", "은/는", "“훈춘”은"),
        ("丹東", "은/는", "丹東은(는)"),
        ("훈춘(중국)", "은/는", "훈춘(중국)은"),
        ("(가)", "은/는", "(가)는"),
        ("", "은/는", "은(는)"),
        ("?!", "을/를", "?!을(를)"),
    ],
)
def test_a_particle_fits_the_sound_before_it(word: str, forms: str, with_it: str) -> None:
    assert with_particle(word, forms) == with_it


@given(st.text())
def test_any_word_takes_a_particle(word: str) -> None:
    assert with_particle(word, "이/가").startswith(word)


@given(st.integers(0xAC00, 0xD7A3))
def test_every_syllable_has_an_end(code: int) -> None:
    closed = (code - 0xAC00) % 28
    assert (ending(chr(code)) is End.VOWEL) is (closed == 0)


@pytest.mark.parametrize(
    ("said", "korean", "chinese"),
    [
        (number(12_000), "12,000", "12,000"),
        (spelt(3), "3", "3"),
        (short(3_000_000), "300만", "300万"),
        (short(1_000), "1,000", "1,000"),
        (date(2019, 12, 22), "2019년 12월 22일", "2019年12月22日"),
        (date(2019, 12), "2019년 12월", "2019年12月"),
        (date(2019), "2019년", "2019年"),
        (listed(["a", "b", "c"]), "a, b 및 c", "a、b和c"),
        (listed(["a", "b"], "or"), "a 또는 b", "a或b"),
        (joined("; ", ["a", "b"]), "a; b", "a；b"),
        (in_turn(["一。", "二。"]), "一。 二。", "一。二。"),
        (country("US", "the United States"), "미국", "美国"),
        (country("XX", "XX"), "XX", "XX"),
        (place("Hunchun", 2036653), "훈춘", "珲春"),
        (place("Dandong"), "단둥", "丹东"),
        (place("Nowhere", 1), "Nowhere", "Nowhere"),
        (place("worldwide"), "전 세계", "全世界"),
        (some(1, "{n} claim", "{n} claims"), "주장 1건", "1条主张"),
        (some(3, "{n} claim", "{n} claims"), "주장 3건", "3条主张"),
        (capital(some(3, "{n} claim", "{n} claims")), "주장 3건", "3条主张"),
        (ours("all Member States"), "모든 유엔 회원국", "所有会员国"),
        (ours("what a user's own file says"), *["what a user's own file says"] * 2),
        (
            say("{one} and {other} lie in one another", one=place("Dandong"), other="(b)"),
            "단둥, (b): 한쪽이 다른 쪽에 속함",
            "丹东与(b)有包含关系",
        ),
    ],
)
def test_words_are_told_by_the_custom_of_the_language(said: str, korean: str, chinese: str) -> None:
    assert tell(said, KOREAN) == korean
    assert tell(said, CHINESE) == chinese
    assert tell(said, ENGLISH) == said


@pytest.mark.parametrize(
    ("edtf", "korean", "chinese"),
    [
        ("2019-10~", "2019년 10월경", "2019年10月前后"),
        ("2019?", "2019년(불확실)", "2019年（不确定）"),
        ("../2019-12-22", "2019년 12월 22일까지", "截至2019年12月22日"),
        ("2019-03/..", "2019년 3월부터", "2019年3月起"),
        ("2019-23", "2019년 가을", "2019年秋季"),
        ("2019-40", "2019년 상반기", "2019年上半年"),
        ("201X", "2010년대", "2010年代"),
        (None, "시점 없음", "无日期"),
    ],
)
def test_periods_are_told(edtf: str | None, korean: str, chinese: str) -> None:
    assert tell(dates.in_words(edtf), KOREAN) == korean
    assert tell(dates.in_words(edtf), CHINESE) == chinese


def test_counts_have_their_counters() -> None:
    amount = figures.bounds(2_000, None, approximate=True)
    assert amount is not None
    said = some(2, "{n} worker", "{n} workers", n=amount)
    assert tell(said, KOREAN) == "최소 약 2,000명"
    assert tell(said, CHINESE) == "至少约2,000人"


def test_text_of_others_is_told_in_no_language() -> None:
    assert tell("all Member States", KOREAN) == "all Member States"
    assert tell(say("“{one}” became “{other}”", one="left", other="sent home"), CHINESE) == (
        "“left”变成了“sent home”"
    )


def test_words_are_cut_after_they_are_told() -> None:
    assert tell(on_one_line(words.country("CN"), 2), KOREAN) == "중국"


@dataclass(frozen=True, slots=True)
class _Box:
    words: tuple[str, ...]
    inner: _Box | None
    number: int


def test_a_record_is_told_wherever_it_holds_words_and_is_else_the_same() -> None:
    silent = _Box(("text",), None, 1)
    box = _Box((say("no date"), "text"), silent, 2)
    assert told(box, KOREAN) == _Box(("시점 없음", "text"), silent, 2)
    assert told(box, KOREAN).inner is silent
    assert told(silent, KOREAN) is silent
    assert told(box, ENGLISH) is box
