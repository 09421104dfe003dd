"""Who says what: by verbs, by prepositions, by nouns, and across sentences."""

from __future__ import annotations

import pytest

from tumen.extract import attributions
from tumen.model import Attribution
from tumen.read import from_text


def found(text: str) -> tuple[Attribution, ...]:
    return attributions(from_text(text, language="zh"))[0]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("丹东一名商人说，工人都走了。", "丹东一名商人", "说"),
        ("该官员周三对路透社表示，没有收到报告。", "该官员", "表示"),
        ("一名不愿透露姓名的厂长告诉记者，工人都走了。", "一名不愿透露姓名的厂长", "告诉"),
        ("據一名知情人士透露，兩百人已經回國。", "一名知情人士", "透露"),
        ("据韩联社11月3日报道，两百人已经回国。", "韩联社", "报道"),
        ("据警方的统计，今年有五百人。", "警方", "据"),
        ("工人都走了，一名店主说。", "一名店主", "说"),
        ("「工人都走了，」廠長說。", "廠長", "說"),
        ("『工人都走了。』廠長說。", "廠長", "說"),
        ("在老板看来，他们不会走。", "老板", "在"),
        ("路透社援引两名外交官的话说，工人都走了。", "两名外交官", "援引"),
        ("《江边日报》报道，工人都走了。", "《江边日报》", "报道"),
        ("“江边日报”报道，工人都走了。", "“江边日报”", "报道"),
        ("这一消息得到海关官员证实。", "海关官员", "证实"),
        ("研究员赵明哲估计，还有两万人。", "研究员赵明哲", "估计"),
        ("一份内部文件显示，还有两万人。", "一份内部文件", "显示"),
        ("外交部发言人对“还有两万人”的说法予以否认。", "外交部发言人", "予以否认"),
    ],
)
def test_a_source_is_found_with_its_cue(text: str, source: str, cue: str) -> None:
    attribution = found(text)[0]
    assert attribution.source[0].quote == source
    assert attribution.cue[0].quote == cue


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("据悉，工人都走了。", "据悉"),
        ("據傳工人都走了。", "據傳"),
        ("听说工人都走了。", "听说"),
        ("有消息称，工人都走了。", "有消息称"),
        ("外界普遍认为，工人都走了。", "外界普遍认为"),
    ],
)
def test_hearsay_has_a_cue_and_no_source(text: str, cue: str) -> None:
    (attribution,) = found(text)
    assert (attribution.source, attribution.cue[0].quote) == ((), cue)


@pytest.mark.parametrize(
    "text",
    [
        "根据安理会第2397号决议，各国须遣返工人。",
        "工厂要求工人对外称自己是朝鲜族。",
        "官员不愿透露人数。",
        "按照计划，第二批明年来。",
    ],
)
def test_what_a_rule_demands_and_what_is_not_said_is_no_speech(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“厂里没有人了。”厂长说。“宿舍也空了。”",
        "厂长摇摇头说：“厂里没有人了。宿舍也空了。”",
        "厂长说，厂里没有人了。宿舍也空了，“床都搬走了”。",
    ],
)
def test_a_quotation_goes_on_with_its_speaker(text: str) -> None:
    assert {a.source[0].quote for a in found(text)} == {"厂长"}
    assert "宿舍也空了" in "".join(s.quote for a in found(text) for s in a.content)


def test_a_post_is_the_word_of_its_handle() -> None:
    (attribution,) = found("@山货老韩：厂里来了四百个人。")
    assert attribution.source[0].quote == "山货老韩"
    assert attribution.content[0].quote == "厂里来了四百个人。"


def test_two_speakers_of_a_sentence_have_their_own_words() -> None:
    first, second = found("厂长说工人都走了，而派出所民警说还有二十人。")
    assert "还有二十人" not in first.content[0].quote
    assert second.content[0].quote == "还有二十人。"


def test_a_verb_without_a_subject_is_of_the_speaker_before() -> None:
    first, second = found("发言人表示，工人都走了，并称数字有误。")
    assert first.source == second.source
    assert second.content[0].quote == "数字有误。"
