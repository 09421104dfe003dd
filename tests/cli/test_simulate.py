"""`tumen simulate`, from the shell's side."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from tests.cli.run import ROOT, tumen

SMALL = ROOT / "examples" / "worlds" / "small.yaml"


def test_says_who_is_there_each_year(tmp_path: Path) -> None:
    done = tumen("simulate", SMALL, cwd=tmp_path)
    assert done.code == 0
    assert [line[:7] for line in done.out.splitlines()[2:6]] == [
        "2017-12",
        "2018-12",
        "2019-12",
        "2020-06",
    ]


def test_writes_truth_and_statistics(tmp_path: Path) -> None:
    assert tumen("simulate", SMALL, "--output", "out", cwd=tmp_path).code == 0
    truth = json.loads((tmp_path / "out" / "truth.json").read_text(encoding="utf-8"))
    assert truth["places"] == ["CN-JL", "CN-LN", "RU-PRI"]
    assert [len(place) for place in truth["stocks"]] == [5, 5, 5]
    assert len(truth["stocks"][0][0]) == len(truth["months"]) == 42
    with (tmp_path / "out" / "border.csv").open(encoding="utf-8") as stream:
        series = {row["series"] for row in csv.DictReader(stream)}
    assert series == {"entries", "permits_valid", "papers_issued", "crossings"}


def test_json_is_the_truth(tmp_path: Path) -> None:
    done = tumen("simulate", SMALL, "--json", "--set", "story=full", cwd=tmp_path)
    assert json.loads(done.out)["story"] == "full"


def test_what_if_stands_beside_what_is(tmp_path: Path) -> None:
    asked = ("--what-if", "renewal_interval=60", "--what-if", "coverage=0.5,sham=0")
    done = tumen("simulate", SMALL, *asked, "--runs", "5", "--json", cwd=tmp_path)
    found = json.loads(done.out)
    assert {one["scenario"] for one in found} == {"as written", *asked[1::2]}
    trips = {
        one["scenario"]: one["median"]
        for one in found
        if one["outcome"].startswith("renewal trips")
    }
    assert trips["renewal_interval=60"] < trips["as written"]
    for one in found:
        assert one["low"] <= one["median"] <= one["high"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere.yaml",), "cannot be read"),
        ((SMALL, "--set", "renewal=60"), "it names no field"),
        ((SMALL, "--what-if", "coverage=2"), "no number from 0 to 1"),
        ((SMALL, "--output", "used"), "holds files already"),
        ((SMALL, "--output", "used/file"), "used/file"),
    ],
)
def test_what_cannot_be_done(tmp_path: Path, words: tuple[str | Path, ...], said: str) -> None:
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "file").write_text("", encoding="utf-8")
    done = tumen("simulate", *words, cwd=tmp_path)
    assert done.code == 1
    assert said in done.err
