"""A PDF from a real browser, and what is said where there is none or it fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest
from tests.report.build import worked_example

from tumen import pipeline, printing
from tumen.errors import BrowserFailed, NoBrowser

PAGE = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Claims</title>
<h1>Claims</h1><p>단둥의 북한 노동자 丹东的朝鲜工人</p><h2 style="break-before:page">Law</h2>"""

needs_browser = pytest.mark.skipif(
    not any(map(shutil.which, printing.BROWSERS)), reason="needs a Chromium on the path"
)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@needs_browser
def test_a_page_is_printed_with_its_words_and_its_headings() -> None:
    document = pypdfium2.PdfDocument(printing.pdf(PAGE))
    assert len(document) == 2
    text = document[0].get_textpage().get_text_bounded()
    assert "단둥의 북한 노동자" in text
    assert "丹东的朝鲜工人" in text
    assert [mark.get_title() for mark in document.get_toc()] == ["Claims", "Law"]


@needs_browser
def test_the_same_page_gives_the_same_bytes() -> None:
    assert printing.pdf(PAGE) == printing.pdf(PAGE)


@needs_browser
def test_an_assessment_is_printed_whole() -> None:
    document = pypdfium2.PdfDocument(pipeline.formed("pdf", worked_example()))
    words = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "511 workers" in words
    assert "Harbour" in words


def test_without_a_browser_it_is_said_what_to_install(path: Path) -> None:
    assert not list(path.iterdir())
    with pytest.raises(NoBrowser, match=r"chromium.*or write \.html"):
        pipeline.check("pdf")


@pytest.mark.parametrize(
    ("script", "reason"),
    [("echo no room >&2; exit 3", "no room"), ("exit 0", "No such file")],
)
def test_a_browser_that_fails_is_named_with_its_reason(
    path: Path, script: str, reason: str
) -> None:
    program = path / "chromium"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(BrowserFailed, match=reason):
        printing.pdf(PAGE)
