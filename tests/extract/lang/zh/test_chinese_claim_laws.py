"""What holds of the claims of every Chinese text, however it is written."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import attributions, claims, counts, instruments, periods, permits, places
from tumen.extract.extractor import spans
from tumen.extract.rows import row
from tumen.read import from_text

HERE = Path(__file__).parent
WORDS = [
    *(
        "朝鲜工人",
        "北韓勞工",
        "三百名",
        "近千人",
        "在珲春",
        "从丹东",
        "渡江證",
        "工作签证",
        "已过期",
    ),
    *(
        "据",
        "一名商人",
        "该官员",
        "他",
        "说",
        "透露",
        "否认",
        "据悉",
        "表示，",
        "：",
        "“",
        "”",
        "「",
    ),
    *(
        "」",
        "《江报》",
        "，",
        "。",
        "；",
        "？",
        "、",
        "（",
        "）",
        "上月",
        "12月22日前",
        "去年底",
        "回国",
    ),
    *("离开", "进入", "没有", "不得不", "预计", "将", "其中", "决议", "第2397号", "无法核实", "🧵"),
    *(
        "\n",
        "问：",
        "答：",
        "的",
        "了",
        "到",
        "人次",
        "1 250",
        "５００名",
        "睁一只眼闭一只眼",
        "被捕",
    ),
]
texts = st.lists(st.sampled_from(WORDS), max_size=25).map("".join) | st.text(max_size=60)
KINDS: dict[str, list[str]] = yaml.load(
    (HERE / "kinds.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
SENTENCES = st.lists(st.sampled_from([s for group in KINDS.values() for s in group]), max_size=6)
# Some characters and their forms in the other script, one for one.
TRADITIONAL = str.maketrans(
    "国东鲜劳动员签证过续发许办离开说称据传闻报导两万余达个没续边从间后来这该还时应须规决议处",
    "國東鮮勞動員簽證過續發許辦離開說稱據傳聞報導兩萬餘達個沒續邊從間後來這該還時應須規決議處",
)


@settings(max_examples=80, deadline=None)
@given(texts)
def test_every_span_is_an_exact_substring(text: str) -> None:
    document = from_text(text, language="zh", published="2019-11-05")
    stages = (attributions, counts, periods, places, permits, instruments, claims)
    for span in (span for stage in stages for span in spans(stage(document)[0])):
        assert document.text[span.start : span.end] == span.quote


@settings(max_examples=40, deadline=None)
@given(SENTENCES)
def test_both_scripts_say_the_same(sentences: list[str]) -> None:
    text = "当地有朝鲜工人。" + "".join(sentences)
    plain, other = (
        from_text(one, language="zh", published="2019-11-05", name="one")
        for one in (text, text.translate(TRADITIONAL))
    )
    told = [row(document, claims(document)[0])["claims"] for document in (plain, other)]
    for claim in (*told[0], *told[1]):
        claim.pop("told_to")  # the hearer's name is in the text's own script
        if claim["count"]:
            claim["count"].pop("share_of")
    assert told[0] == told[1]


@settings(max_examples=40, deadline=None)
@given(SENTENCES, st.sampled_from(["🧵", "👩‍🏭", "\u3000", "𠮷"]))
def test_what_stands_before_moves_claims_and_changes_nothing_else(
    sentences: list[str], before: str
) -> None:
    text = "当地有朝鲜工人。" + "".join(sentences)
    moved = from_text(f"{before}\n{text}", language="zh", published="2019-11-05")
    alone = from_text(text, language="zh", published="2019-11-05")
    by = len(moved.text) - len(alone.text)
    assert [(c.kind, c.anchor.start - by, c.anchor.quote) for c in claims(moved)[0]] == [
        (c.kind, c.anchor.start, c.anchor.quote) for c in claims(alone)[0]
    ]


@settings(max_examples=20, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    document = from_text(text, language="zh", published="2019-11-05")
    assert claims(document) == claims(document)
