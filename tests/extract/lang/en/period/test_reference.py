"""From which day a text counts, and where its clauses look."""

from __future__ import annotations

import pytest

from tumen.extract.calendar import Grain
from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.period.clause import Clauses, Outlook
from tumen.extract.lang.en.period.reference import is_chronicle, named_in, published
from tumen.extract.lang.en.period.spot import spot
from tumen.read import from_text


@pytest.mark.parametrize(
    ("text", "first", "grain"),
    [
        ("2019-11-14", "2019-11-14", Grain.DAY),
        ("2019-11-14T08:30:00Z", "2019-11-14", Grain.DAY),
        ("2019-11", "2019-11-01", Grain.MONTH),
        ("2019-11~", "2019-11-01", Grain.MONTH),
        ("2019", "2019-01-01", Grain.YEAR),
        ("2019-11-14/2019-11-15", "2019-11-01", Grain.MONTH),
    ],
)
def test_a_publication_date_is_as_exact_as_it_is_given(text: str, first: str, grain: Grain) -> None:
    reference = published(text)
    assert reference is not None
    assert (reference.cell.first.isoformat(), reference.cell.grain) == (first, grain)


@pytest.mark.parametrize("text", [None, "", "soon", "../2019", "0001-01-01", "199X"])
def test_what_is_no_publication_date_is_none(text: str | None) -> None:
    assert published(text) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("It began on 3 May 2018 and will end by 2030.", 2018),
        ("It began in 2016 and ended in 2018.", 2018),
        ("It began in May.", None),
    ],
)
def test_the_year_of_a_text_without_a_date(text: str, year: int | None) -> None:
    reference = named_in(spot(text, parse(from_text(text, language="en"))))
    assert (reference.cell.index if reference else None) == year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1950, 1951, 1952, 1953 and 1954 it snowed.", True),
        ("In 1950, 1951, 1952, 1953 and 1954 it snowed. He said so on Monday and Friday.", False),
        ("In 2019 it snowed.", False),
    ],
)
def test_a_chronicle_speaks_mostly_of_other_years(text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    phrases = spot(text, parse(from_text(text, language="en")))
    assert is_chronicle(phrases, published("2019-11-14")) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The shop was shut in December.", "December", Outlook.BACK),
        ("They had left in December.", "December", Outlook.BACK),
        ("The shop will be shut in December.", "December", Outlook.AHEAD),
        ("He plans to leave in December.", "December", Outlook.ONWARD),
        ("The talks are set for December.", "December", Outlook.ONWARD),
        ("The report is due in December.", "December", Outlook.ONWARD),
        ("The permit was extended until December.", "December", Outlook.ONWARD),
        ("The shop opens in December.", "December", Outlook.OPEN),
    ],
)
def test_where_a_clause_looks(text: str, word: str, expected: Outlook) -> None:
    start = text.index(word)
    clauses = Clauses(parse(from_text(text, language="en")))
    assert clauses.outlook(start, start + len(word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody came after the border was shut in May.", "after"),
        ("All left before the plant was shut in May.", "before"),
        ("The plant was shut in May.", None),
    ],
)
def test_what_begins_the_clause_that_a_time_dates(text: str, expected: str | None) -> None:
    start = text.index("May")
    clauses = Clauses(parse(from_text(text, language="en")))
    assert clauses.subordinator(start, start + 3) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2017 they told us to leave by May.", True),
        ("The men, who came in 2017, must leave by May.", False),
    ],
)
def test_a_clause_speaks_for_those_below_it(text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    clauses = Clauses(parse(from_text(text, language="en")))
    year, month = text.index("2017"), text.index("May")
    assert clauses.dominates((year, year + 4), (month, month + 3)) is expected
