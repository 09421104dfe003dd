"""What others wrote is shown on a terminal and never obeyed by it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.cli.problems import told
from tumen.cli.terminal import shown
from tumen.model import Problem


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("plain, 훈춘 and 珲春", "plain, 훈춘 and 珲春"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("back\x08space \x9b31m", "back\\x08space \\x9b31m"),
        ("500 \u202e005\u202c", "500 \\u202e005\\u202c"),
        ("half a pair \ud800", "half a pair \\ud800"),
        ("می‌روند", "می‌روند"),
    ],
)
def test_controls_are_escaped_and_words_are_kept(text: str, safe: str) -> None:
    assert shown(text) == safe


@given(st.text())
def test_nothing_that_a_terminal_obeys_remains(text: str) -> None:
    categories = {unicodedata.category(c) for c in shown(text) if c not in "\u200c\u200d"}
    assert not categories & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_a_problem_is_one_line() -> None:
    line = told(Problem("read", "x", "is\nbad \x1b]0;title\x07", "a\nb.txt"))
    assert line == "a b.txt: is bad \\x1b]0;title\\x07"
