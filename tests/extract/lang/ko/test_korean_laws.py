"""What holds of every Korean text, however it is written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import attributions, claims, counts, instruments, periods, permits, places
from tumen.model import Span
from tumen.read import from_text

WORDS = [
    "북한",
    "노동자",
    "300여",
    "명이",
    "훈춘시에서",
    "도강증을",
    "받았다고",
    "소식통이",
    "전했다",
    ".",
    "“",
    "”",
    "(",
    ")",
    "지난달",
    "12월",
    "22일까지",
    "5만",
    "절반",
    "이상",
    "결의",
    "2397호",
    "취업비자",
    "없다",
    "것으로",
    "알려졌다",
    "５００명",
    "三百名",
    "?",
    "\n",
    "○",
    "대변인:",
    "―",
    "나",
    "만",
    "이",
    "일",
    "오",
    "년",
    "월",
    "말",
    "초",
]
texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=60)


def _spans(text: str) -> list[Span]:
    document = from_text(text, language="ko", published="2019-11-05")
    fields = (counts, periods, places, permits, instruments)
    found = [span for stage in fields for one in stage(document)[0] for span in one.spans]
    for attribution in attributions(document)[0]:
        found += [*attribution.source, *attribution.cue, *attribution.content]
    return [*found, *(claim.anchor for claim in claims(document)[0])]


@settings(max_examples=80, deadline=None)
@given(texts)
def test_every_span_is_an_exact_substring(text: str) -> None:
    document = from_text(text, language="ko", published="2019-11-05")
    for span in _spans(text):
        assert document.text[span.start : span.end] == span.quote


@settings(max_examples=30, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    document = from_text(text, language="ko", published="2019-11-05")
    assert claims(document) == claims(document)
