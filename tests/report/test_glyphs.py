"""Which quoted scripts need a font, and what is said where it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.report.build import assessment, claim

from tumen.cli.fonts import lacking
from tumen.model import Kind
from tumen.read import from_text
from tumen.report import glyphs

ENGLISH = "About 300 workers left Hunchun in March, a source in Yanji said."
KOREAN = "북한 노동자 삼백여 명이 지난달 훈춘을 떠났다고 소식통이 전했다."


@pytest.mark.parametrize(
    ("text", "quoted", "languages"),
    [
        (ENGLISH, ENGLISH, ()),
        (KOREAN, KOREAN, ("ko",)),
        (f"{ENGLISH}\n\n{KOREAN}", ENGLISH, ()),
        (f"{ENGLISH}\n\n{KOREAN}", KOREAN, ("ko",)),
    ],
)
def test_the_languages_of_quoted_passages_are_known(
    text: str, quoted: str, languages: tuple[str, ...]
) -> None:
    document = from_text(text)
    made = assessment([document], [claim(document, quoted, Kind.DEPARTURE)])
    assert glyphs.languages_shown(made) == languages


def test_the_package_is_named_with_the_scripts() -> None:
    told = glyphs.advice(("ko", "zh"))
    assert "Korean and Chinese" in told
    assert glyphs.PACKAGE in told
    assert glyphs.advice(()) == ""


def fontconfig(folder: Path, answer: str) -> str:
    """A folder with a program that answers as fontconfig does."""
    program = folder / "fc-list"
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)
    return str(folder)


@pytest.mark.parametrize(
    ("answer", "missing"),
    [
        ("echo Noto Sans CJK KR", ()),
        ("true", ("ko",)),
        ("exit 3", ()),
    ],
    ids=["a font", "no font", "no answer"],
)
def test_a_font_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: str, missing: tuple[str, ...]
) -> None:
    monkeypatch.setenv("PATH", fontconfig(tmp_path, answer), prepend=":")
    assert lacking(("ko",)) == missing


def test_without_fontconfig_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert lacking(("ko", "zh")) == ()
