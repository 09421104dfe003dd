"""Documents that share words or figures are found, and others are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.corroborate.text import Reuse, copies, grounds_of
from tumen.corroborate.text.passages import common_passage
from tumen.corroborate.text.shingles import RUN, sample
from tumen.model import Document, Evidence

STORY = """At least 2,140 North Korean women have been sent to sewing halls in Hunchun since May.
They came over the bridge in eleven buses, four of which went on to Tumen with 318 of them.
A trader who supplies the halls said that the women sleep above the cutting room.
The provincial office counted 4,725 entries in the same months, which is not the same as people.
Their papers are good for thirty days, the trader said, and 96 of them let theirs lapse."""
OTHER = """Fishermen in the lower estuary landed 3,811 crates of pollack in the first week.
Prices at the harbour auction fell for the ninth day, brokers said, and 57 boats stayed in port.
The cold store is full, its keeper said, and 6,240 crates wait on the quay."""
REWRITE = """Since May, 2,140 seamstresses from the North were brought to Hunchun, it is understood.
Of these, 318 travelled further to Tumen. Provincial staff logged 4,725 crossings over that time,
and for 96 the month allowed has run out."""
KOREAN = """북한 여성 2,140명이 5월부터 훈춘의 봉제 공장에 보내졌다.
이 가운데 318명은 투먼으로 갔다.
성 당국은 같은 기간 입국 4725건을 집계했다.
96명은 체류 기한을 넘겼다."""


def document(name: str, text: str, language: str = "en", published: str = "2019-10-01") -> Document:
    return Document(name, name, name, text, language, name, "text/plain", published=published)


def lines(*numbers: int) -> str:
    return "\n".join(STORY.splitlines()[number] for number in numbers)


@pytest.mark.parametrize(
    ("text", "language", "reuse"),
    [
        (STORY, "en", Reuse.COPY),
        (STORY.upper().replace("\n", " – "), "en", Reuse.COPY),
        (lines(0, 1, 2), "en", Reuse.COPY),
        (lines(4, 2, 0, 3, 1), "en", Reuse.COPY),
        (STORY.replace("women", "seamstresses").replace("said", "told us"), "en", Reuse.COPY),
        (f"{OTHER}\n“{lines(2)}”\n{OTHER.replace('crates', 'tubs of salted')}", "en", "quotation"),
        (REWRITE, "en", Reuse.REWRITE),
        (KOREAN, "ko", Reuse.TRANSLATION),
        (OTHER, "en", None),
        ("Short.", "en", None),
        ("", "en", None),
    ],
)
def test_what_counts_as_taken(text: str, language: str, reuse: str | None) -> None:
    pages = [document("a", STORY), document("b", text, language, "2019-11-01")]
    found = copies(pages)
    assert [copy.reuse for copy in found] == ([reuse] if reuse else [])


def test_no_day_is_too_late_for_a_copy() -> None:
    pages = [document("a", STORY), document("b", STORY, published="2031-01-01")]
    (found,) = copies(pages)
    assert (found.one, found.other) == ("a", "b")


def test_korean_is_compared_by_its_own_letters() -> None:
    copy = f"단독 보도. {' '.join(KOREAN.splitlines()[:2])}"
    (found,) = copies([document("a", KOREAN, "ko"), document("b", copy, "ko")])
    assert found.reuse is Reuse.COPY


def test_two_merged_reports_lead_back_to_both() -> None:
    pages = [
        document("a", STORY),
        document("b", OTHER),
        document("c", f"{lines(0, 1)}\n{OTHER.splitlines()[0]}", published="2019-12-01"),
    ]
    assert {(copy.one, copy.other) for copy in copies(pages)} == {("a", "c"), ("b", "c")}


def test_a_crowd_of_copies_takes_two_pairs_each() -> None:
    pages = [document(f"{number:03}", STORY) for number in range(60)]
    assert len(copies(pages)) == 2 * 60 - 3


def test_figures_that_everybody_gives_join_nobody() -> None:
    common = [
        document(f"{n}", f"{n}: the deadline of 2397, with 2,375 and 1,718 named. {'x' * n}")
        for n in range(3, 60)
    ]
    assert not [copy for copy in copies(common) if copy.reuse is Reuse.REWRITE]


@pytest.mark.parametrize("seed", [0, 1, 99])
def test_the_seed_moves_the_sample_and_not_the_finding(seed: int) -> None:
    pages = [document("a", STORY), document("b", lines(0, 1, 2)), document("c", OTHER)]
    (found,) = copies(pages, seed)
    assert found.reuse is Reuse.COPY
    assert copies(pages, seed) == copies(list(reversed(pages)), seed)


def test_grounds_show_the_passage_in_both() -> None:
    pages = {d.id: d for d in (document("a", STORY), document("b", f"{OTHER}\n{lines(2)}"))}
    grounds = grounds_of(copies(list(pages.values())), pages)
    ground = grounds["a", "b"]
    assert ground.kind in {Evidence.SAME_WORDS, Evidence.QUOTATION}
    for passage in ground.passages:
        assert passage.span is not None
        span = passage.span
        assert pages[passage.holder].text[span.start : span.end] == passage.words == span.quote
    assert "sleep above the cutting room" in ground.passages[0].words


@given(st.text(alphabet="abc def\n", max_size=80), st.text(alphabet="abc def\n", max_size=80))
def test_a_common_passage_stands_in_both(one: str, other: str) -> None:
    a, b = document("a", one), document("b", other)
    found = common_passage(a, b)
    if found is not None:
        first, second = found
        assert first.quote.strip()
        assert "".join(first.quote.split()) == "".join(second.quote.split())
        assert a.text[first.start : first.end] == first.quote
        assert b.text[second.start : second.end] == second.quote


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_texts_can_be_sampled(texts: list[str]) -> None:
    words = sample(texts)
    assert (words[1:] > words[:-1]).all()
    assert {int(word) & 0xFFFFFFFF for word in words} <= set(range(len(texts)))


def test_texts_do_not_run_into_one_another() -> None:
    halves = ["a" * (RUN - 1), "b" * (RUN - 1)]
    assert len(sample(halves)) == 0
