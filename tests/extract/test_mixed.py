"""Pages in several languages: each paragraph by its own pack, and nobody speaks across."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import claims, places, relevant
from tumen.extract.explain import explain
from tumen.extract.extractor import spans
from tumen.extract.pack import has_pack
from tumen.model import Claim, Document, SourceKind
from tumen.read import from_text

PUBLISHED = "2018-04-05"
PAGES = {
    "en": [
        "About 300 North Korean workers arrived in Hunchun in March 2018, a source in Yanji said.",
        "A trader in Dandong said 200 North Korean workers left the city on 2 April 2018.",
    ],
    "ko": [
        "지난 2일 북한 노동자 400여 명이 지린성 허룽에 도착했다고 옌볜의 주민이 4일 전했다.",
        "북한 노동자 150명이 지난 3월 단둥을 떠났다고 현지 무역상이 말했다.",
    ],
    "zh": ["当地消息人士说，2018年3月有五百名朝鲜工人抵达珲春。"],
    "ru": ["В марте в Хуньчунь прибыли пятьсот рабочих из КНДР, сообщил местный источник."],
}
EVERY = [(language, page) for language, those in PAGES.items() for page in those]


def read(text: str, language: str | None = None) -> Document:
    return from_text(text, published=PUBLISHED, language=language)


def told(claim: Claim, offset: int = 0) -> Any:
    """What a claim says and where, from an offset on; whatever names the document left out."""
    where = [(span.start + offset, span.end + offset, span.quote) for span in spans(claim)]
    said = (claim.kind, claim.factuality, claim.negated, claim.period and claim.period.edtf)
    return said, claim.rule, where


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from(EVERY), min_size=2, max_size=5, unique=True))
def test_a_page_of_pages_makes_the_claims_of_all(chosen: list[tuple[str, str]]) -> None:
    expected, offset = [], 0
    for language, page in chosen:
        if has_pack(language):
            expected += [told(claim, offset) for claim in claims(read(page, language))[0]]
        offset += len(page) + len("\n\n")
    document = read("\n\n".join(page for _, page in chosen))
    assert [told(claim) for claim in claims(document)[0]] == expected


@pytest.mark.parametrize("language", ["en", "ko"])
def test_each_page_makes_a_claim(language: str) -> None:
    assert [len(claims(read(page, language))[0]) for page in PAGES[language]] == [1, 1]


def test_a_paragraph_that_no_pack_reads_is_listed_with_its_place() -> None:
    (english, *_), (russian,) = PAGES["en"], PAGES["ru"]
    document = read(f"{english}\n\n{russian}\n\n{english}\n\n{russian}")
    found, problems = claims(document)
    assert len(found) == 2
    assert [(problem.code, problem.span and problem.span.quote) for problem in problems] == [
        ("no-language-pack", russian),
        ("no-language-pack", russian),
    ]
    starts = [problem.span.start for problem in problems if problem.span]
    assert [document.text.startswith(russian, start) for start in starts] == [True, True]


SAYS_MORE = "He added that 40 North Korean workers left Tumen in February 2018."
KOREAN = PAGES["ko"][0]


@pytest.mark.parametrize(
    ("between", "resolved"),
    [((), "A broker in Tumen"), ((KOREAN,), None)],
    ids=["in one language", "across another"],
)
def test_who_is_pointed_at_is_not_looked_for_across_another_language(
    between: tuple[str, ...], resolved: str | None
) -> None:
    first = "A broker in Tumen said North Korean workers were no longer hired."
    source = claims(read("\n\n".join([first, *between, SAYS_MORE])))[0][-1].source
    assert source is not None
    assert (source.span.quote, source.kind) == ("He", SourceKind.ANONYMOUS)
    assert (source.resolved and source.resolved.quote) == resolved


def test_an_earlier_paragraph_of_the_language_still_says_what_it_is_about() -> None:
    left = "About 200 workers left Dandong on 2 April 2018."
    *_, last = claims(read(f"{PAGES['en'][0]}\n\n{KOREAN}\n\n{left}"))[0]
    assert last.anchor.quote == left
    assert claims(read(left))[0] == ()


def test_other_stages_read_by_paragraph_too() -> None:
    document = read("\n\n".join([PAGES["en"][0], PAGES["ko"][1]]))
    assert {place.spans[0].quote for place in places(document)[0]} >= {"Hunchun", "단둥"}


def test_a_page_is_relevant_where_one_of_its_languages_says_so() -> None:
    sport = "The home side won the cup final by two goals to one, and the fans sang all night."
    weather = "Il a plu toute la semaine dans le sud du pays, selon les services de la météo, et il"
    assert relevant(read(f"{sport}\n\n{KOREAN}"))
    assert not relevant(read(f"{sport}\n\n{weather} pleuvra encore demain sur toute la côte."))


def test_a_claim_of_a_mixed_page_is_explained_by_its_own_pack() -> None:
    document = read("\n\n".join([PAGES["en"][0], KOREAN]))
    english, korean = (explain(document, claim) for claim in claims(document)[0])
    assert (english.renewed, korean.renewed) == (True, True)
    alone = read(KOREAN)
    assert explain(alone, claims(alone)[0][0]).grounds[0].reason == korean.grounds[0].reason
    moved = replace(korean.claim, id="0" * 64)
    assert not explain(document, moved).renewed
