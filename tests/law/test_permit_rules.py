"""What papers allow and how long they last, as data with its contradictions kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tumen.errors import BadLawFile
from tumen.law import permit_rules
from tumen.model import Measure, PermitClass, Work

GOOD = """\
- id: xx-pass
  state: XX
  permit_class: visitor
  name: pass
  local_names: []
  holders: neighbours
  work: "no"
  terms:
    - measure: stay
      days: 30
      holder: a newspaper
      url: https://paper.example/1
      dated: 2019-10
  renewal: null
  use: They cross.
  met_since: null
  sources: [https://paper.example/1]
"""


def test_every_class_of_paper_that_claims_name_is_there() -> None:
    assert {rule.permit_class for rule in permit_rules()} == set(PermitClass)


def test_only_the_work_visa_lets_its_holder_work() -> None:
    assert [rule.id for rule in permit_rules() if rule.work is Work.YES] == ["cn-work-visa"]


def test_what_sources_say_against_each_other_stands_side_by_side() -> None:
    (border_pass,) = (rule for rule in permit_rules() if rule.id == "cn-border-pass")
    assert {(term.measure, term.days) for term in border_pass.terms} == {
        (Measure.STAY, 30),
        (Measure.VALIDITY, 366),
    }
    assert border_pass.contradiction is not None


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("days: 30", "days: a month", 10, "is not a whole number"),
        ('work: "no"', "work: no", 7, "put it in quotes"),
        ("dated: 2019-10", "dated: last autumn", 13, "is no time in EDTF"),
        ("sources: [https://paper.example/1]", "sources: [paper]", 17, "is no http or https"),
        ("permit_class: visitor", "permit_class: tourist", 3, "is none of"),
    ],
)
def test_a_slip_names_its_line(tmp_path: Path, old: str, new: str, line: int, why: str) -> None:
    assert old in GOOD
    path = tmp_path / "permits.yaml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(BadLawFile) as caught:
        permit_rules(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert why in str(caught.value)


def test_an_id_stands_for_one_paper(tmp_path: Path) -> None:
    path = tmp_path / "permits.yaml"
    path.write_text(GOOD + GOOD, encoding="utf-8")
    with pytest.raises(BadLawFile, match=r":18: the id 'xx-pass' is used twice"):
        permit_rules(path)
