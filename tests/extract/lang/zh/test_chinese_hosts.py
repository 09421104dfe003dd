"""Where Chinese reports put workers: States that tell of themselves, parts of a sum, many lands."""

from __future__ import annotations

import pytest

from tumen.extract import claims, periods
from tumen.model import Claim, Kind
from tumen.read import from_text


def _of(text: str, kind: Kind) -> list[Claim]:
    document = from_text(text, language="zh", published="2019-03-27")
    return [claim for claim in claims(document)[0] if claim.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "这10万名朝鲜劳工中,约8万在中国,3万在俄罗斯。",
        "朝鲜工人约8万在中国、3万在俄罗斯。",
    ],
)
def test_each_number_is_where_it_is_said_to_be(text: str) -> None:
    told = [
        (claim.count.low, [place.name for place in claim.places])
        for claim in _of(text, Kind.STOCK)
        if claim.count
    ]
    assert told == [(80000, ["China"]), (30000, ["Russia"])]


def test_a_state_tells_of_itself_and_an_observer_of_others() -> None:
    text = "俄罗斯表示遣返了3万名朝鲜工人。中国表示遣返了一半以上。"
    assert [claim.places[0].name for claim in _of(text, Kind.REPATRIATION)] == ["Russia", "China"]
    *_, claim = _of("珲春有30名朝鲜工人。美国认为有10万名朝鲜劳工。", Kind.STOCK)
    assert [place.name for place in claim.places] == ["Hunchun"]


@pytest.mark.parametrize("where", ["海外", "全球", "数十国", "40多个国家"])
def test_a_sum_over_many_countries_is_at_none_of_them(where: str) -> None:
    *_, claim = _of(f"珲春有30名朝鲜工人。美国认为朝鲜在{where}有10万名劳工。", Kind.STOCK)
    assert claim.places == ()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("安理会于2017年12月通过决议,要求各国2年内遣返所有朝鲜劳工。", "../2019-12"),
        ("安理会于2017年12月22日通过决议,要求24个月内遣返朝鲜劳工。", "../2019-12-22"),
        ("安理会通过决议,要求2年内遣返所有朝鲜劳工。", "../2021-03-27"),
        ("决议于2017年12月通过。中国要求朝鲜劳工2个月内离境。", "../2019-05-27"),
    ],
)
def test_a_term_runs_from_the_date_that_its_sentence_gives(text: str, edtf: str) -> None:
    document = from_text(text, language="zh", published="2019-03-27")
    assert periods(document)[0][-1].edtf == edtf
