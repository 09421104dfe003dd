"""The pattern language, the tokens under it, and the numbers in it."""

from __future__ import annotations

import pytest

from tumen.extract.lang.en.parse import parse
from tumen.extract.lang.en.period.amount import amount
from tumen.extract.lang.en.period.lexicon import feasts, roles_by_word, words
from tumen.extract.lang.en.period.pattern import Alphabet
from tumen.extract.lang.en.period.rules.length import duration
from tumen.extract.lang.en.period.token import tokens
from tumen.read import from_text


def matches(source: str, text: str) -> list[tuple[str, dict[str, str]]]:
    """The words of each hit of a pattern, and what it kept."""
    document = from_text(text, language="en")
    found = tokens(text, parse(document))
    alphabet = Alphabet([source])
    return [
        (text[hit.start : hit.end], {name: " ".join(hit.words(name)) for name in hit.kept})
        for hit in alphabet.compile(source).hits(found, alphabet.encode(found))
    ]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("MONTH", "He came in June.", [("June", {})]),
        ("month:MONTH day:DAY", "on Dec. 22 or", [("Dec. 22", {"month": "dec", "day": "22"})]),
        ("the end", "by the end of it", [("the end", {})]),
        ("by it:(month:MONTH)", "by May 2018", [("May", {"it": "may", "month": "may"})]),
        ("unit:UNIT | in unit:UNIT", "the last month", [("month", {"unit": "month"})]),
        ("MONTH (?! DAY)", "in June and on June 3", [("June", {})]),
        ("DAY - DAY", "from 3-5 May", [("3-5", {})]),
        ("MONTH", "a word of nothing", []),
    ],
)
def test_a_pattern_speaks_of_roles_words_and_marks(
    source: str, text: str, expected: list[tuple[str, dict[str, str]]]
) -> None:
    assert matches(source, text) == expected


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("We came in May.", "May", "MONTH"),
        ("On Sat. 3 June we met.", "Sat.", "WEEKDAY"),
        ("It opened in 2018.", "2018", "YEAR"),
        ("We met at 10:35 a.m. there.", "a.m.", "MERIDIEM"),
        ("It was in the '90s.", "'90s", "TENS_OF_YEARS"),
        ("Weekly talks began.", "Weekly", "OFTEN"),
        ("They left on the 5th.", "5th", "NTH_DAY"),
    ],
)
def test_words_of_time_have_their_roles(text: str, word: str, role: str) -> None:
    (token,) = [t for t in tokens(text, parse(from_text(text, language="en"))) if t.text == word]
    assert role in token.roles


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They may go.", "may"),
        ("Let us march there.", "march"),
        ("He reads the Weekly Planet.", "Weekly"),
        ("Resolution 2087 was read.", "2087"),
        ("Some 2000 workers came.", "2000"),
        ("It costs $2018 now.", "$2018"),
        ("The Sun shone on Jan Smit.", "Jan"),
        ("The Sunday Times wrote it.", "Sunday"),
        ("Prices fall again.", "fall"),
        ("The clock said 25:99 then.", "25:99"),
    ],
)
def test_words_that_only_look_like_time_have_none(text: str, word: str) -> None:
    (token,) = [t for t in tokens(text, parse(from_text(text, language="en"))) if t.text == word]
    assert not token.roles


@pytest.mark.parametrize(
    ("parts", "number"),
    [
        (["three"], "3"),
        (["a"], "1"),
        (["twenty", "four"], "24"),
        (["a", "hundred", "and", "five"], "105"),
        (["two", "thousand", "six"], "2006"),
        (["2", "1/2"], "2.5"),
        (["half", "a"], "0.5"),
        (["a", "couple", "of"], "2"),
        (["several"], "X"),
        (["a", "few"], "X"),
        (["1,500"], "1500"),
    ],
)
def test_numbers_in_words_and_digits(parts: list[str], number: str) -> None:
    assert amount(parts) == number


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        ("3", "M", "P3M"),
        ("3", "TM", "PT3M"),
        ("2", "10Y", "P20Y"),
        ("X", "10Y", "PXY"),
        ("2.5", "Y", "P2Y6M"),
        ("5.5", "TH", "PT5H30M"),
        ("1", "2W", "P2W"),
    ],
)
def test_durations_as_timex3_writes_them(number: str, unit: str, value: str) -> None:
    assert duration(number, unit) == value


def test_every_word_is_in_lower_case_and_every_feast_has_one_kind_of_day() -> None:
    assert all(word == word.lower() for word in roles_by_word())
    assert all(words().values())
    assert all(len(entry) == 1 for entry in feasts().values())
