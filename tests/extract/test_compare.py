"""Extractors side by side: one to one, same kind, the same passage."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.compare import compare
from tumen.model import Claim, Count, Factuality, Kind, Rule
from tumen.read import from_text

TEXT = "0123456789" * 6
DOCUMENT = from_text(TEXT, language="en")


def claim(start: int, end: int, kind: Kind = Kind.STOCK) -> Claim:
    anchor = DOCUMENT.span(start, end)
    return Claim(f"{start}-{end}", DOCUMENT.id, kind, anchor, Factuality.REPORTED, Rule("t", "1"))


def test_claims_about_one_passage_are_one_pair() -> None:
    found = compare(DOCUMENT, [claim(0, 20)], [claim(10, 40)])
    assert [(p.one.anchor.start, p.other.anchor.start) for p in found.pairs] == [(0, 10)]
    assert found.pairs[0].differing == ()


def test_too_little_in_common_is_not_one_passage() -> None:
    found = compare(DOCUMENT, [claim(0, 20)], [claim(11, 40)])
    assert (found.pairs, len(found.only_one), len(found.only_other)) == ((), 1, 1)


def test_another_kind_is_another_claim() -> None:
    found = compare(DOCUMENT, [claim(0, 20)], [claim(0, 20, Kind.ARRIVAL)])
    assert found.pairs == ()


def test_the_closest_passage_is_matched_first() -> None:
    found = compare(DOCUMENT, [claim(0, 20), claim(8, 28)], [claim(8, 28)])
    assert [p.one.id for p in found.pairs] == ["8-28"]
    assert [c.id for c in found.only_one] == ["0-20"]


def test_fields_that_differ_are_named() -> None:
    number = Count((DOCUMENT.span(0, 2),), 300, None, unit="workers")
    one = replace(claim(0, 20), count=number, factuality=Factuality.DENIED)
    (pair,) = compare(DOCUMENT, [one], [claim(0, 20)]).pairs
    assert pair.differing == ("count", "factuality")


extents = st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda e: claim(e[0], e[0] + e[1]))


@given(st.lists(extents), st.lists(extents))
def test_every_claim_is_told_once(one: list[Claim], other: list[Claim]) -> None:
    found = compare(DOCUMENT, one, other)
    assert len(found.pairs) + len(found.only_one) == len(one)
    assert len(found.pairs) + len(found.only_other) == len(other)


@given(st.lists(extents))
def test_an_extractor_agrees_with_itself(claims: list[Claim]) -> None:
    found = compare(DOCUMENT, claims, claims)
    assert (found.only_one, found.only_other) == ((), ())
    assert all(not pair.differing for pair in found.pairs)
