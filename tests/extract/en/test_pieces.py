"""Long texts are parsed in pieces, and nobody downstream can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract import claims
from tumen.extract.lang.en import parse as parsing
from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.pieces import pieces
from tumen.read import from_text

REPORT = "About 300 North Korean workers arrived in Dandong on Monday, a source said."


@given(st.text(alphabet="a .\n"), st.integers(2, 9))
def test_pieces_are_the_text_and_none_is_too_long(text: str, longest: int) -> None:
    cut = [piece.text for piece in pieces(text, longest)]
    assert "".join(cut) == text
    assert all(0 < len(piece) <= longest for piece in cut)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("one two.\n\nthree four. five", "one two.\n\n"),
        ("one two three. four five", "one two three. "),
        ("one two three four", "one two three "),
        ("onetwothreefourfive", "onetwothreefour"),
        ("short", "short"),
    ],
)
def test_a_cut_falls_at_the_best_place(text: str, first: str) -> None:
    assert next(pieces(text, 15)).text == first


@pytest.mark.parametrize("run", ['"' * 100_000, "(" * 100_000, "x@" * 50_000, "—" * 100_000])
def test_a_run_without_a_space_is_one_word(run: str) -> None:
    document = from_text(f"{REPORT} {run} {REPORT}", language="en", published="2024-03-06")
    assert run in [token.text for token in parse(document)]
    assert len(claims(document)[0]) > 0


def test_a_parse_in_pieces_has_the_tokens_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    document = from_text(f"{REPORT}\n\n" * 6, language="en", published="2024-03-06")
    whole = claims(document)
    monkeypatch.setattr(parsing, "pieces", lambda text: pieces(text, 200))
    parsing._parses.clear()
    doc = parse(document)
    assert doc.text == document.text
    assert all(document.text[t.idx : t.idx + len(t)] == t.text for t in doc)
    assert claims(document) == whole
    parsing._parses.clear()
