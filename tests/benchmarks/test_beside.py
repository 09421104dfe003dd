"""What other tools say, where their words stand, and what is said when they are not here."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.beside.heideltime import expressions

from benchmarks import beside

TEXT = "R&D closed on Tuesday, at the end of April.\n\nLast year it “moved”."
ANSWER = """<?xml version="1.0"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML>
R&amp;D closed on <TIMEX3 tid="t5" type="DATE" value="2019-10-29">Tuesday</TIMEX3>, at \
<TIMEX3 tid="t3" type="DATE" value="2019-04" mod="END">the end of April</TIMEX3>.

<TIMEX3 tid="t7" type="DATE" value="2018">Last year</TIMEX3> it “moved”.
</TimeML>
"""


def test_an_expression_stands_where_its_words_stand_in_the_plain_text() -> None:
    found = [(TEXT[e["start"] : e["end"]], e["value"]) for e in expressions(ANSWER, TEXT)]
    assert found == [
        ("Tuesday", "2019-10-29"),
        ("the end of April", "2019-04"),
        ("Last year", "2018"),
    ]


def test_an_answer_without_expressions_has_none() -> None:
    assert list(expressions("<TimeML>\nNothing.\n</TimeML>", "Nothing.")) == []


def test_a_text_that_came_back_changed_is_refused() -> None:
    with pytest.raises(SystemExit, match="changed"):
        list(expressions(ANSWER, "Another text."))


def test_a_tool_that_is_not_here_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(beside, "PYTHON", Path("no-such-python"))
    assert beside.found_by("heideltime", [], ("no-such-java",)) is None
    said = capsys.readouterr().out
    assert "heideltime: not run" in said
    assert "no-such-python and no-such-java" in said
