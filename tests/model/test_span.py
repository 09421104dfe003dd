"""A span is exact or it is not made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.read import from_text


@given(st.text(min_size=1), st.data())
def test_a_span_quotes_what_stands_there(text: str, data: st.DataObject) -> None:
    document = from_text(text)
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    span = document.span(start, end)
    assert document.text[span.start : span.end] == span.quote


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (2, 1), (0, 99)])
def test_words_that_are_not_there_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no words at"):
        from_text("Hunchun").span(start, end)
