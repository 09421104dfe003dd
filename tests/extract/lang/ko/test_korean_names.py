"""Places, papers and rules inside runs of Hangul with particles glued on."""

from __future__ import annotations

import pytest

from tumen.extract import instruments, permits, places
from tumen.read import from_text


@pytest.mark.parametrize(
    ("text", "words", "name", "subdivision"),
    [
        ("훈춘시에서 일하는 노동자", "훈춘시", "Hunchun", "CN-JL"),
        ("단둥에만 2만 명", "단둥", "Dandong", "CN-LN"),
        ("丹東에서 떠났다", "丹東", "Dandong", "CN-LN"),
        ("琿春의 공장", "琿春", "Hunchun", "CN-JL"),
        ("라선에서 넘어왔다", "라선", "Rason", "KP-13"),
        ("로씨야로 나갔다", "로씨야", "Russia", None),
        ("료녕성의 공장", "료녕성", "Liaoning", "CN-LN"),
        ("울라지보스또크에 도착했다", "울라지보스또크", "Vladivostok", "RU-PRI"),
        ("중국 동북 3성에 남은", "중국 동북 3성", "Northeast China", None),
    ],
)
def test_a_place_is_found_in_every_spelling(
    text: str, words: str, name: str, subdivision: str | None
) -> None:
    (place,) = places(from_text(text, language="ko"))[0]
    assert (place.spans[0].quote, place.name, place.subdivision) == (words, name, subdivision)


@pytest.mark.parametrize(
    "text", ["회담이 무산됐다", "개성이 강하다", "중국인 관광객", "예산을 짰다"]
)
def test_other_words_are_no_places(text: str) -> None:
    assert places(from_text(text, language="ko"))[0] == ()


@pytest.mark.parametrize(
    ("text", "words", "permit_class"),
    [
        ("도강증을 받았다", "도강증", "visitor"),
        ("변경통행증으로 드나든다", "변경통행증", "visitor"),
        ("취업비자를 가진", "취업비자", "work"),
        ("로동허가를 받은", "로동허가", "work"),
        ("공무여권으로 버틴다", "공무여권", "official"),
        ("기술 연수생 자격으로", "기술 연수생", "trainee"),
        ("학생비자를 들고", "학생비자", "student"),
        ("6개월짜리 비자로", "6개월짜리 비자", "short_term"),
        ("관광 비자를 냈다", "관광 비자", "short_term"),
    ],
)
def test_a_paper_has_its_class(text: str, words: str, permit_class: str) -> None:
    permit, *_ = permits(from_text(text, language="ko"))[0]
    assert (permit.spans[0].quote, permit.permit_class.value) == (words, permit_class)


def test_papers_of_one_list_know_each_other() -> None:
    first, *_ = permits(from_text("공무여권, 도강증, 산업연수 등 다양하다", language="ko"))[0]
    assert [c.value for c in first.also] == ["visitor", "trainee"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("안보리 결의 2397호 8항은", ["UNSC/2397#8"]),
        ("결의 2375호와 2397호", ["UNSC/2375", "UNSC/2397"]),
        ("2397호가 명했다", ["UNSC/2397"]),
        ("적대세력대응제재법(CAATSA) 321조", ["US/CAATSA#321"]),
        ("아이폰 2397대", []),
    ],
)
def test_a_rule_is_named(text: str, names: list[str]) -> None:
    assert [m.instrument for m in instruments(from_text(text, language="ko"))[0]] == names
