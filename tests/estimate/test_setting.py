"""Places, months and priors, strictly read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tumen.errors import BadMonths, BadPlaces, BadPriors
from tumen.estimate.setting.grid import grid
from tumen.estimate.setting.priors import load_priors, shipped
from tumen.estimate.setting.world import World


def test_a_country_named_beside_its_parts_has_an_elsewhere() -> None:
    made = grid(["CN", "CN-JL", "RU"], "2017-01..2017-12")
    assert made.places == ("CN-*", "CN-JL", "RU")
    assert made.within("CN") == (0, 1)
    assert made.within("CN", "CN-JL") == (1,)
    assert made.within("CN", "CN-LN") == ()


@pytest.mark.parametrize("places", [[], ["China"], ["CN-JL "], ["CN_JL"]])
def test_bad_places(places: list[str]) -> None:
    if places == ["CN-JL "]:
        assert grid(places, "2017-01..2017-12").places == ("CN-JL",)
        return
    with pytest.raises(BadPlaces):
        grid(places, "2017-01..2017-12")


@pytest.mark.parametrize(
    "months", ["2017", "2017-12..2017-01", "2017-01..2017-01", "1900-01..2020-01"]
)
def test_bad_months(months: str) -> None:
    with pytest.raises(BadMonths):
        grid(["CN"], months)


def test_the_calendar_marks_the_dated_facts(small: World) -> None:
    months, calendar = small.grid.months, small.calendar
    assert months[int(np.argmax(calendar.ban))] == "2017-09"
    assert calendar.recall.sum() == pytest.approx(1.0)
    assert months[int(np.argmax(calendar.closed[0]))] == "2020-02"


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ("{name: size, median", "{name: sise, median", "sise, size"),
        ("floor: 0.2", "floor: wide", "wide"),
        ("team: 20", "team: -1", "team"),
        ("name: ban, median: 1.65, spread: 0.6", "name: ban, median: 1.65, spread: 0", "nought"),
        ('country: "*"', "country: XX", "any other country"),
    ],
)
def test_a_bad_file_of_priors_says_why(
    tmp_path: Path, written: str, instead: str, reason: str
) -> None:
    assert written in shipped()
    path = tmp_path / "own.yaml"
    path.write_text(shipped().replace(written, instead), encoding="utf-8")
    with pytest.raises(BadPriors, match=reason):
        load_priors(path)
