"""An estimate with what it rests on."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from tests.estimate.testimonies import saying

from tumen.estimate.appraise import BRIEF, appraise
from tumen.estimate.cover import published_by, span_of, spoken_of
from tumen.estimate.hypotheses.region import load_hypotheses
from tumen.estimate.inference.sampling import QUICK
from tumen.estimate.leave_out import counts_without, densities
from tumen.estimate.make import Answer, Question, answer
from tumen.estimate.observations import testimony as form
from tumen.estimate.setting.grid import grid
from tumen.estimate.setting.priors import load_priors
from tumen.model import Appraisal, Kind, Papers, PermitClass

MONTHS = "2018-01..2020-06"


def said(name: str, persons: int, **changes: object) -> form.Testimony:
    plain: dict[str, object] = {"areas": (("RU", None),), "source": "source", "as_of": "2019-01"}
    return saying(id=name, low=persons, high=persons, **plain | changes)


SAID = (
    said("a", 9000, as_of="2018-12", published="2019-01", source="one"),
    said("b", 8000, as_of="2019-06", published="2019-07", source="two"),
    said("c", 900, as_of="2020-03", published="2020-04", source="one"),
    said("d", 500, as_of="2020-03", published="2020-04", papers=(PermitClass.WORK,)),
    said("e", 500, as_of="2020-03", published="2020-05", root="d"),
    said("f", 10, kind=Kind.RECALL_ORDER, as_of="2019-12", published="2019-12"),
)


@cache
def found() -> Appraisal:
    made = appraise(SAID, MONTHS, BRIEF, seed=0)
    assert made is not None
    return made


@cache
def drawn() -> Answer:
    question = Question(grid(["RU"], MONTHS), load_priors(), load_hypotheses())
    return answer(SAID, question, QUICK, seed=0)


def test_nothing_is_estimated_where_too_few_count_anybody() -> None:
    assert appraise(SAID[:2], MONTHS, BRIEF, seed=0) is None
    assert appraise((), MONTHS, BRIEF, seed=0) is None


def test_the_weights_end_with_those_of_all_claims() -> None:
    last = found().by_month[-1]
    assert (last.month, last.used) == (None, 4)
    assert last.hypotheses == found().estimation.hypotheses
    assert [one.used for one in found().by_month] == sorted(one.used for one in found().by_month)


def test_stocks_are_drawn_as_they_are_read_and_copies_once() -> None:
    drawn = {one.claim: (one.place, one.papers, one.as_of, one.low) for one in found().reported}
    assert drawn == {
        "a": ("RU", None, "2018-12", 9000),
        "b": ("RU", None, "2019-06", 8000),
        "c": ("RU", None, "2020-03", 900),
        "d": ("RU", Papers.WORK, "2020-03", 500),
    }


def test_before_and_after_lie_around_the_recall() -> None:
    assert (found().before, found().after) == ("2019-08", "2020-03")
    assert found().closed == ("2020-02", "2020-06")


def test_every_source_is_left_out_once() -> None:
    assert [one.source for one in found().without] == ["one", "source", "two"]


def test_log_densities_add_up_to_the_log_likelihood() -> None:
    target, draws = drawn().target, drawn().posterior.flat
    logs = densities(drawn()).sum(axis=1)
    for theta, log in zip(draws[:5], logs[:5], strict=True):
        assert 0.5 * theta @ theta - target(theta)[0] == pytest.approx(log)


def test_draws_that_make_a_source_unlikely_count_more_without_it() -> None:
    logs = densities(drawn())
    counts = counts_without(drawn(), logs, "two")
    assert counts is not None
    told = logs[:, 1]
    assert counts[told.argmin()] == counts.max()
    assert counts.sum() <= len(counts)


def test_where_too_few_draws_are_left_one_has_to_draw_again() -> None:
    logs = np.zeros_like(densities(drawn()))
    logs[0, 1] = -1000.0
    assert counts_without(drawn(), logs, "two") is None


@pytest.mark.parametrize(
    ("by", "kept"),
    [("2018-12", ""), ("2019-07", "ab"), ("2020-04", "abcdf"), ("2030-01", "abcdef")],
)
def test_testimonies_published_by_a_month(by: str, kept: str) -> None:
    assert "".join(one.id for one in published_by(SAID, by)) == kept


def test_a_subdivision_comes_with_its_country() -> None:
    inside = [said(name, 100, areas=(("CN", "CN-JL"),)) for name in "xyz"]
    assert spoken_of(inside, MONTHS, 5) == ("CN", "CN-JL")


def test_the_places_of_which_most_is_said_are_kept() -> None:
    every = [
        said(f"{code}{i}", 9, areas=((code, None),))
        for code, times in (("CN", 3), ("RU", 5), ("KW", 4))
        for i in range(times)
    ]
    assert spoken_of(every, MONTHS, 2) == ("KW", "RU")


@pytest.mark.parametrize(
    ("as_of", "months"),
    [
        ("2019-05", "2018-01..2020-06"),
        ("2021-02", "2018-01..2021-02"),
        ("2190-01", "2018-01..2037-12"),
        (None, "2018-01..2020-06"),
    ],
)
def test_months_go_on_as_far_as_testimonies_do(as_of: str | None, months: str) -> None:
    assert span_of([said("z", 1, as_of=as_of)], MONTHS) == months
