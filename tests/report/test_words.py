"""Counts, dates and text of others in a reader's words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.model import Count, PublicCount, Share, Unit
from tumen.report import dates, figures, words
from tumen.report.shown import REPLACED, on_one_line, shown


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        (None, "no date"),
        ("2019", "2019"),
        ("2019-12", "December 2019"),
        ("2019-12-22", "22 December 2019"),
        ("2019-10~", "about October 2019"),
        ("2019?", "perhaps 2019"),
        ("2019-10%", "perhaps about October 2019"),
        ("../2019-12-22", "until 22 December 2019"),
        ("2019-03/..", "from March 2019 on"),
        ("2019-01/2019-03", "January 2019 to March 2019"),
        ("../..", "at any time"),
        ("2019-23", "autumn 2019"),
        ("2019-34", "second quarter of 2019"),
        ("201X", "2010s"),
        ("2019-XX", "2019"),
        ("2019-55", "2019-55"),
        ("soon", "soon"),
    ],
)
def test_periods_keep_their_doubt_and_open_ends(edtf: str | None, said: str) -> None:
    assert dates.in_words(edtf) == said


def count(low: float | None, high: float | None, **fields: object) -> Count:
    values: dict[str, object] = {"unit": Unit.WORKERS} | fields
    return Count((), low, high, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        (None, None),
        (count(2000, None), "at least 2,000 workers"),
        (count(None, 80_000), "at most 80,000 workers"),
        (count(400, 400, approximate=True), "about 400 workers"),
        (count(20, 99, approximate=True), "about 20–99 workers"),
        (count(1, 1), "1 worker"),
        (count(1, 1, unit=Unit.ENTRIES), "1 entry"),
        (count(2.5, 2.5, unit=Unit.OTHER), "2.5 (other things)"),
        (count(200, 200, per="day"), "200 workers per day"),
        (count(None, None), None),
        (count(None, None, share=Share(Fraction(1, 2), None)), "at least 50% of workers"),
        (
            count(None, None, share=Share(Fraction(1, 3), Fraction(1, 3)), share_of="the staff"),
            "33.3% of the staff",
        ),
        (PublicCount(10, None, "10+", Unit.VISAS, "visas"), "at least 10 visas"),
        (PublicCount(None, None, "half", Unit.WORKERS, "workers"), None),
    ],
)
def test_counts_are_ranges_of_a_unit(counted: Count | PublicCount | None, said: str | None) -> None:
    assert figures.in_words(counted) == said


def test_every_word_of_the_vocabulary_can_be_shown() -> None:
    for table in (words.KIND, words.FACTUALITY, words.BY, words.SOURCE, words.SOURCES,
                  words.PERMIT, words.ROLE, words.AT, words.VERDICT):  # fmt: skip
        kind = type(next(iter(table)))
        assert set(table) == set(kind)


@pytest.mark.parametrize(
    ("code", "name"),
    [("CN", "China"), ("AE", "the United Arab Emirates"), ("XX", "XX"), (None, "no country named")],
)
def test_countries_have_names(code: str | None, name: str) -> None:
    assert words.country(code) == name


@settings(deadline=None)
@given(st.text())
def test_shown_text_has_the_same_length_and_nothing_that_reorders_or_hides(text: str) -> None:
    safe = shown(text)
    assert len(safe) == len(text)
    assert not set(safe) & set("\u202e\u2066\u200f\x00\x1b\ud800")
    assert shown(safe) == safe
    safe.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\n two", "one two"),
        ("x" * 281, "x" * 279 + "…"),
        ("x" * 280, "x" * 280),
        ("a\u202eb", f"a{REPLACED}b"),
        (" " * 5000 + "x", "…"),
    ],
)
def test_long_texts_are_cut_on_one_line(text: str, line: str) -> None:
    assert on_one_line(text) == line
