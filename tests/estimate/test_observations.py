"""What claims are taken to say, case by case."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from tests.estimate.testimonies import saying

from tumen.estimate.observations.gather import gather, terms
from tumen.estimate.observations.record import from_record
from tumen.estimate.observations.share import share_in
from tumen.estimate.observations.source import source_of
from tumen.estimate.observations.weight import precision, rounding
from tumen.estimate.setting.grid import Grid, grid
from tumen.estimate.setting.priors import load_priors
from tumen.model import Factuality, Kind, PermitClass, Share, Unit, Use
from tumen.record import public_claims

WORK = (PermitClass.WORK,)
HALF = {"low": None, "high": None, "share": Share(Fraction(1, 2), Fraction(1, 2))}
GRID = grid(["CN-JL", "CN-LN", "RU"], "2017-01..2020-12")


@pytest.mark.parametrize(
    ("changes", "reads"),
    [
        ({}, "figure: persons present (all papers)"),
        ({"papers": WORK}, "figure: persons present (work)"),
        ({"high": None}, "at least: persons present (all papers)"),
        ({"low": None}, "at most: persons present (all papers)"),
        ({"high": 3000}, "range: persons present (all papers)"),
        ({"kind": Kind.ARRIVAL}, "figure: arrivals (all papers)"),
        ({"kind": Kind.ARRIVAL, "as_of": "2019-06-03"}, "at least: arrivals (all papers)"),
        ({"kind": Kind.REPATRIATION, "papers": WORK}, "figure: exits (work)"),
        (
            {"kind": Kind.DEPARTURE, "source_kind": "anonymous"},
            "at least: exits (all papers)",
        ),
        (
            {"kind": Kind.DEPARTURE, "source_kind": "anonymous", "as_of": "2019-01/2019-06"},
            "figure: exits (all papers)",
        ),
        ({"kind": Kind.OVERSTAY}, "figure: persons overstaying"),
        ({"kind": Kind.CROSSING, "unit": Unit.ENTRIES}, "figure: entries at the border"),
        (
            {"kind": Kind.CROSSING, "unit": Unit.ENTRIES, "mixed": True},
            "at most: entries at the border",
        ),
        (
            {"kind": Kind.CROSSING, "unit": Unit.ENTRIES, "papers": (PermitClass.STUDENT,)},
            "at most: entries (student)",
        ),
        ({"kind": Kind.RENEWAL, "unit": Unit.ENTRIES}, "figure: renewals"),
        (
            {"kind": Kind.PERMIT, "unit": Unit.PERMITS, "papers": WORK},
            "figure: persons present (work)",
        ),
        (
            {"kind": Kind.PERMIT, "unit": Unit.VISAS, "papers": WORK, "as_of": "2019"},
            "at most: papers issued (work)",
        ),
    ],
)
def test_reading(changes: dict[str, object], reads: str) -> None:
    (use,) = gather([saying(**changes)], GRID).uses
    assert (use.use, use.reads) == (Use.USED, reads)


@pytest.mark.parametrize(
    ("changes", "use", "because"),
    [
        ({"low": None, "high": None}, Use.UNUSABLE, "no number"),
        ({"unit": Unit.SITES}, Use.UNUSABLE, "sites are not persons"),
        ({"unit": Unit.ENTRIES, "kind": Kind.ARRIVAL}, Use.UNUSABLE, "entries are not persons"),
        ({"per": "day"}, Use.UNUSABLE, "no stock"),
        ({"as_of": "2015"}, Use.UNUSABLE, "outside the months"),
        ({"as_of": "2019-06/..", "published": None}, Use.UNUSABLE, "open"),
        ({"as_of": "2019-12/2019-06"}, Use.UNUSABLE, "open"),
        ({"low": -5, "high": 10}, Use.UNUSABLE, "below nought"),
        ({"kind": Kind.ARRIVAL, "per": "flight"}, Use.UNUSABLE, "in all"),
        (HALF, Use.UNUSABLE, "of whom it is a share"),
        (HALF | {"kind": Kind.ARRIVAL}, Use.UNUSABLE, "of whom it is a share"),
        (HALF | {"kind": Kind.CROSSING}, Use.UNUSABLE, "of whom it is a share"),
        ({"as_of": None, "published": None}, Use.UNUSABLE, "open"),
        ({"kind": Kind.ARRIVAL, "as_of": None}, Use.UNUSABLE, "without a time of its own"),
        ({"areas": ((None, None),)}, Use.UNUSABLE, "places other than"),
        ({"areas": (("RU", "RU-PRI"),)}, Use.UNUSABLE, "places other than"),
        ({"factuality": Factuality.PLANNED}, Use.SHOWN, "planned"),
        ({"factuality": Factuality.DENIED}, Use.SHOWN, "denies"),
        ({"kind": Kind.RECALL_ORDER}, Use.SHOWN, "counts nobody"),
        ({"source": "someone else"}, Use.LEFT_OUT, "left out"),
    ],
)
def test_what_does_not_enter(changes: dict[str, object], use: Use, because: str) -> None:
    (found,) = gather([saying(**changes)], GRID, frozenset({"someone else"})).uses
    assert found.use is use
    assert because in found.because


def test_echoes_count_once_and_are_dated_as_of_their_origin() -> None:
    first = saying(id="first", as_of="2018-12")
    echo = saying(id="echo", root="first", as_of="2020-02", published="2020-02-01")
    gathered = gather([echo, first], GRID)
    assert [use.use for use in gathered.uses] == [Use.ECHO, Use.USED]
    assert [use.as_of for use in gathered.uses] == ["2018-12", "2018-12"]
    assert len(gathered.observations) == 1


def test_an_echo_speaks_where_its_origin_cannot_be_used() -> None:
    first = saying(id="first", low=None, high=None, as_of="2018-12")
    echo = saying(id="echo", root="first", as_of="2020-02")
    gathered = gather([first, echo], GRID)
    assert [use.use for use in gathered.uses] == [Use.UNUSABLE, Use.USED]
    assert set(gathered.observations[0].counted.months) == {23}


def test_a_country_is_the_sum_of_its_places() -> None:
    (observation,) = gather([saying(areas=(("CN", None),))], GRID).observations
    assert observation.places == (0, 1)


def test_a_day_lies_between_two_ends_of_months() -> None:
    (observation,) = gather([saying(as_of="2019-12-22")], GRID).observations
    assert observation.counted.months == pytest.approx({34: 9 / 31, 35: 22 / 31})


def test_an_undated_stock_may_be_of_any_month_of_the_year_before() -> None:
    (observation,) = gather([saying(as_of=None)], GRID).observations
    assert observation.counted.months == pytest.approx(dict.fromkeys(range(19, 31), 1 / 12))


@pytest.mark.parametrize(
    ("firm", "vague"),
    [
        ({}, {"approximate": True}),
        ({}, {"factuality": Factuality.DOUBTED}),
        ({}, {"mixed": True}),
    ],
)
def test_what_is_vague_weighs_less(firm: dict[str, object], vague: dict[str, object]) -> None:
    weights = [precision(saying(**changes), dated=True) for changes in (firm, vague)]
    assert weights[0] < weights[1]


@pytest.mark.parametrize(
    ("figure", "least", "most"),
    [
        (30023, 30023, 30023),
        (30020, 30015, 30025),
        (30000, 25000, 35000),
        (20, 15, 25),
        (7, 7, 7),
        (0, 0, 0),
    ],
)
def test_a_round_figure_stands_for_all_that_are_rounded_to_it(
    figure: int, least: int, most: int
) -> None:
    said = np.random.default_rng(0).uniform(least, most, 200_000)
    spread = 0.0 if least == most else np.log(said).std()
    assert rounding(saying(low=figure, high=figure)) == pytest.approx(spread, rel=0.03)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("more than half", 0.5, None),
        ("48%", 0.48, 0.48),
        ("nearly two-thirds", None, 2 / 3),
        ("a third of them", 1 / 3, 1 / 3),
    ],
)
def test_shares(words: str, low: float | None, high: float | None) -> None:
    share = share_in(words)
    assert share is not None
    assert (share.low and float(share.low), share.high and float(share.high)) == (low, high)


@pytest.mark.parametrize("words", ["a fair amount", "most", "hundreds", "150%"])
def test_no_share(words: str) -> None:
    assert share_in(words) is None


@pytest.mark.parametrize(
    ("origin", "publisher", "source"),
    [
        ("Russian Foreign Ministry", "Daily", ("Russian Foreign Ministry", "official")),
        ("two anonymous officials", "Daily", ("Daily", "anonymous")),
        ("not credited", "Daily", ("Daily", "outlet")),
        ("South Korean intelligence", "Daily", ("South Korean intelligence", "intelligence")),
        ("NKDB", "Daily", ("NKDB", "advocacy")),
        ("US State Department", "Daily", ("US State Department", "intelligence")),
    ],
)
def test_source(origin: str, publisher: str, source: tuple[str, str]) -> None:
    assert source_of(origin, publisher) == source


def test_no_row_of_the_record_goes_without_a_word() -> None:
    testimonies = from_record(public_claims())
    everywhere: Grid = grid(["CN", "CN-JL", "CN-LN", "RU", "KW"], "2012-01..2025-12")
    gathered = gather(testimonies, everywhere)
    assert [use.claim for use in gathered.uses] == [one.id for one in testimonies]
    assert all(use.because for use in gathered.uses)
    laid, kinds = terms(gathered.observations, everywhere, load_priors())
    assert len(laid.says) == sum(use.use is Use.USED for use in gathered.uses) > 60
    assert len(kinds) == len(laid.kind)


def test_rows_that_say_the_same_to_the_letter_count_once() -> None:
    row = next(row for row in public_claims() if row.same_origin_as is None)
    again, other = replace(row, id="again"), replace(row, id="other", publisher="another")
    assert [one.root for one in from_record([row, again, other])] == [row.id, row.id, "other"]


def test_a_rate_is_its_mean_over_the_time() -> None:
    daily = saying(kind=Kind.ARRIVAL, per="day", as_of="2019-06/2019-07")
    (observation,) = gather([daily], GRID).observations
    assert observation.counted.months == pytest.approx({30: 1 / 61, 28: -1 / 61})


def test_a_share_of_overstayers_is_one_of_all_who_are_there() -> None:
    (observation,) = gather([saying(kind=Kind.OVERSTAY, **HALF)], GRID).observations
    assert (set(observation.counted.rows), set(observation.counted.base)) == ({2}, set(range(5)))


def test_a_time_without_an_end_ends_when_it_was_told() -> None:
    (observation,) = gather([saying(as_of="2019-05/..")], GRID).observations
    assert observation.counted.months == pytest.approx(dict.fromkeys((28, 29, 30), 1 / 3))


def test_numbers_lean_on_what_is_said_of_their_countries_and_shares_do_not() -> None:
    said = [
        saying(id="a", source="x", source_kind="outlet"),
        saying(id="b", source="y", areas=(("CN", None), ("RU", None))),
        saying(id="c", source="x", source_kind="outlet", papers=WORK, **HALF),
    ]
    laid, _ = terms(gather(said, GRID).observations, GRID, load_priors())
    of = laid.spoken_of
    rows = [dict(zip(of.cell[a:b], of.weight[a:b], strict=True)) for a, b in pairwise(of.start)]
    assert rows == [{0: 1.0}, {0: 0.5, 1: 0.5}, {}]
    assert laid.leans.tolist() == [1.0, 0.0]


def test_what_several_count_alike_is_summed_up_once() -> None:
    said = [
        saying(id="a", source="x"),
        saying(id="b", source="y", low=None),
        saying(id="c", kind=Kind.PERMIT, papers=WORK),
    ]
    laid, _ = terms(gather(said, GRID).observations, GRID, load_priors())
    assert laid.meaning.tolist() == [0, 0, 1]
    assert len(laid.functional.start) - 1 == 2
