"""The table of places, and names found in a text."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.gazetteer import (
    Form,
    Kind,
    country,
    entries,
    form_of,
    matches,
    names,
    subdivision,
)

ENTRIES = list(entries())


def test_every_row_has_valid_codes() -> None:
    countries = {entry.country for entry in ENTRIES if entry.kind is Kind.COUNTRY}
    for entry in ENTRIES:
        assert re.fullmatch(r"[A-Z]{2}", entry.country)
        assert entry.country in countries, entry
        if entry.subdivision is not None:
            assert re.fullmatch(rf"{entry.country}-[A-Z0-9]{{1,3}}", entry.subdivision), entry


def test_no_id_stands_twice() -> None:
    ids = Counter(entry.geonames for entry in ENTRIES if entry.geonames is not None)
    assert [identifier for identifier, times in ids.items() if times > 1] == []


def test_no_place_stands_twice_without_an_id() -> None:
    nameless = Counter((e.name, e.subdivision) for e in ENTRIES if e.geonames is None)
    assert set(nameless.values()) <= {1}


def test_coordinates_are_on_the_globe_and_only_countries_lack_them() -> None:
    for entry in ENTRIES:
        if entry.latitude is None or entry.longitude is None:
            assert entry.kind in {Kind.COUNTRY, Kind.SUBDIVISION}
        else:
            assert -90 <= entry.latitude <= 90
            assert -180 <= entry.longitude <= 180


@pytest.mark.parametrize("language", ["en", "ko", "zh", "ru"])
def test_every_name_is_trimmed(language: str) -> None:
    assert [name for name, _, _ in names(language) if name != name.strip() or not name] == []


def test_every_place_has_an_english_name() -> None:
    named = {row for _, row, form in names("en") if form is Form.NAME}
    assert named == set(range(len(ENTRIES)))


@pytest.mark.parametrize("code", ["CN", "RU", "KP", "KR", "PL", "QA", "KW", "MN", "MY", "SN", "US"])
def test_country_by_code(code: str) -> None:
    assert country(code).country == code


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CN-JL", "Jilin"),
        ("CN-LN", "Liaoning"),
        ("KP-03", "North Pyongan"),
        ("KP-09", "North Hamgyong"),
        ("KP-10", "Ryanggang"),
        ("KP-13", "Rason"),
        ("RU-PRI", "Primorsky Krai"),
        ("RU-TA", "Tatarstan"),
        ("US-GA", "Georgia"),
    ],
)
def test_subdivision_by_code(code: str, name: str) -> None:
    assert subdivision(code).name == name


FIELD = [
    ("Hunchun", "훈춘", "珲春", "CN-JL"),
    ("Tumen", "투먼", "图们", "CN-JL"),
    ("Dandong", "단둥", "丹东", "CN-LN"),
    ("Donggang", "둥강", "东港", "CN-LN"),
    ("Helong", "허룽", "和龙", "CN-JL"),
    ("Longjing", "룽징", "龙井", "CN-JL"),
    ("Yanji", "옌지", "延吉", "CN-JL"),
    ("Changbai", "창바이", "长白", "CN-JL"),
    ("Quanhe", "취안허", "圈河", "CN-JL"),
    ("Wonjong", "원정리", "元汀", "KP-13"),
    ("Sinuiju", "신의주", "新义州", "KP-03"),
    ("Namyang", "남양", "南阳", "KP-09"),
    ("Musan", "무산", "茂山", "KP-09"),
    ("Hyesan", "혜산", "惠山", "KP-10"),
    ("Rason", "나선", "罗先", "KP-13"),
    ("Pyongyang", "평양", "平壤", "KP-01"),
    ("Vladivostok", "블라디보스토크", "海参崴", "RU-PRI"),
    ("Khabarovsk", "하바롭스크", "哈巴罗夫斯克", "RU-KHA"),
]


@pytest.mark.parametrize(("english", "korean", "chinese", "code"), FIELD)
def test_a_place_of_the_field_is_found_in_each_language(
    english: str, korean: str, chinese: str, code: str
) -> None:
    for language, text in (
        ("en", f"to {english}, they said"),
        ("ko", f"{korean}에서"),
        ("zh", f"在{chinese}。"),
    ):
        found = [m for m in matches(text, language) if text[m.start : m.end] in FIELD_NAMES]
        assert code in {r.entry.subdivision for m in found for r in m.readings}, text


FIELD_NAMES = {name for row in FIELD for name in row}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("North\nKorea and N. Korea", ["North\nKorea", "N. Korea"]),
        ("Xi’an, U.S.-led, DANDONG", ["Xi’an", "U.S.", "DANDONG"]),
        ("New Mexico is not Mexico", ["New Mexico", "Mexico"]),
        ("chinaware, Chinaman, Romania's", ["Romania"]),
        ("in or out, us and them", []),
    ],
)
def test_names_are_whole_words_and_the_longest(text: str, names: list[str]) -> None:
    assert [text[m.start : m.end] for m in matches(text, "en")] == names


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("China", Form.NAME),
        ("Chinese", Form.ADJECTIVE),
        ("North Koreans", Form.PEOPLE),
        ("Xi’an", Form.NAME),
        ("nowhere", None),
    ],
)
def test_form_of(words: str, form: Form | None) -> None:
    assert form_of(words) is form


@given(
    st.text(alphabet=st.sampled_from("China Rusi,’-.NKoreaU.S\nTmen")),
    st.sampled_from(["en", "ko"]),
)
def test_matches_are_in_order_and_never_overlap(text: str, language: str) -> None:
    reach = 0
    for match in matches(text, language):
        assert reach <= match.start < match.end <= len(text)
        assert match.readings
        reach = match.end
