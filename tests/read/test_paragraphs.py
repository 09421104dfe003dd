"""Which language each paragraph is in, and that nothing of the text is lost by telling."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.model import Document
from tumen.read import from_text
from tumen.read.paragraphs import by_paragraph

PARAGRAPHS = {
    "en": "About 300 North Korean workers arrived in Hunchun in March, a source in Yanji said.",
    "ko": "북한 노동자 삼백여 명이 지난달 훈춘의 수산물 가공공장에 도착했다고 소식통이 전했다.",
    "zh": "珲春的一家服装厂上个月来了三百余名朝鲜工人，当地消息人士星期一对本报表示。",
    "ja": "北朝鮮の労働者およそ三百人が先月、琿春の縫製工場に到着したと関係者が話した。",
    "ru": "В Хуньчунь в прошлом месяце прибыли около трёхсот рабочих из КНДР, сообщил источник.",
    "fr": "Environ trois cents ouvriers sont arrivés à Hunchun au mois de mars, selon une source"
    " sur place, et ils ont été logés dans deux dortoirs près de la gare.",
}


def languages(text: str, mostly: str) -> list[str]:
    return [run.language for run in by_paragraph(text, mostly)[1]]


@pytest.mark.parametrize("other", ["ko", "zh", "ja", "ru", "fr"])
def test_a_paragraph_in_another_language_is_told_from_the_page(other: str) -> None:
    page = "\n\n".join([PARAGRAPHS["en"], PARAGRAPHS[other], PARAGRAPHS["en"]])
    assert languages(page, "en") == ["en", other, "en"]


@pytest.mark.parametrize("other", ["en", "zh", "ja", "ru", "fr"])
def test_a_korean_page_may_quote_any_language(other: str) -> None:
    page = f"{PARAGRAPHS['ko']}\n{PARAGRAPHS[other]}"
    assert languages(page, "ko") == ["ko", other]


@pytest.mark.parametrize(
    ("page", "mostly"),
    [
        (f"{PARAGRAPHS['en']}\n\nKorea Daesong General Corp. (조선대성무역총회사), Dandong", "en"),
        (f"{PARAGRAPHS['en']}\n\n단둥 (丹东)\n\n{PARAGRAPHS['en']}", "en"),
        (f"{PARAGRAPHS['en']}\n\nPhoto: KCNA\n\nKim Jong Un, Pak Pong Ju, Choe Ryong Hae", "en"),
        (f"{PARAGRAPHS['ko']}\n\nhttps://example.org/a/b?c=d\n\n사진=AP", "ko"),
        (f"{PARAGRAPHS['ko']}\n\n北韓 勞動者 中國 丹東 派遣", "ko"),
        (f"{PARAGRAPHS['fr']}\n\nTexte: La Gazette de Paris", "fr"),
        ("Lorem ipsum dolor sit amet.\n\nMalgré tout, ils restent.", "la"),
    ],
    ids=["names", "a caption", "a credit", "an address", "hanja", "a signature", "unknown"],
)
def test_names_captions_and_addresses_do_not_part_a_page(page: str, mostly: str) -> None:
    assert by_paragraph(page, mostly) == (mostly, ())


def test_a_short_sentence_is_told_but_not_a_short_name() -> None:
    assert languages(f"{PARAGRAPHS['en']}\n\n모두 떠났다.\n\n{PARAGRAPHS['en']}", "en") == [
        "en", "ko", "en",
    ]  # fmt: skip


def test_a_page_is_in_the_language_of_most_of_it() -> None:
    page = "\n\n".join([PARAGRAPHS["ko"], PARAGRAPHS["en"], PARAGRAPHS["en"]])
    assert (from_text(page).language, from_text(PARAGRAPHS["ko"]).language) == ("en", "ko")


def test_who_names_the_language_is_believed() -> None:
    page = "\n\n".join([PARAGRAPHS["ko"], PARAGRAPHS["en"]])
    document = from_text(page, language="ko")
    assert (document.language, document.language_runs) == ("ko", ())


pages = st.lists(st.sampled_from([*PARAGRAPHS.values(), "", "단둥", "사진=AP", "1. 2. 3."]))


@given(pages.map("\n\n".join) | st.text(max_size=80))
def test_runs_are_the_text_and_neighbours_differ(text: str) -> None:
    document = from_text(text)
    runs = document.language_runs
    assert "".join(text_of(document)) == (document.text if runs else "")
    assert all(one.language != other.language for one, other in pairwise(runs))
    assert len(runs) != 1
    assert all(
        document.language_at(offset) == run.language
        for run in runs
        for offset in (run.start, run.end - 1)
    )


def text_of(document: Document) -> list[str]:
    return [document.text[run.start : run.end] for run in document.language_runs]
