"""What holds for every date and every text."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import periods
from tumen.extract.calendar import Grain, cell, holding
from tumen.extract.lang.en.period.feast import easter
from tumen.extract.lang.en.period.lexicon import roles_by_word
from tumen.extract.lang.en.period.spot import RULES as _RULES
from tumen.model import edtf
from tumen.read import from_text

_FORMS = (
    "{:%Y}-{:%m}-{:%d}",
    "{:%B} {day}, {:%Y}",
    "{:%b}. {day}, {:%Y}",
    "{day} {:%B} {:%Y}",
    "the {nth} of {:%B} {:%Y}",
    "{:%A}, {:%B} {day}, {:%Y}",
    "{:%m}/{:%d}/{:%Y}",
)


def printed(form: str, day: date) -> str:
    """The day in one of the forms; "Sept." and "May" as newspapers write them."""
    nth = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day // 10 != 1 else 0, "th")
    text = form.replace("{:%b}. ", "{:%B} " if day.month == 5 else "{:%b}. ")
    for code in ("%Y", "%m", "%d", "%B", "%b", "%A"):
        text = text.replace(f"{{:{code}}}", day.strftime(code))
    return text.replace("{day}", str(day.day)).replace("{nth}", f"{day.day}{nth}")


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(_FORMS))
def test_every_date_comes_back_from_every_form(day: date, form: str) -> None:
    text = f"They crossed the river on {printed(form, day)}."
    (period,), problems = periods(from_text(text, published="2020-01-01", language="en"))
    assert (period.edtf, period.timex.value) == (day.isoformat(), day.isoformat())
    assert period.spans[0].quote == printed(form, day)
    assert not problems


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.sampled_from(Grain))
def test_a_cell_holds_its_days_and_its_neighbours_do_not_overlap(day: date, grain: Grain) -> None:
    here = holding(day, grain)
    if grain is not Grain.WEEKEND:
        assert here.first <= day <= here.last
    after = here.shifted(1)
    if after is not None:
        assert here.last < after.first


@given(st.sampled_from(Grain), st.integers(-(10**12), 10**12))
def test_cells_outside_the_calendar_are_none(grain: Grain, index: int) -> None:
    found = cell(grain, index)
    assert found is None or found.first <= found.last


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.sampled_from(Grain))
def test_the_edtf_of_a_cell_covers_its_days(day: date, grain: Grain) -> None:
    here = holding(day, grain)
    covered = edtf.days(here.edtf())
    assert covered is not None
    assert covered.first is not None
    assert covered.first <= here.first
    assert covered.last == here.last


@pytest.mark.parametrize(
    "day", [date(1961, 4, 2), date(2000, 4, 23), date(2018, 4, 1), date(2024, 3, 31)]
)
def test_easter_is_where_the_tables_have_it(day: date) -> None:
    assert easter(day.year) == day


_NUMERALS = (
    "29 31 2019 1990s '90 3rd 5th 10:35 00:99 9/9/99 12/31/0000 0001-01-01 2019.12.22 Q3 H1 1/2"
    " 10000000000 2018-19 19 a.m. 's - , . “ ” ; 다섯 Jan. May Easter Friday"
)
# Every word of the lexicon and of the rules, so that every rule's builder is tried.
_WORDS = sorted(
    {
        *roles_by_word(),
        *_NUMERALS.split(),
        *(word for rule in _RULES for word in re.findall(r"[a-z]+", rule.pattern)),
        "9" * 400,
        "\n\n",
    }
)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join),
    st.sampled_from([None, "2019-11-14", "2019-11", "2019", "0001-01-01", "9999-12-31"]),
)
def test_spans_are_exact_ordered_and_every_edtf_can_be_read(
    text: str, published: str | None
) -> None:
    document = from_text(text, published=published, language="en")
    result, _ = periods(document)
    spans = [span for period in result for span in period.spans]
    assert all(document.text[s.start : s.end] == s.quote for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(edtf.days(p.edtf) is not None for p in result if p.edtf is not None)
