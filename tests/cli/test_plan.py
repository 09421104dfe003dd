"""`tumen plan` and `tumen detect`, from the shell's side."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from tumen.cli import cli

ASKED = ("--record", "--places", "RU", "--months", "2018-01..2020-12")


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


def test_plan_ranks_by_bits_for_the_cost_and_says_what_misleads() -> None:
    result = run("plan", *ASKED, "--quick", "--json")
    found = json.loads(result.stdout)
    assert [one["value"] for one in found] == sorted((o["value"] for o in found), reverse=True)
    assert {one["observation"] for one in found if one["misleads"]} == {
        "departures",
        "port_crossings",
    }
    for one in found:
        assert sum(outcome["probability"] for outcome in one["outcomes"]) == pytest.approx(
            1, abs=0.01
        )
        assert one["gain"] >= 0


def test_plan_says_which_observation_cannot_be_made() -> None:
    result = run("plan", "--record", "--places", "RU", "--months", "2018-01..2020-01", "--quick")
    assert "headcount: it lies outside the months asked for." in result.stderr


def test_detect_gives_rates_by_month() -> None:
    result = run("detect", *ASKED, "--json")
    found = json.loads(result.stdout)
    assert {tuple(one["observations"]) for one in found} >= {("interviews",), ("headcount",)}
    for one in found:
        assert 0 <= one["missed"] <= 1
        assert 0 <= one["false_alarms"] <= 1


def test_detect_knows_only_its_stories() -> None:
    result = run("detect", *ASKED, "--story", "rumour")
    assert result.exit_code != 0
    assert "full, partial, paper" in result.stderr
