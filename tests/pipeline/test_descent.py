"""Who is of one origin with whom, whichever way that is known."""

from __future__ import annotations

import pytest
from tests.report.build import known

from tumen.model import (
    Corroboration,
    Evidence,
    Ground,
    Lineage,
    Link,
    OriginSets,
    Strength,
)
from tumen.pipeline.descent import firsts

CERTAIN, PROBABLE = Strength.CERTAIN, Strength.PROBABLE


def link(taker: str, giver: str, strength: Strength = CERTAIN, *, directed: bool = True) -> Link:
    return Link(taker, giver, strength, (Ground(Evidence.CREDIT, 9.0, "it says so"),), directed)


def found(*links: Link) -> Corroboration:
    members = tuple(sorted({name for one in links for name in (one.taker, one.giver)}))
    lineage = Lineage("one", members, members[:1], links)
    none = OriginSets((), (), (), (), ())
    return Corroboration((), (lineage,), (), none, (), (), (), ())


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ((), {}),
        ((link("b", "a"),), {"b": "a"}),
        ((link("c", "b"), link("b", "a")), {"b": "a", "c": "a"}),
        ((link("b", "a"), link("c", "a")), {"b": "a", "c": "a"}),
        ((link("b", "a", PROBABLE),), {}),
        ((link("c", "b"), link("b", "a", PROBABLE)), {"c": "b"}),
        ((link("b", "a", directed=False),), {"b": "a"}),
        ((link("a", "b", directed=False), link("c", "b")), {"b": "a", "c": "a"}),
    ],
)
def test_links_lead_to_the_first(links: tuple[Link, ...], expected: dict[str, str]) -> None:
    assert firsts(found(*links)) == expected


def test_of_two_that_took_from_nobody_the_one_that_published_first_is_first() -> None:
    rows = known("late", 1, 1, "2020-02"), known("soon", 1, 1, "2020-01")
    assert firsts(found(link("late", "soon", directed=False)), rows) == {"late": "soon"}


def test_written_links_of_rows_and_found_ones_make_one_chain() -> None:
    rows = known("r1", 1, 1, "2019"), known("r2", 1, 1, "2020", same_origin_as="r1")
    assert firsts(found(link("claim", "r2")), rows) == {"r2": "r1", "claim": "r1"}


def test_written_links_count_without_any_corroboration() -> None:
    rows = known("r1", 1, 1, "2019"), known("r2", 1, 1, "2020", same_origin_as="r1")
    assert firsts(None, rows) == {"r2": "r1"}
