"""World files are read strictly, and what does not fit together is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.simulate.build import WORLDS, small

from tumen.errors import BadChange, BadWorld
from tumen.model import PermitClass
from tumen.simulate import changed, load_world

SMALL = (WORLDS / "small.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(WORLDS.glob("*.yaml")), ids=lambda path: path.stem)
def test_worlds_that_ship_are_good(path: Path) -> None:
    world = load_world(path)
    assert world.name == path.stem
    assert world.because


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("first: 2017-01", "frist: 2017-01", "5: 'frist' is no field here"),
        ("last: 2020-06\n", "", "the field 'last' is missing"),
        ("extends: 0.3", "extends: 1.3", "extends '1.3' is no number from 0 to 1"),
        ("least: 15", "least: none", "'none' is not a whole number"),
        ("starts: 2017-09-11", "starts: 2017-09", "starts '2017-09' is no day"),
        ("first: 2017-01", "first: 2017-13", "first '2017-13' is no month"),
        ("least: 15", "least: 50", "the least team is larger than the most"),
        ("story: partial", "story: other", "tells the story 'other'"),
        ("border_point: Vladivostok", "border_point: Khasan", "'Khasan', which is none"),
        ("code: CN-JL", "code: CN-LN", "no code twice"),
        ("work: 0.9, visitor: 0.03", "work: 0.5, visitor: 0.03", "present sum to 0.6"),
        ("still_renewed: 0.35", "still_renewed: 0.95", "shares of the ban sum to 1.37"),
        ("validity: 365, contract: 1095", "contract: 1095", "work has either"),
        (
            "work, validity: 365",
            "work, renewal_interval: 30",
            "work papers are renewed at",
        ),
        ("country: RU, places", "country: KW, places", "speaks of KW, which has no line in places"),
        ("code: RU, name", "code: KW, name", "RU-PRI lies in RU, which has no line"),
        ("deadline: 2019-12-22", "deadline: 2019-09-01", "deadline lies after its order"),
        ("reopened: null", "reopened: 2019-01-01", "reopens after it was shut"),
        ("ordered: 2019-09-15", "ordered: 2016-09-15", "before the world starts (2017-01)"),
        ("last: 2020-06", "last: 2016-12", "before it starts"),
        ("  - since: 2019-06", "  - since: 2017-10", "issued has lines in order of time"),
        ("places: [CN-JL]", "places: [CN-HL]", "CN-HL, which is no place"),
        ("kinds: [crossing]", "kinds: [crossings]", "'crossings' is none of"),
        ("kinds: [crossing]", "kinds: [tolerance]", "speaks of tolerance, which counts nobody"),
        ("papers: trainee, validity", "papers: other, validity", "one line for each of"),
        ("patience: 2", "patience: 40", "must last longer than the customs queue"),
        (SMALL, "", "holds nothing"),
        (SMALL, "[", "no YAML"),
    ],
)
def test_a_slip_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "world.yaml"
    assert old in SMALL
    path.write_text(SMALL.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadWorld) as caught:
        load_world(path)
    assert said in str(caught.value)
    assert "docs/reference/simulate.md" in str(caught.value)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(BadWorld, match="cannot be read"):
        load_world(Path("nowhere.yaml"))


def test_a_change_reaches_every_field_of_its_name() -> None:
    world = changed(small(), ["renewal_interval=60"])
    assert {rule.renewal_interval for rule in world.papers} == {60, None}
    assert {rule.validity for rule in world.papers} == {365, None}


def test_a_change_is_narrowed_by_what_stands_above() -> None:
    world = changed(small(), ["visitor.renewal_interval=60", "CN-LN.tolerance.level=0.9"])
    intervals = {rule.papers: rule.renewal_interval for rule in world.papers}
    assert intervals[PermitClass.VISITOR] == 60
    assert intervals[PermitClass.SHORT_TERM] == 30
    levels = {place.code: {step.level for step in place.tolerance} for place in world.places}
    assert levels["CN-LN"] == {0.9}
    assert levels["RU-PRI"] == {0.4}


def test_shares_are_set_for_all_classes_or_for_one() -> None:
    both = changed(small(), ["partial.coverage=0.5", "partial.coverage.work=0.25"])
    stories = {story.name: story.coverage for story in both.recall.stories}
    assert (stories["partial"].work, stories["partial"].student) == (0.25, 0.5)
    assert stories["full"].work == 0.9


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("renewal_interval", "it names no field"),
        ("renewal=60", "it names no field"),
        ("renewal_interval=often", "'often' is no int"),
        ("renewal_interval=0", "'0' is no number from 1"),
        ("coverage=2", "'2' is no number from 0 to 1"),
        ("story=other", "none of its stories"),
        ("reporters=none", "reporters is not a single value"),
    ],
)
def test_a_change_that_cannot_be_made(words: str, said: str) -> None:
    with pytest.raises(BadChange) as caught:
        changed(small(), [words])
    assert said in str(caught.value)
    assert repr(words) in str(caught.value)
