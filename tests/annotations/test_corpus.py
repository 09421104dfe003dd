"""The annotated reports that ship: compiled, split and described as they are."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from tools.annotation_source import read_source
from tools.compile_annotations import (
    COMPILED,
    FOLDER,
    SPLITS,
    compile_folder,
    languages,
    main,
    rendered,
    split_of,
    summary,
)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return compile_folder(FOLDER)


def test_the_compiled_files_are_up_to_date(rows: list[dict[str, Any]]) -> None:
    assert languages(rows) == ["en", "ko", "zh"]
    for language in languages(rows):
        own = [row for row in rows if row["language"] == language]
        path = FOLDER / COMPILED.format(language=language)
        assert path.read_text(encoding="utf-8") == rendered(own)
    assert main(["--check"]) == 0


def test_every_language_has_reports_to_look_at_and_to_measure_on(
    rows: list[dict[str, Any]],
) -> None:
    halves = {(row["language"], split_of(row["id"])) for row in rows}
    assert halves == {(language, half) for language in languages(rows) for half in SPLITS}


def test_the_readme_shows_the_counts_of_today(rows: list[dict[str, Any]]) -> None:
    assert summary(rows) in (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "half"),
    [
        ("report-en-01", "development"),
        ("report-en-02", "held-back"),
    ],
)
def test_a_report_never_changes_its_half(name: str, half: str) -> None:
    assert split_of(name) == half


def test_the_halves_are_whole_and_apart(
    rows: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    found = []
    for half in SPLITS:
        assert main(["--split", half]) == 0
        found += [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    assert sorted(found) == [row["id"] for row in rows]


def test_every_name_in_the_list_of_places_is_used(rows: list[dict[str, Any]]) -> None:
    used = {place["name"] for row in rows for claim in row["claims"] for place in claim["places"]}
    assert set(read_source(FOLDER / "places.yaml").table()) == used


def test_claims_stand_in_reading_order(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        starts = [claim["anchor"][0] for claim in row["claims"]]
        assert starts == sorted(starts), row["id"]


def test_no_sentence_is_taken_from_third_parties(rows: list[dict[str, Any]], shared: Path) -> None:
    theirs = "\n".join(
        path.read_text(encoding="utf-8", errors="ignore")
        for folder in ("gold", "articles")
        for path in sorted((shared / folder).rglob("*"))
        if path.is_file()
    )
    for row in rows:
        for sentence in row["text"].replace("\n", ". ").split(". "):
            assert len(sentence) < 40 or sentence not in theirs, (row["id"], sentence)


def test_the_reference_scorer_accepts_every_row(shared: Path) -> None:
    path = shared / "gold" / "score.py"
    spec = importlib.util.spec_from_file_location("reference_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold: dict[str, Any] = {}
    for path in FOLDER.glob(COMPILED.format(language="*")):
        gold |= scorer.load(path)
    result = scorer.score(gold, gold)["all"]
    figures = [value for value in result.values() if isinstance(value, float)]
    assert figures == [1.0] * len(figures)
