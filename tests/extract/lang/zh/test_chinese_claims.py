"""Claims of Chinese reports: the bundled examples in full, and what single sentences say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tumen.extract import claims
from tumen.model import Claim
from tumen.read import from_text, read, sources

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[3] / "examples" / "chinese"
SCENE = "当地有朝鲜工人。\n"


def _listed(name: str) -> Any:
    return yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader)


CASES: dict[str, list[dict[str, Any]]] = _listed("cases.yaml")
KINDS: dict[str, list[str]] = _listed("kinds.yaml")
RUNS: list[list[str]] = _listed("runs.yaml")


def found(text: str, published: str = "2019-11-05") -> list[Claim]:
    """The claims of a text behind a line that tells whom it is about."""
    document = from_text(SCENE + text, language="zh", published=published)
    return [claim for claim in claims(document)[0] if claim.anchor.start >= len(SCENE)]


def _told(claim: Claim) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": claim.kind.value, "factuality": claim.factuality.value}
    if claim.count:
        bounds = (claim.count.low, claim.count.high)
        told["count"] = ["null" if n is None else str(n) for n in bounds]
    if claim.places:
        told["places"] = [place.name for place in claim.places]
    if claim.period:
        told["period"] = claim.period.edtf
    if claim.permit:
        told["permit"] = claim.permit.permit_class.value
    if claim.source:
        told["source"] = claim.source.kind.value
    return told


@pytest.mark.parametrize("name", CASES)
def test_an_example_says_what_its_readers_read(name: str) -> None:
    (source,), _ = sources([str(EXAMPLES / name)])
    (document, *_), _ = read(source)
    assert document.language == "zh"
    assert [_told(claim) for claim in claims(document)[0]] == CASES[name]


def test_every_example_has_its_cases() -> None:
    assert sorted(CASES) == sorted(path.name for path in EXAMPLES.iterdir())


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts]
)
def test_a_sentence_makes_a_claim_of_its_kind(kind: str, text: str) -> None:
    kinds = {claim.kind.value for claim in found(text)}
    assert kinds == (set() if kind == "none" else {kind})


@pytest.mark.parametrize(("kinds", "text"), RUNS)
def test_a_sentence_makes_several_claims(kinds: str, text: str) -> None:
    assert " ".join(claim.kind.value for claim in found(text)) == kinds


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("三百名工人离开了珲春。", "asserted"),
        ("据悉，三百名工人离开了珲春。", "reported"),
        ("商人说，三百名工人离开了珲春。", "reported"),
        ("商人估计，三百名工人离开了珲春。", "estimated"),
        ("三百名工人似乎已经离开了珲春。", "estimated"),
        ("三百名工人没有离开珲春。", "denied"),
        ("据悉，三百名工人并未离开珲春。", "denied"),
        ("商人否认三百名工人离开了珲春。", "denied"),
        ("三百名工人尚未离开珲春。", "denied"),
        ("“三百名工人离开了珲春”的说法不属实。", "denied"),
        ("三百名工人不得不离开珲春。", "asserted"),
        ("工人们并非没有离开珲春。", "asserted"),
        ("没有一名工人不想离开，三百名工人离开了珲春。", "asserted"),
        ("三百名工人将于下月离开珲春。", "planned"),
        ("三百名工人拟于下月离开珲春。", "planned"),
        ("三百名工人计划离开珲春。", "planned"),
        ("厂方将三百名工人送走了。", "asserted"),
        ("三百名工人预计下月离开珲春。", "predicted"),
        ("三百名工人可能会离开珲春。", "predicted"),
        ("三百名工人恐怕不会离开珲春。", "predicted"),
        ("三百名工人未必会离开珲春。", "predicted"),
        ("商人预计三百名工人年底前离开珲春。", "predicted"),
        ("三百名工人离开珲春的消息十分可疑。", "doubted"),
        ("工人没有在饭店打工，而是在工地干活。", "asserted"),
        ("工人的签证尚未到期。", "asserted"),
        ("厂方已经将这里的三百名女工送回平壤。", "asserted"),
        ("工人不时逃跑。", "asserted"),
        ("无人机工厂有三百名工人打工。", "asserted"),
        ("记者看到三百名工人离开了珲春。", "asserted"),
    ],
)
def test_how_sure_it_is(text: str, factuality: str) -> None:
    assert found(text)[-1].factuality.value == factuality


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("三百名工人预计不会离开珲春。", True),
        ("中方今后不再接收朝鲜工人。", True),
        ("这一数字无法核实。", True),
        ("三百名工人预计下月离开珲春。", False),
        ("三百名工人没有离开珲春。", False),
    ],
)
def test_what_is_not_to_be_is_marked(text: str, *, negated: bool) -> None:
    assert found(text)[0].negated is negated


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("三百名工人从丹东转移到大连。", ["Dandong origin", "Dalian destination"]),
        ("三百名工人经圈河口岸进入珲春。", ["Quanhe border_point", "Hunchun destination"]),
        ("三百名工人在吉林省珲春市打工。", ["Hunchun site"]),
        ("三百名工人由海参崴飞往平壤。", ["Vladivostok origin", "Pyongyang destination"]),
        ("珲春的三百名工人回国了。", ["Hunchun origin"]),
        ("丹东市政府说，三百名工人进入了珲春。", ["Hunchun destination"]),
        ("三百名工人被派到延边的和龙市。", ["Helong destination"]),
        ("辽吉两省有三百名工人打工。", ["Liaoning site", "Jilin site"]),
        ("俄境内有三百名工人打工。", ["Russia site"]),
        ("俄方说，还有三百名工人打工。", ["Russia site"]),
        ("在华北韩劳工多达三百名。", ["China site"]),
        ("三百名工人经三合口岸回国。", ["Sanhe border_point"]),
        ("据《中国经济周刊》报道，有三百名工人在珲春打工。", ["Hunchun site"]),
        ("北京没有下令，三百名工人仍在珲春打工。", ["Hunchun site"]),
        ("三百名工人在丹东、东港打工。", ["Dandong site", "Donggang site"]),
        ("美国已游说各国，三百名工人离开了珲春。", ["Hunchun origin"]),
    ],
)
def test_where_it_was(text: str, roles: list[str]) -> None:
    told = [f"{place.name} {place.role}" for place in found(text)[0].places]
    assert told == roles


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("近千名工人离开了珲春。", (None, 1000)),
        ("2000余名工人离开了珲春。", (2000, None)),
        ("两名官员说，四十名工人离开了珲春。", (40, 40)),
        ("五辆大巴载着两百名工人离开了珲春。", (200, 200)),
        ("三十名游客和四十名工人离开了珲春。", (40, 40)),
        ("没有一名工人离开珲春。", None),
        ("三百名工人一个也没走成，都没回国。", (300, 300)),
        ("工人占中朝贸易额的七成，他们离开了珲春。", None),
    ],
)
def test_how_many(text: str, count: tuple[int | None, int | None] | None) -> None:
    (claim, *_) = found(text)
    assert (claim.count and (claim.count.low, claim.count.high)) == count


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("三百名工人本月离开了珲春。", "2019-11"),
        ("这家餐厅于2014年开业，有三百名工人。", None),
        ("每月二十五日，三百名工人离开珲春。", None),
        ("三百名工人第二天离开了珲春。", None),
        ("韩媒今天报道，一名商人说，三百名工人离开了珲春。", None),
        ("9月，劳动部门称，还有三百名工人。", "2019-09"),
        ("10月8日，劳动部门称，还有三百名工人。", None),
        ("9月，劳动部门称，工人已经回国。", None),
        ("自本通告印发之日起，不再受理工人许可的延期。", "2019-11-05/.."),
        ("第2397号决议要求两年内遣返工人。", "../2019-12-22"),
        ("决议要求至迟于2019年12月22日遣返工人。", "../2019-12-22"),
        ("今年第三季有三百名工人离开了珲春。", "2019-07/2019-09"),
        ("商务部上月发出公告，下令将于年底前撤回三百名工人。", "../2019-12-31"),
    ],
)
def test_when_it_was(text: str, period: str | None) -> None:
    claim = found(text)[-1]
    assert (claim.period and claim.period.edtf) == period


def test_the_time_of_a_table_goes_on_through_its_rows() -> None:
    text = "9月，各口岸入出境4万人次。其中朝鲜籍人员出境1万人次。圈河口岸入境5千人次。"
    assert [claim.period and claim.period.edtf for claim in found(text)] == ["2019-09", "2019-09"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("记者16日从珲春市海关获悉，三百名工人离开了珲春。", "珲春市海关"),
        ("东疆社珲春10月16日电 一名商人说，三百名工人离开了。", "一名商人"),
        ("〔编译组/综合报道〕一名商人说，三百名工人离开了。", "一名商人"),
        ("公诉机关指控，三百名工人离开了珲春。", "公诉机关"),
        ("证人李某证言证实，三百名工人离开了珲春。", "证人李某"),
        ("受访者“明哲”说，三百名工人离开了珲春。", "受访者“明哲”"),
        ("首尔方面说，三百名工人离开了珲春。", "首尔方面"),
        ("该局公布的资料显示，三百名工人离开了珲春。", "该局公布的资料"),
        ("该院1日发布的报告指出，三百名工人离开了珲春。", "该院1日发布的报告"),
        ("安哥拉通知小组，三百名工人离开了罗安达。", "安哥拉"),
        ("图们市引进了三百名工人。", None),
        ("这一消息并未得到该部门的证实，三百名工人仍在珲春。", None),
    ],
)
def test_who_said_it(text: str, source: str | None) -> None:
    told = found(text)[-1].source
    assert (told and told.span.quote) == source


def test_a_name_written_by_its_sound_is_known_from_its_office() -> None:
    text = "俄罗斯驻朝鲜大使马采戈拉说，有三百名工人打工。马采戈拉最近表示，工人已经回国。"
    sources = [claim.source for claim in found(text)]
    assert [s and s.span.quote for s in sources] == ["俄罗斯驻朝鲜大使马采戈拉", "马采戈拉"]
    assert [s and s.kind.value for s in sources] == ["official", "official"]


def test_what_a_court_finds_is_its_word_to_the_end_of_the_paragraph() -> None:
    findings = "经审理查明：一百名工人到岗。另有五十名工人回国。"
    text = f"延吉市法院公布了案情。\n{findings}\n六十名工人仍在打工。"
    told = [claim.source and claim.source.span.quote for claim in found(text)]
    assert told == ["法院", "法院", None]


def test_what_i_know_is_the_word_of_whoever_has_the_turn() -> None:
    turns = ["发言人：不清楚。", "发言人：据我了解，三百名工人离开了珲春。"]
    told = found("\n".join(turns))[-1].source
    assert told is not None
    assert (told.span.quote, told.kind) == ("发言人", "official")


def test_a_turn_of_an_interview_belongs_to_the_name_before_it() -> None:
    turns = ["问：辛苦吗？", "朴：辛苦。", "问：后来呢？", "朴：三百名工人离开了珲春。"]
    text = "\n".join(["受访者朴英顺是平安北道人。", *turns])
    told = found(text)[-1].source
    assert told is not None
    assert (told.span.quote, told.kind) == ("朴", "anonymous")


def test_a_pronoun_is_resolved_to_the_fuller_words() -> None:
    (_, claim) = found("丹东一名商人说，工人离开了。他还说，新的一批下月到厂。")
    assert claim.source is not None
    assert claim.source.resolved is not None
    assert (claim.source.span.quote, claim.source.resolved.quote) == ("他", "丹东一名商人")


def test_the_hearer_and_the_first_source_are_told_apart() -> None:
    (claim,) = found("韩联社援引两名外交官的话说，三百名工人离开了珲春。")
    assert claim.source is not None
    assert claim.told_to is not None
    assert (claim.source.span.quote, claim.told_to.name) == ("两名外交官", "韩联社")


def test_a_speakers_place_is_no_scene_but_the_place_of_his_works_is() -> None:
    (claim,) = found("珲春一家服装厂的主管说，厂里有一百名朝鲜工人。")
    assert [place.name for place in claim.places] == ["Hunchun"]
    assert ("places", "zh.scene") in {(i.field, i.rule) for i in claim.inferred}


def test_a_text_about_something_else_makes_no_claim() -> None:
    document = from_text("三百名工人离开了珲春。", language="zh")
    assert claims(document) == ((), ())


def test_a_number_without_a_claim_is_told() -> None:
    document = from_text("朝鲜工人的工资。\n三十名朝鲜工人唱歌。", language="zh")
    made, problems = claims(document)
    assert made == ()
    assert [p.code for p in problems] == ["number-without-claim"]
