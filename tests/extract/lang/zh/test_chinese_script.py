"""One script, one width, and sentences, with every offset as it was."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.lang.zh.script import folded
from tumen.extract.lang.zh.sentence import sentences


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("丹東與琿春", "丹东与珲春"),
        ("１２萬名勞工", "12万名劳工"),
        ("「別走。」", "“别走。”"),
        ("２～３千", "2~3千"),
        ("朝鲜——中国", "朝鲜——中国"),
        ("符拉迪沃斯托克", "符拉迪沃斯托克"),
    ],
)
def test_variants_are_read_as_one(printed: str, read: str) -> None:
    assert folded(printed) == read


@given(st.text())
def test_folding_moves_nothing(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_folding_twice_folds_no_further() -> None:
    every = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x32000)]))
    assert folded(folded(every)) == folded(every)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("他们走了。没人留下!", ["他们走了。", "没人留下!"]),
        ("“我们不走。”, 她说。", ["“我们不走。”, 她说。"]),
        ("“走吧。”她说。", ["“走吧。”", "她说。"]),
        ("  一、约2.5万人来了\n第二段", ["一、约2.5万人来了", "第二段"]),
        ("● 记者:有多少人?", ["有多少人?"]),
        ("据知情人士说:已有百人抵达。", ["据知情人士说:已有百人抵达。"]),
    ],
)
def test_a_text_is_parted_into_sentences(text: str, parts: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == parts


def test_a_sentence_knows_its_turn_and_whether_a_quotation_is_open() -> None:
    question, *_ = sentences("法新社记者:还有工人吗?")
    assert question.asked
    assert question.label == (0, 5)
    first, second, third = sentences("他说:“我去了。没人。”后来回国。")
    assert (first.quoted, second.quoted, third.quoted) == (False, True, False)


@given(st.text(alphabet="。“”!? \n:记者人.1)"))
def test_sentences_are_in_order_and_apart(text: str) -> None:
    found = list(sentences(text))
    assert all(one.start < one.end for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
