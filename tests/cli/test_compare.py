"""`tumen compare-extractors`: agreement, and the passages without it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.run import tumen
from tests.plugins.server import Server, serving

REPORT = "About 300 North Korean workers arrived in Hunchun in March. The town hall burned down.\n"
FIRE: dict[str, Any] = {
    "kind": "incident",
    "anchor": "The town hall burned down.",
    "occurrence": None,
    "factuality": "asserted",
    "count": None,
    "places": [],
    "period": None,
    "permit": None,
    "source": None,
    "cue": None,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def asking(server: Server) -> list[str]:
    return ["--chat-url", server.url, "--chat-model", "small"]


def test_the_rules_agree_with_themselves(folder: Path) -> None:
    done = tumen("compare-extractors", "report.txt", "--with", "rules", cwd=folder)
    assert done.code == 0
    both = "rules and rules: 1 claims in both, 1 of them alike in every field"
    assert done.out.splitlines()[-1] == f"{both}; 0 only by rules, 0 only by rules."


def test_what_one_alone_finds_is_shown_with_its_passage(folder: Path) -> None:
    with serving(Server(message=json.dumps({"claims": [FIRE]}))) as server:
        words = ["compare-extractors", "report.txt", "--with", "chat", "--json", *asking(server)]
        done = tumen(*words, cwd=folder)
    found = json.loads(done.out)
    assert done.code == 0
    assert found["numbers"] == {"both": 0, "alike": 0, "one": 1, "other": 1}
    assert found["only"]["other"][0]["anchor"]["quote"] == FIRE["anchor"]


def test_a_server_that_fails_is_told_and_ends_with_1(folder: Path) -> None:
    with serving(Server(status=500)) as server:
        words = ["compare-extractors", "report.txt", "--with", "chat", *asking(server)]
        done = tumen(*words, cwd=folder)
    assert done.code == 1
    assert "answered 500" in done.err


@pytest.mark.parametrize(
    ("names", "said"),
    [("oracle", "is no extractor; those installed are"), ("chat", "--chat-url and --chat-model")],
)
def test_an_extractor_that_cannot_be_asked_is_refused(folder: Path, names: str, said: str) -> None:
    done = tumen("compare-extractors", "report.txt", "--with", names, cwd=folder)
    assert done.code == 2
    assert said in done.err


def test_extract_asks_the_extractor_that_is_named(folder: Path) -> None:
    with serving(Server(message=json.dumps({"claims": [FIRE]}))) as server:
        words = ["extract", "report.txt", "--extractor", "chat", *asking(server)]
        done = tumen(*words, cwd=folder)
    assert "incident" in done.out
    assert "The town hall" in done.out


def test_no_model_is_contacted_unless_it_is_named(folder: Path) -> None:
    with serving(Server()) as server:
        done = tumen("extract", "report.txt", *asking(server), cwd=folder)
    assert done.code == 0
    assert server.asked == []
