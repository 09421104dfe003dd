"""Whatever has words in an excerpt has the same words in the whole, and the way back is exact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.excerpt import excerpt
from tumen.model import Count
from tumen.read import from_text

TEXT = "one two three four five six seven eight nine ten"
WHOLE = from_text(TEXT, language="en")
CUTS = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=8, unique=True).map(sorted)


@given(CUTS, st.data())
def test_there_and_back_again(cuts: list[int], data: st.DataObject) -> None:
    kept = list(zip(cuts[::2], cuts[1::2], strict=False))
    part = excerpt(WHOLE, kept)
    length = len(part.document.text)
    start = data.draw(st.integers(0, length - 1))
    within = next(
        end
        for end in [sum(b - a for a, b in kept[: n + 1]) for n in range(len(kept))]
        if end > start
    )
    span = part.document.span(start, data.draw(st.integers(start + 1, within)))
    count = Count(spans=(span,), low=None, high=None)
    there = part.back(count)
    assert TEXT[there.spans[0].start : there.spans[0].end] == span.quote
    assert part.forth(there) == count


def test_nothing_moves_where_nothing_is_left_out() -> None:
    whole = excerpt(WHOLE, [(0, 10), (10, len(TEXT))])
    assert whole.document is WHOLE
    count = Count(spans=(WHOLE.span(4, 7),), low=None, high=None)
    assert whole.back(count) is count
