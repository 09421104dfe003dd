"""File, environment, flags: the later wins, and nothing unknown passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tumen.errors import BadSetting, BadSettingsFile, UnknownSetting
from tumen.settings import Estimating, Settings, load


def settings_file(folder: Path, text: str) -> Path:
    path = folder / "tumen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_hold_where_nothing_is_said() -> None:
    assert load(None, {}, {}) == Settings()


def test_the_later_layer_wins(tmp_path: Path) -> None:
    path = settings_file(tmp_path, 'ledger = "file.db"\nmax_pages = 10\nseed = 1\n')
    environment = {"TUMEN_MAX_PAGES": "20", "TUMEN_SEED": "2", "UNRELATED": "x"}
    settings = load(path, environment, {"seed": 3, "ledger": None})
    assert (settings.ledger, settings.max_pages, settings.seed) == ("file.db", 20, 3)


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("1", True), ("False", False), ("0", False)]
)
def test_the_environment_says_yes_and_no_in_words(text: str, value: bool) -> None:  # noqa: FBT001 - a table
    assert load(None, {"TUMEN_ALLOW_PRIVATE": text}, {}).allow_private is value


@pytest.mark.parametrize("word", Estimating)
def test_a_choice_is_one_of_its_words(tmp_path: Path, word: Estimating) -> None:
    assert load(settings_file(tmp_path, f"estimate = '{word}'"), {}, {}).estimate is word
    assert load(None, {"TUMEN_ESTIMATE": word.value}, {}).estimate is word


def test_a_whole_number_will_do_for_seconds(tmp_path: Path) -> None:
    assert load(settings_file(tmp_path, "max_seconds = 5"), {}, {}).max_seconds == 5.0


def test_an_unknown_name_is_refused_with_the_names_that_there_are(tmp_path: Path) -> None:
    path = settings_file(tmp_path, "leger = 'x'")
    with pytest.raises(UnknownSetting, match=r"'leger' is no setting.*ledger"):
        load(path, {}, {})


@pytest.mark.parametrize(
    "text",
    [
        "max_pages = 'many'",
        "max_pages = 1.5",
        "max_pages = -1",
        "allow_private = 1",
        "estimate = 'quickly'",
        "estimate = 1",
    ],
)
def test_a_value_of_the_wrong_sort_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadSetting, match="will not do"):
        load(settings_file(tmp_path, text), {}, {})


@pytest.mark.parametrize(
    "environment", [{"TUMEN_MAX_PAGES": "many"}, {"TUMEN_ALLOW_PRIVATE": "perhaps"}]
)
def test_so_is_one_from_the_environment(environment: dict[str, str]) -> None:
    with pytest.raises(BadSetting, match="the environment"):
        load(None, environment, {})


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSettingsFile, match=r"tumen\.toml"):
        load(settings_file(tmp_path, "ledger ="), {}, {})


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BadSettingsFile):
        load(tmp_path / "absent.toml", {}, {})
