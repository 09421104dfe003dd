"""What holds of every Chinese text, in whichever script and width it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import counts, instruments, periods, permits, places
from tumen.extract.pack import Found
from tumen.model import Count, Document, InstrumentMention, Period, Permit, Place
from tumen.read import from_text

Finding = Count | InstrumentMention | Period | Permit | Place
STAGES: tuple[Callable[[Document], Found[Finding]], ...] = (
    counts,
    periods,
    places,
    permits,
    instruments,
)
# Words in both scripts, character for character.
WORDS = [
    ("朝鮮工人", "朝鲜工人"),
    ("兩三百名", "两三百名"),
    ("貳佰零叁人", "贰佰零叁人"),
    ("近萬人", "近万人"),
    ("三分之二", "三分之二"),
    ("5億", "5亿"),
    ("丹東", "丹东"),
    ("琿春市", "珲春市"),
    ("符拉迪沃斯託克", "符拉迪沃斯托克"),
    ("去年底", "去年底"),
    ("上個月", "上个月"),
    ("截至12月22日", "截至12月22日"),
    ("2019年10月", "2019年10月"),
    ("兩年後", "两年后"),
    ("渡江證", "渡江证"),
    ("工作簽證", "工作签证"),
    ("安理會第2397號決議第8段", "安理会第2397号决议第8段"),
    ("聲稱", "声称"),
    (",", ","),
    ("。", "。"),
    ("「", "“"),
    ("」", "”"),
    ("\n", "\n"),
]
MARKS = ["😀", "e\u0301", "👩\u200d🏭", "\u3099", "한국", "x"]
both_scripts = st.lists(st.sampled_from(WORDS), max_size=20)
texts = st.lists(st.sampled_from([word for pair in WORDS for word in pair] + MARKS), max_size=25)
FULL_WIDTH = {at: 0xFEE0 + at for at in range(0x21, 0x7F)}


def _document(text: str) -> Document:
    return from_text(text, language="zh", published="2019-11-05")


def _values(text: str) -> Iterator[tuple[object, ...]]:
    """Every finding without its words: where it stands, and what it means."""
    for stage in STAGES:
        for one in stage(_document(text))[0]:
            extent = (one.spans[0].start, one.spans[-1].end)
            match one:
                case Count():
                    yield extent, one.low, one.high, one.approximate, one.share, one.per
                case Period():
                    yield extent, one.edtf, one.timex
                case Place():
                    yield extent, one.name, one.country
                case Permit():
                    yield extent, one.permit_class, one.also
                case InstrumentMention():
                    yield extent, one.instrument


@settings(max_examples=100, deadline=None)
@given(texts.map("".join) | st.text(max_size=60))
def test_every_span_is_an_exact_substring(text: str) -> None:
    document = _document(text)
    for stage in STAGES:
        for span in (span for one in stage(document)[0] for span in one.spans):
            assert document.text[span.start : span.end] == span.quote


@settings(max_examples=60, deadline=None)
@given(both_scripts)
def test_both_scripts_mean_the_same(words: list[tuple[str, str]]) -> None:
    traditional, simplified = ("".join(pair[at] for pair in words) for at in (0, 1))
    assert list(_values(traditional)) == list(_values(simplified))


@settings(max_examples=60, deadline=None)
@given(both_scripts)
def test_both_widths_mean_the_same(words: list[tuple[str, str]]) -> None:
    text = "".join(pair[1] for pair in words)
    assert list(_values(text.translate(FULL_WIDTH))) == list(_values(text))


def _in_words(number: int) -> str:
    """A number as it is said, every unit named: 10050 is 一万零五十."""
    for unit, name in (
        (10**12, "兆"),
        (10**8, "亿"),
        (10**4, "万"),
        (1000, "千"),
        (100, "百"),
        (10, "十"),
    ):
        many, rest = divmod(number, unit)
        if many:
            nought = "零" if 0 < rest < unit // 10 else ""
            return f"{_in_words(many)}{name}{nought}{_in_words(rest) if rest else ''}"
    return "零一二三四五六七八九"[number]


@given(st.integers(min_value=1, max_value=10**15 - 1))
def test_a_number_in_words_is_that_number(number: int) -> None:
    (count,) = counts(_document(f"{_in_words(number)}名"))[0]
    assert (count.low, count.high) == (number, number)


@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_found_in_an_empty_line(stage: Callable[[Document], Found[Finding]]) -> None:
    assert stage(_document("\n"))[0] == ()
