"""What sources of a country have in common is not made sure of by their number."""

from __future__ import annotations

import numpy as np
from tests.estimate.testimonies import saying

from tumen.estimate import ONE_CHAIN, Question, answer, grid, load_hypotheses, load_priors
from tumen.estimate.observations import testimony as form

GRID = grid(["MN"], "2018-01..2018-12")
TOGETHER = float(load_priors().parameter("shared_bias").spread)
HEARSAY = ("outlet", "anonymous", "advocacy")


def told(kind: str, source: str, month: str) -> form.Testimony:
    """Of 1,234 workers in Mongolia."""
    name = f"{kind} {source}"
    about = {"source": name, "source_kind": kind, "areas": (("MN", None),), "as_of": month}
    return saying(id=f"{name} {month}", low=1234, high=1234, **about)


def by(*kinds: str) -> list[form.Testimony]:
    """Four sources of each kind, each of which tells the same three times."""
    months = ("2018-05", "2018-06", "2018-07")
    return [told(kind, source, month) for kind in kinds for source in "abcd" for month in months]


def spread_of_total(said: list[form.Testimony]) -> float:
    """The standard deviation of the log of all persons in June 2018."""
    question = Question(GRID, load_priors(), load_hypotheses())
    drawn = answer(said, question, ONE_CHAIN, 0)
    follow = drawn.target.follow
    totals = [float(follow(one)[1].accounts[:5, 0, 5].sum()) for one in drawn.posterior.flat]
    return float(np.std(np.log(totals)))


def test_many_who_lean_on_each_other_leave_the_doubt_that_they_share() -> None:
    assert spread_of_total(by(*HEARSAY)) > TOGETHER


def test_those_who_count_for_themselves_take_a_part_of_it_away() -> None:
    assert spread_of_total(by(*HEARSAY, "official")) < 0.85 * spread_of_total(by(*HEARSAY))
