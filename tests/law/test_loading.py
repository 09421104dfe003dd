"""Instrument files are read strictly: each slip is an error that names file and line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.law.build import claim

from tumen.errors import BadLawFile
from tumen.law import evaluate, provisions

GOOD = """\
- id: XX/1#2
  instrument: An act
  paragraph: "2"
  adopted: 2017-09-11
  addressee: all Member States
  duty: Nobody is to do so.
  trigger: authorisation_given
  content: [ban]
  deadline: null
  applies_from: 2017-09-11
  applies_to: null
  exemptions: []
  milestones:
    - date: 2018-01-01
      label: a report
  readings:
    - id: plain
      holder: the words
      text: So it reads.
  citation: Act, s. 2
  url: https://law.example/act
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "act.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_of_ones_own_takes_the_place_of_what_ships(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    assert [provision.id for provision in provisions(tmp_path)] == ["XX/1#2"]


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ("duty: Nobody is to do so.", "dutty: x", 6, "'dutty' is no field"),
        ("  duty: Nobody is to do so.\n", "", 1, "'duty' is missing"),
        ("      label: a report\n", "", 14, "'label' is missing"),
        ("trigger: authorisation_given", "trigger: whim", 7, "'whim' is none of"),
        ("content: [ban]", "content: [ban, joy]", 8, "'joy' is none of"),
        ("content: [ban]", "content: ban", 8, "a list is wanted"),
        ("adopted: 2017-09-11", "adopted: 2017-09-31", 4, "is no day"),
        ("adopted: 2017-09-11", "adopted: September 2017", 4, "is no day"),
        ('paragraph: "2"', "paragraph: 2", 3, "put it in quotes"),
        ("applies_to: null", "applies_to: 2016-01-01", 1, "is before applies_from"),
        ("url: https://law.example/act", "url: law.example", 21, "is no http or https address"),
        ("citation: Act, s. 2", "duty: again", 20, "given twice"),
        ("addressee: all Member States", "addressee: null", 5, "a value is wanted"),
        ("      text: So it reads.", "      text: So: [it", 19, "no YAML"),
        (
            "trigger: authorisation_given",
            "trigger: final_report",
            1,
            "the trigger final_report needs a deadline",
        ),
    ],
)
def test_a_slip_names_its_line(tmp_path: Path, old: str, new: str, line: int, why: str) -> None:
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(BadLawFile) as caught:
        provisions(tmp_path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert why in str(caught.value)


def test_an_id_stands_for_one_provision(tmp_path: Path) -> None:
    write(tmp_path, GOOD + GOOD)
    with pytest.raises(BadLawFile, match=r"act\.yaml:22: the id 'XX/1#2' is used twice"):
        provisions(tmp_path)


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_file_is_no_file_of_provisions(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    with pytest.raises(BadLawFile, match="holds nothing"):
        provisions(tmp_path)


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadLawFile, match="no folder with"):
        provisions(tmp_path / "nowhere")


def test_what_ships_holds_the_resolutions_and_their_days() -> None:
    shipped = {provision.id: provision for provision in provisions()}
    assert list(shipped) == [
        "US/CAATSA#321",
        "UNSC/2371#11",
        "UNSC/2375#17",
        "UNSC/2397#8",
        "UNSC/2397#8/midterm",
        "UNSC/2397#8/final",
        "UNSC/2680",
    ]
    assert shipped["UNSC/2397#8"].deadline == "2019-12-22"
    assert [m.date for m in shipped["UNSC/2397#8"].milestones] == [
        "2018-12-22",
        "2019-03-22",
        "2019-12-22",
        "2020-03-22",
    ]


def test_a_rule_of_some_states_binds_no_others(tmp_path: Path) -> None:
    bound = GOOD.replace("  exemptions: []", "  binds: [CH]\n  exemptions: []")
    write(tmp_path, bound)
    given = [
        claim({"says": "A permit was issued", "kind": "permit", "where": state, "when": "2020"})
        for state in ("CH", "FR")
    ]
    both = [replace(each, id=f"c{number}") for number, each in enumerate(given)]
    findings, _ = evaluate(both, provisions(tmp_path))
    assert [finding.state for finding in findings] == ["CH"]
