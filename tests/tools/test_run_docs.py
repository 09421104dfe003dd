"""The documentation's commands are really run, and their output really compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.run_docs import missing_line, run_page, steps


def page(folder: Path, text: str) -> Path:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("printed", "shown", "missing"),
    [
        ("a\nb\nc\n", ("a", "c"), None),
        ("a\nb\nc\n", ("a", "…", "c"), None),
        ("a\nb\n", ("b", "a"), "a"),
        ("", ("a",), "a"),
        ("anything", (), None),
    ],
)
def test_promised_lines_are_looked_for_in_order(
    printed: str, shown: tuple[str, ...], missing: str | None
) -> None:
    assert missing_line(printed, shown) == missing


def test_each_dollar_line_is_a_step_and_what_follows_is_its_output() -> None:
    found = list(steps("text\n```console\n$ echo a\na\n$ echo b \\\n  c\nb c\n```\n"))
    assert [(step.argv[-1].split("; ", 1)[1], step.shown) for step in found] == [
        ("echo a", ("a",)),
        ("echo b   c", ("b c",)),
    ]


def test_a_block_marked_no_run_is_left_alone() -> None:
    assert not list(steps("```console no-run\n$ false\n```\n"))


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("```console\n$ false\n```\n", "exit 1"),
        ("```console\n$ echo a\nb\n```\n", "'b' not in"),
        ("```python\nraise SystemExit(3)\n```\n", "exit 3"),
    ],
)
def test_a_step_that_fails_is_reported(tmp_path: Path, block: str, why: str) -> None:
    (failure,) = run_page(page(tmp_path, block))
    assert why in failure


def test_a_page_whose_steps_hold_is_silent(tmp_path: Path) -> None:
    text = "```console\n$ ls examples/reports | head -1\n2017-08-12-kuwait-retraction.html\n```\n"
    assert run_page(page(tmp_path, text)) == []
