"""Reports in words, and the key to them."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.simulate.build import small

from tumen.read import Limits, ReadOptions, read, sources
from tumen.simulate import changed, simulation
from tumen.simulate.prose.grammar import english, expand

SEEDS = st.integers(0, 2**32)
FEW = settings(max_examples=10, deadline=None)
GIVEN = (
    *("count", "in_place", "to_place", "from_place", "place", "at", "during", "source", "again"),
    *("outlet", "first", "town", "capital", "country", "adjective", "clause"),
)


@pytest.mark.parametrize("symbol", english())
def test_every_wording_can_be_made(symbol: str) -> None:
    given = {name: f"<{name}>" for name in GIVEN}
    said = {expand(symbol, given, np.random.default_rng(seed)) for seed in range(60)}
    assert not any("{" in words for words in said)
    assert len(said) >= len(set(english()[symbol]))


@FEW
@given(seed=SEEDS)
def test_the_key_points_at_the_words_that_mean_each_claim(seed: int) -> None:
    found = simulation(small(), seed)
    texts = {report.name: report.text for report in found.reports}
    assert sorted(keyed.claim.id for keyed in found.key) == sorted(c.id for c in found.claims)
    for keyed in found.key:
        assert texts[keyed.report][keyed.start : keyed.end] == keyed.quote
        assert keyed.quote.endswith((".", ".”"))
        figure = keyed.claim.count.low
        assert figure is not None
        assert figure < 10 or f"{figure:,}" in keyed.quote


@FEW
@given(seed=SEEDS)
def test_words_say_the_place_or_take_it_from_the_paragraph_above(seed: int) -> None:
    found = simulation(small(), seed)
    by_report: dict[str, str] = {}
    for keyed in found.key:
        name = keyed.claim.place.name
        assert name in keyed.quote or by_report.get(keyed.report) == name
        by_report[keyed.report] = name


def test_reports_say_the_same_thing_in_many_ways() -> None:
    found = simulation(changed(small(), ["per_year=10", "echoes.share=0"]), 0)
    masked = {re.sub(r"[\d,]+|\b[A-Z]\w+", "_", keyed.quote) for keyed in found.key}
    assert len(masked) > 0.6 * len(found.key)


def test_reports_are_read_with_their_outlet_and_date(tmp_path: Path) -> None:
    found = simulation(small(), 0)
    by_name = {report.name: report for report in found.reports}
    published = {keyed.report: keyed.claim.published for keyed in found.key}
    outlets = {keyed.report: keyed.claim.publisher for keyed in found.key}
    for name, report in by_name.items():
        (tmp_path / name).write_text(report.text, encoding="utf-8")
    chosen, _ = sources([str(tmp_path)], stdin=False)
    for source in chosen:
        (document,), _ = read(source, ReadOptions(), Limits())
        name = Path(source.path or "").name
        assert document.published == published[name]
        assert document.publisher == outlets[name]
        assert document.title == by_name[name].text.splitlines()[0]
