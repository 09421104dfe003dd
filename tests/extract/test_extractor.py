"""The contract of extractors: exact spans of this document, or no claim."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.errors import UnknownExtractor
from tumen.extract import claims
from tumen.extract.extractor import REJECTED, extractor, held, spans, verified
from tumen.model import Claim, Document, Factuality, Kind, Place, Rule, Source, SourceKind, Span
from tumen.read import from_text
from tumen.settings import Settings

TEXT = "About 300 North Korean workers arrived in Hunchun in March, a source said."
DOCUMENT = from_text(TEXT, language="en")


def claim(anchor: Span, *, document: Document = DOCUMENT, where: Span | None = None) -> Claim:
    places = (Place((where,), "Hunchun", "CN", "CN-JL", None),) if where else ()
    rule = Rule("test", "1")
    return Claim("", document.id, Kind.ARRIVAL, anchor, Factuality.REPORTED, rule, places=places)


@st.composite
def exact_spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return DOCUMENT.span(start, draw(st.integers(start + 1, len(TEXT))))


any_spans = st.builds(Span, st.integers(-5, 90), st.integers(-5, 90), st.text(max_size=5))


@given(st.lists(st.builds(claim, st.one_of(exact_spans(), any_spans), where=st.none() | any_spans)))
def test_what_is_kept_stands_in_the_text_and_all_else_is_counted(found: list[Claim]) -> None:
    kept, rejected = verified(DOCUMENT, tuple(found))
    assert all(TEXT[s.start : s.end] == s.quote for c in kept for s in spans(c))
    bad = [
        c
        for c in found
        if not all(
            0 <= s.start < s.end <= len(TEXT) and TEXT[s.start : s.end] == s.quote for s in spans(c)
        )
    ]
    assert len(rejected) == len(bad)
    assert {problem.code for problem in rejected} <= {REJECTED}


@given(exact_spans())
def test_what_is_exact_is_kept_under_an_id_of_its_content(anchor: Span) -> None:
    (kept,), rejected = verified(DOCUMENT, (claim(anchor), claim(anchor)))
    assert (kept.anchor, rejected) == (anchor, ())
    assert len(kept.id) == 64


def test_a_span_deep_in_a_claim_is_looked_at() -> None:
    off = Source(Span(60, 68, "a source"), SourceKind.ANONYMOUS, resolved=Span(0, 5, "Abort"))
    kept, (problem,) = verified(DOCUMENT, (replace(claim(DOCUMENT.span(0, 20)), source=off),))
    assert kept == ()
    assert "arrival" in problem.message


def test_a_claim_of_another_document_is_rejected() -> None:
    other = from_text("Another report.", language="en")
    kept, (problem,) = verified(DOCUMENT, (claim(DOCUMENT.span(0, 5), document=other),))
    assert (kept, problem.code) == ((), REJECTED)


def test_the_rules_keep_the_contract() -> None:
    assert held(claims)(DOCUMENT) == claims(DOCUMENT)
    assert claims(DOCUMENT)[0]


def test_the_rules_are_an_entry_point_like_any_other() -> None:
    assert extractor("rules", Settings())(DOCUMENT) == claims(DOCUMENT)


def test_an_unknown_name_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(UnknownExtractor, match=r"'oracle' is no extractor.*chat, rules"):
        extractor("oracle", Settings())
