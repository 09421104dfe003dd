"""Statements that cannot all be true stand side by side, with their lineages."""

from __future__ import annotations

from typing import Any

import pytest
from tests.corroborate.conftest import CHINA, HUNCHUN, Say

from tumen.corroborate import corroborate, from_public
from tumen.model import ContradictionKind, Corroboration, Factuality, Kind, Passage, PermitClass
from tumen.model.statement import Where
from tumen.record import public_claims

Fields = dict[str, Any]
LIAONING = Where("Liaoning", "CN", "CN-LN")
DANDONG = Where("Dandong", "CN", "CN-LN")
PASS = (PermitClass.VISITOR,)


def told(words: str) -> Fields:
    return {"passage": Passage("x", words)}


CASES: list[tuple[str | None, Fields, Fields]] = [
    ("disjoint_ranges", {"figure": "2,500"}, {"figure": "6,064"}),
    (None, {"figure": "2,500"}, {"figure": "2,600"}),
    (None, {"figure": "2,500"}, {"figure": "6,064", "period": "2013"}),
    (None, {"figure": "2,500"}, {"figure": "6,064", "unit": "entries"}),
    (None, {"figure": "6,064"}, {"figure": "2,500", "places": (HUNCHUN,)}),
    (None, {"figure": "40", "sector": "IT"}, {"figure": "6,064"}),
    (None, {"figure": "41", "kind": Kind.ARRIVAL}, {"figure": "90", "kind": Kind.ARRIVAL}),
    (
        "disjoint_ranges",
        {"figure": "41", "kind": Kind.ARRIVAL, "period": "2019-10-02", "places": (HUNCHUN,)},
        {"figure": "90", "kind": Kind.ARRIVAL, "period": "2019-10-02", "places": (HUNCHUN,)},
    ),
    (
        "parts_over_whole",
        {"figure": "80,000", "places": (DANDONG,)},
        {"figure": "30,000", "places": (LIAONING,)},
    ),
    (None, {"figure": "8,000", "places": (DANDONG,)}, {"figure": "30,000", "places": (LIAONING,)}),
    ("asserted_and_denied", {}, {"figure": "denies it", "factuality": Factuality.DENIED}),
    (
        "asserted_and_denied",
        {"permits": PASS},
        {"permits": PASS, "figure": "none", "factuality": Factuality.DENIED},
    ),
    (
        None,
        {"permits": PASS},
        {"permits": (PermitClass.WORK,), "figure": "none", "factuality": Factuality.DENIED},
    ),
    (
        "who_they_were",
        {"figure": "500", "kind": Kind.REPATRIATION, "period": "2023-09-28"},
        {"figure": "1,000", "kind": Kind.REPATRIATION, "period": "2023-09", "unit": "students"},
    ),
    (
        "stay_and_return",
        {"publisher": "Daily NK", "figure": "some", "kind": Kind.OVERSTAY},
        {"publisher": "Daily NK Japan", "figure": "all", "kind": Kind.RECALL_ORDER},
    ),
    (
        "first_and_before",
        {"kind": Kind.ARRIVAL, "period": "2024-08", **told("the first since the epidemic")},
        {"kind": Kind.ARRIVAL, "period": "2024-04", "figure": "1,120"},
    ),
    (
        "all_left_and_arrived",
        {"kind": Kind.REPATRIATION, "period": "2019-06", "permits": PASS, **told("all went home")},
        {"kind": Kind.ARRIVAL, "period": "2019-10", "permits": PASS, "figure": "2,140"},
    ),
    (
        "paper_terms",
        {"permits": PASS, "figure": "30 days", **told("the pass is good for 30 days")},
        {"permits": PASS, "figure": "a pass", **told("passes are good for six months to a year")},
    ),
    ("shut_and_crossed", {"kind": Kind.ARRIVAL, "period": "2020-10"}, {"period": "2011"}),
]


def find(say: Say, one: Fields, other: Fields) -> Corroboration:
    pages = []
    for name, given in (("one", dict(one)), ("two", dict(other))):
        pages.append(say(name, given.pop("figure", "7,310"), **given))
    return corroborate(pages)


@pytest.mark.parametrize(("kind", "one", "other"), CASES)
@pytest.mark.parametrize("turned", [False, True])
def test_what_cannot_both_be_true(
    say: Say, kind: str | None, one: Fields, other: Fields, *, turned: bool
) -> None:
    found = find(say, other, one) if turned else find(say, one, other)
    assert [str(c.kind) for c in found.contradictions] == ([kind] if kind else [])
    for contradiction in found.contradictions:
        assert contradiction.says
        assert set(contradiction.one) <= {"one", "two"}


def test_copies_do_not_contradict_their_origin(say: Say) -> None:
    found = find(
        say,
        {"publisher": "RFA", "figure": "13,221", "unit": "entries", "kind": Kind.CROSSING},
        {
            "origin": "RFA",
            "figure": "13 … 221 times",
            "low": 13,
            "high": 13,
            "unit": "entries",
            "kind": Kind.CROSSING,
        },
    )
    assert len(found.lineages) == 1
    assert not found.contradictions


@pytest.fixture(scope="module")
def record() -> Corroboration:
    return corroborate([from_public(row) for row in public_claims()])


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("asserted_and_denied", "ap-2017-08-kw-6064", "rv-2017-08-12-kw-deny"),
        ("disjoint_ranges", "ap-2017-08-kw-2500", "ap-2017-08-kw-6064"),
        ("disjoint_ranges", "urdu-2019-12-12-world", "hankook-2019-12-22-world-30k"),
        ("parts_over_whole", "dnkj-2022-11-dandong-80k", "dnk-nd-ln-30k"),
        ("stay_and_return", "dnk-2019-10-cn-overstay", "dnk-2019-09-order"),
        ("shut_and_crossed", "tip114-2020-10-16-hunchun-flow", "fact:border-shut-2020"),
        ("who_they_were", "kbs-2023-08-dandong-1000", "rfa-2023-08-cn-500"),
    ],
)
def test_the_record_s_own_contradictions(
    record: Corroboration, kind: str, one: str, other: str
) -> None:
    sides = [{*c.one, *c.other} for c in record.contradictions if c.kind is ContradictionKind(kind)]
    assert any({one, other} <= side for side in sides)


def test_both_sides_name_their_lineages(record: Corroboration) -> None:
    home = {member: lineage.id for lineage in record.lineages for member in lineage.members}
    for contradiction in record.contradictions:
        assert {home[name] for name in contradiction.one} == set(contradiction.lineages[0])


def test_whole_countries_are_told_from_their_regions(say: Say) -> None:
    found = find(say, {"figure": "600", "places": (CHINA,)}, {"places": (HUNCHUN,)})
    assert [str(c.kind) for c in found.contradictions] == ["parts_over_whole"]
