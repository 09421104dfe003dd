"""Who took a claim from whom, on what grounds, and how many origins that leaves."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from tests.corroborate.conftest import CHINA, HUNCHUN, Say

from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import link_statements
from tumen.corroborate.origins import origin_sets
from tumen.model import Evidence, Joining, Kind, Lineage, LineageReview, count_origins
from tumen.model.origins import sentence

Fields = dict[str, Any]


def families(*found: Lineage) -> set[frozenset[str]]:
    return {frozenset(lineage.members) for lineage in found if len(lineage.members) > 1}


QUAY: Fields = {"publisher": "Daily NK", "origin": "source in China", "unnamed": True}
CASES: list[tuple[str, Fields, Fields, bool]] = [
    ("a credit by name", QUAY, {"origin": "re-report of Daily NK"}, True),
    (
        "another house's own source",
        QUAY | {"figure": "2,000"},
        {"figure": "2,000", "publisher": "RFA", "origin": "trader"},
        False,
    ),
    ("one credited agency", {"origin": "Yonhap"}, {"origin": "연합뉴스"}, True),
    ("a credit, but another figure", QUAY, {"origin": "Daily NK", "figure": "4,100"}, False),
    ("a credit, and no place", QUAY, {"origin": "Daily NK", "places": ()}, True),
    (
        "a credit, but another country",
        QUAY,
        {"origin": "Daily NK", "places": (HUNCHUN.__class__("Qatar", "QA", None),)},
        False,
    ),
    ("a rounded figure with a credit", QUAY, {"origin": "Daily NK", "figure": "2,300"}, True),
    ("a round figure and no credit", {"figure": "100,000"}, {"figure": "100,000"}, False),
    ("a telling figure and no credit", {"figure": "13,221"}, {"figure": "13,221"}, True),
    (
        "one telling figure of two times",
        {"figure": "4,300", "period": "2013"},
        {"figure": "4,300", "period": "2019"},
        False,
    ),
]


@pytest.mark.parametrize(("_", "one", "other", "joined"), CASES, ids=[case[0] for case in CASES])
def test_what_joins_and_what_does_not(
    say: Say, _: str, one: Fields, other: Fields, *, joined: bool
) -> None:
    first, second = dict(one), dict(other)
    pair = [
        say("one", first.pop("figure", "2,345"), **first),
        say("two", second.pop("figure", "2,345"), **second),
    ]
    assert bool(families(*lineages(link_statements(pair)))) is joined


def chain(say: Say) -> list[Any]:
    return [
        say("origin", publisher="Daily NK", origin="source in China", published="2019-10-30"),
        say("copy", publisher="Bulletin", origin="re-report of Daily NK", published="2019-10-31"),
        say("late", publisher="RFA", origin="via Daily NK", published="2019-11-20"),
    ]


def test_a_lineage_runs_from_its_root_by_credit(say: Say) -> None:
    (found,) = lineages(link_statements(chain(say)))
    assert found.roots == ("origin",)
    assert {(link.taker, link.giver) for link in found.links} >= {
        ("copy", "origin"),
        ("late", "origin"),
    }


def test_a_credit_outweighs_a_date(say: Say) -> None:
    early, late = chain(say)[1], chain(say)[0]
    swapped = [
        say("copy", publisher="Bulletin", origin="re-report of Daily NK", published="2019-10-20"),
        say("origin", publisher="Daily NK", origin="source in China", published="2019-10-30"),
    ]
    assert early.publisher != late.publisher
    (found,) = lineages(link_statements(swapped))
    assert found.members == ("origin", "copy")


def test_nobody_took_from_what_came_out_a_year_later(say: Say) -> None:
    pages = [
        say("early", publisher="Okezone", origin="a ministry via Reuters", published="2019-03-26"),
        say("late", publisher="Reuters", origin="a ministry", published="2020-01-22"),
    ]
    (found,) = lineages(link_statements(pages))
    assert found.members == ("early", "late")


def test_credits_in_a_circle_still_make_no_circle(say: Say) -> None:
    ring = [
        say("a", publisher="RFA", origin="via Daily NK"),
        say("b", publisher="Daily NK", origin="via RFA"),
    ]
    (found,) = lineages(link_statements(ring))
    assert len(found.roots) == 1


def test_the_order_of_statements_changes_nothing(say: Say) -> None:
    results = {lineages(link_statements(list(order))) for order in permutations(chain(say))}
    assert len(results) == 1


def test_every_link_says_why(say: Say) -> None:
    (found,) = lineages(link_statements(chain(say)))
    kinds = {ground.kind for link in found.links for ground in link.grounds}
    assert {Evidence.CREDIT, Evidence.SAME_FIGURE} <= kinds
    assert all(ground.says for link in found.links for ground in link.grounds)
    figure = next(g for g in found.links[0].grounds if g.kind is Evidence.SAME_FIGURE)
    assert {passage.holder for passage in figure.passages} == {"origin", "copy"}


def decided(one: str, other: str, joining: Joining, at: str = "2026-01-01") -> LineageReview:
    return LineageReview(one, other, joining, "lee", f"{at}T00:00:00Z", "read both")


def test_a_merge_can_be_undone_and_done_again(say: Say) -> None:
    pages = chain(say)
    apart = [decided("origin", other, Joining.APART) for other in ("copy", "late")]
    undone = lineages(link_statements(pages, reviews=apart))
    assert {"origin"} in [set(lineage.members) for lineage in undone]
    redone = [*apart, *(decided("origin", other, Joining.OPEN) for other in ("copy", "late"))]
    assert lineages(link_statements(pages, reviews=redone)) == lineages(link_statements(pages))


def test_an_undone_merge_is_not_made_again_by_a_way_round(say: Say) -> None:
    found = lineages(
        link_statements(chain(say), reviews=[decided("origin", "copy", Joining.APART)])
    )
    assert not any({"origin", "copy"} <= set(lineage.members) for lineage in found)


def test_a_merge_can_be_forced_against_the_evidence(say: Say) -> None:
    pages = [say("one", "10", period="2013"), say("two", "99", period="2020")]
    assert not families(*lineages(link_statements(pages)))
    forced = link_statements(pages, reviews=[decided("one", "two", Joining.SAME)])
    (found,) = lineages(forced)
    assert "lee" in found.links[0].grounds[0].says


def test_whole_documents_can_be_decided_on(say: Say) -> None:
    pages = chain(say)
    review = decided(pages[0].document, pages[1].document, Joining.APART)
    found = lineages(link_statements(pages, reviews=[review]))
    assert not any({"origin", "copy"} <= set(lineage.members) for lineage in found)


UNKNOWN = ": unnamed sources of one outlet may be one person or two"
COUNTS: list[tuple[str, list[Fields], str]] = [
    (
        "copies are one origin",
        [QUAY, {"origin": "re-report of Daily NK"}, {"origin": "via Daily NK"}],
        "3 claims, 1 independent origin",
    ),
    (
        "own sources are two",
        [QUAY, {"publisher": "RFA", "origin": "trader in Yanji", "figure": "900"}],
        "2 claims, 2 independent origins",
    ),
    (
        "unnamed sources of one house are unknown",
        [QUAY, QUAY | {"figure": "71", "kind": Kind.ARRIVAL}],
        f"2 claims, 2 independent origins, possibly 1{UNKNOWN}",
    ),
    (
        "one page's one source is one voice",
        [QUAY | {"document": "p"}, QUAY | {"document": "p", "figure": "71"}],
        "2 claims, 1 independent origin",
    ),
    (
        "weak evidence leaves an interval",
        [
            {"figure": "2,600", "origin": "Chosun Ilbo"},
            {"figure": "2,600", "origin": "Sound of Hope", "period": "2019-10~"},
        ],
        "2 claims, 2 independent origins, possibly 1",
    ),
]


@pytest.mark.parametrize(("_", "pages", "want"), COUNTS, ids=[case[0] for case in COUNTS])
def test_counts_of_origins(say: Say, _: str, pages: list[Fields], want: str) -> None:
    statements = []
    for number, page in enumerate(pages):
        given = dict(page)
        statements.append(say(f"page{number}", given.pop("figure", "2,345"), **given))
    linked = link_statements(statements)
    origins = count_origins(origin_sets(linked), linked.read)
    assert origins.low <= origins.likely <= origins.high
    assert sentence(origins) == want


def test_places_within_one_another_can_be_one(say: Say) -> None:
    pages = [say("one", "13,221", places=(CHINA,)), say("two", "13,221", places=(HUNCHUN,))]
    assert families(*lineages(link_statements(pages)))


def test_a_page_that_took_from_two_does_not_make_them_one(say: Say) -> None:
    pages = [
        say("one", "400", publisher="RFA", origin="a trader", published="2018-04-04"),
        say("two", "400", publisher="Daily NK", origin="a porter", published="2018-04-05"),
        say("both", "400", publisher="Bulletin", origin="RFA and Daily NK", published="2018-04-06"),
    ]
    found = lineages(link_statements(pages))
    home = {member: lineage.id for lineage in found for member in lineage.members}
    assert home["one"] != home["two"]
    assert home["both"] in {home["one"], home["two"]}
