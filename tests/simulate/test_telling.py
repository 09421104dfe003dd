"""What reporters say, and how far it is from what is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.simulate.build import small

from tumen.model import Kind, Papers, PublicClaim, WorldTruth
from tumen.model.codec import canonical
from tumen.record import parse
from tumen.simulate import Simulation, changed, simulation

HONEST = (
    *("bias=1", "drift=0", "reporters.spread=0", "digits=9", "confuses=0"),
    *("at_least=0", "ranges=0", "undated=0", "echoes.share=0"),
)
SEEDS = st.integers(0, 2**32)
FEW = settings(max_examples=10, deadline=None)


def run(*changes: str, seed: int = 0) -> Simulation:
    return simulation(changed(small(), changes), seed)


def present(truth: WorldTruth, claim: PublicClaim, papers: tuple[Papers, ...]) -> int:
    """Persons that a claim of a month would count, by the truth."""
    month = truth.months.index(str(claim.period))
    code = claim.place.subdivision or str(claim.place.country)
    places = [i for i, place in enumerate(truth.places) if place.startswith(code)]
    classes = [list(Papers).index(name) for name in papers]
    return sum(truth.stocks[i][k][month] for i in places for k in classes)


@FEW
@given(seed=SEEDS)
def test_an_honest_and_exact_reporter_tells_the_truth(seed: int) -> None:
    found = run(*HONEST, seed=seed)
    counted = {Kind.PERMIT: (Papers.WORK,), Kind.OVERSTAY: (Papers.OVERSTAYED,)}
    checked = 0
    for claim in found.claims:
        papers = counted.get(claim.kind, (Papers.WORK,) if claim.permits else tuple(Papers))
        if claim.kind in {Kind.STOCK, *counted}:
            assert claim.count.low == claim.count.high == present(found.truth, claim, papers)
            checked += 1
    assert checked > 10


@FEW
@given(seed=SEEDS)
def test_nobody_speaks_of_what_is_yet_to_come(seed: int) -> None:
    for claim in run(seed=seed).claims:
        assert claim.published is not None
        assert claim.period is None or claim.period[:7] <= claim.published[:7]


@FEW
@given(seed=SEEDS, share=st.floats(0.2, 0.6))
def test_echoes_come_later_say_the_same_and_point_back_only_with_credit(
    seed: int, share: float
) -> None:
    found = run(f"echoes.share={share}", "loses_bound=0", "credited=1", seed=seed)
    by_id = {claim.id: claim for claim in found.claims}
    echoes = [claim for claim in found.claims if claim.same_origin_as is not None]
    assert echoes
    for echo in echoes:
        first = by_id[str(echo.same_origin_as)]
        assert first.same_origin_as is None
        assert (echo.count, echo.place, echo.kind) == (first.count, first.place, first.kind)
        assert echo.publisher in small().echoes.outlets
    unlinked = run(f"echoes.share={share}", "credited=0", seed=seed)
    assert not any(claim.same_origin_as for claim in unlinked.claims)


SHAPES: dict[str, Callable[[PublicClaim], bool]] = {
    "at_least=1": lambda claim: claim.count.high is None,
    "ranges=1": lambda claim: (claim.count.low or 0) < (claim.count.high or 0),
    "undated=1": lambda claim: claim.period is None,
    "digits=1": lambda claim: len(str(claim.count.low).rstrip("0")) <= 1,
}


@pytest.mark.parametrize("change", SHAPES)
def test_reporters_hedge_as_they_are_told(change: str) -> None:
    changes = dict.fromkeys(("at_least=0", "ranges=0", "undated=0", "loses_bound=0", change))
    claims = run(*changes).claims
    assert claims
    assert all(map(SHAPES[change], claims))


def test_bias_moves_figures_by_its_ratio() -> None:
    plain, high = run(*HONEST).claims, run(*HONEST, "bias=2").claims
    big = [(a, b) for a, b in zip(plain, high, strict=True) if (a.count.low or 0) > 100]
    assert big
    for a, b in big:
        assert b.count.low == 2 * (a.count.low or 0)


def test_who_takes_the_part_for_the_whole_says_less() -> None:
    whole, part = run(*HONEST), run(*HONEST, "confuses=1")
    sums = [sum(claim.count.low or 0 for claim in found.claims) for found in (whole, part)]
    assert sums[1] < 0.8 * sums[0]


def test_rows_are_rows_of_the_record() -> None:
    claims = run().claims
    assert parse([canonical(claim) for claim in claims], "claims.jsonl") == claims
    assert {claim.kind for claim in claims} == {
        kind for reporter in small().reporters for kind in reporter.kinds
    }


def test_more_is_said_where_more_is_asked() -> None:
    assert len(run("per_year=12").claims) > 2 * len(run("per_year=3").claims)
    assert not run("per_year=0").claims
    years = Counter(date.fromisoformat(str(c.published)).year for c in run("per_year=12").claims)
    assert len(years) >= 4
