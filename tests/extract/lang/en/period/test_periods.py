"""Periods: spans, TIMEX3 and EDTF; all sentences are invented."""

from __future__ import annotations

import pytest

from tumen.extract import periods
from tumen.read import from_text

PUBLISHED = "2019-11-14"  # a Thursday


def found(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """The words and the EDTF of each period."""
    return [
        (period.spans[0].quote, period.edtf)
        for period in periods(from_text(text, published=published, language="en"))[0]
    ]


def values(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str, str]]:
    """The words, the TIMEX3 type and the value of each period."""
    return [
        (period.spans[0].quote, period.timex.type, period.timex.value)
        for period in periods(from_text(text, published=published, language="en"))[0]
    ]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The ban took effect on Dec. 22, 2019.", "Dec. 22, 2019", "2019-12-22"),
        ("It was signed on 5 August 2017.", "5 August 2017", "2017-08-05"),
        ("It was signed on the 5th of August, 2017.", "the 5th of August, 2017", "2017-08-05"),
        ("The list of 2018-03-09 is lost.", "2018-03-09", "2018-03-09"),
        ("The stamp says 12/22/2018.", "12/22/2018", "2018-12-22"),
        ("They came in March 2018.", "March 2018", "2018-03"),
        ("They came in March of last year.", "March of last year", "2018-03"),
        ("They came in early March 2018.", "early March 2018", "2018-03-01/2018-03-10"),
        ("They came in mid-March 2018.", "mid-March 2018", "2018-03-11/2018-03-20"),
        ("They came in late February 2016.", "late February 2016", "2016-02-21/2016-02-29"),
        ("They came at the end of 2018.", "the end of 2018", "2018-12"),
        ("They came in early 2018.", "early 2018", "2018-01/2018-03"),
        ("They came in late 2018.", "late 2018", "2018-10/2018-12"),
        ("They came in 2018.", "2018", "2018"),
        ("They came in the 1990s.", "the 1990s", "199X"),
        ("It began in the 19th century.", "the 19th century", "18XX"),
        (
            "Sales fell in the third quarter of 2018.",
            "the third quarter of 2018",
            "2018-07/2018-09",
        ),
        ("Sales fell in Q3 2018.", "Q3 2018", "2018-07/2018-09"),
        ("Sales fell in the first half of 2018.", "the first half of 2018", "2018-01/2018-06"),
        ("They came in the autumn of 2018.", "the autumn of 2018", "2018-23"),
        ("They left on Easter Monday 2018.", "Easter Monday 2018", "2018-04-02"),
        (
            "They left before the Lunar New Year 2018.",
            "the Lunar New Year 2018",
            "../2018-02-16",
        ),
        ("Dated 2018.12.22, the list is long.", "2018.12.22", "2018-12-22"),
        ("In H1 2018 it fell.", "H1 2018", "2018-01/2018-06"),
        ("They left half a year ago.", "half a year ago", "2019-05~"),
        ("They left two or three years ago.", "two or three years ago", "2016~"),
        ("It was so in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ],
)
def test_a_date_that_names_its_year(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("In 2017 workers were sent home.", "2017", "2017"),
        ("In May 30 men left.", "May", "2019-05"),
        ("On Dec. 22 North Korean workers must leave.", "Dec. 22", "2019-12-22"),
        ("On Dec. 22, 12 coaches left.", "Dec. 22", "2019-12-22"),
        ("On Dec. 20 and 12 coaches left.", "Dec. 20", "2019-12-20"),
        ("The men, who came in 2017, must be back by Dec. 22.", "Dec. 22", "../2019-12-22"),
        ("From Jan. 5 to Jan. 9 some men crossed.", "Jan. 5", "2019-01-05/2019-01-09"),
        ("As recently as 2018 they were there.", "2018", "2018"),
        ("They left on May 5 last year.", "May 5 last year", "2018-05-05"),
        ("In 2017 they came, and on July 2 of that year they left.", "July 2 of that year",
         "2017-07-02"),
        ("The week of May 6 was hot.", "The week of May 6", "2019-05-06/2019-05-12"),
        ("It is open from 9 a.m. on.", "9 a.m.", "2019-11-14"),
        ("They were given until Saturday.", "Saturday", "../2019-11-16"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_date(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The shop was shut in December.", "December", "2018-12"),
        ("The shop will be shut in December.", "December", "2019-12"),
        ("They are expected to leave in March.", "March", "2020-03"),
        ("They left in March.", "March", "2019-03"),
        ("They were told to be back on December 22.", "December 22", "2019-12-22"),
        ("The post closed on Tuesday.", "Tuesday", "2019-11-12"),
        ("The post will close on Tuesday.", "Tuesday", "2019-11-19"),
        ("The post is scheduled to close Tuesday.", "Tuesday", "2019-11-19"),
        ("The post closed last Monday.", "last Monday", "2019-11-11"),
        ("The post closes next Monday.", "next Monday", "2019-11-18"),
        ("He spoke on Thursday.", "Thursday", "2019-11-14"),
        ("A trader told the paper on the 5th that trains ran.", "the 5th", "2019-11-05"),
        ("Figures for the third quarter were poor.", "the third quarter", "2019-07/2019-09"),
        ("They went home last summer.", "last summer", "2019-22"),
        ("They went home last March.", "last March", "2019-03"),
    ],
)
def test_the_tense_of_the_clause_governs_the_year(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("They left yesterday.", "yesterday", "2019-11-13"),
        ("They leave tomorrow.", "tomorrow", "2019-11-15"),
        ("They left last week.", "last week", "2019-11-04/2019-11-10"),
        ("They left last month.", "last month", "2019-10"),
        ("They left earlier this year.", "earlier this year", "2019"),
        ("They leave next year.", "next year", "2020"),
        ("They left two years ago.", "two years ago", "2017~"),
        ("They left three months ago.", "three months ago", "2019-08~"),
        ("They left ten days ago.", "ten days ago", "2019-11-04"),
        ("They have recently left.", "recently", "2019-11~"),
        ("They are now there.", "now", "2019-11-14"),
        ("They came in 2016 and left the following year.", "the following year", "2017"),
        ("They came in May 2016 and left the same month.", "the same month", "2016-05"),
        ("There were 30 at the end of 2017 and 11 a year later.", "a year later", "2018-12"),
    ],
)
def test_a_time_counted_from_another(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("All must go by Dec. 22.", "Dec. 22", "../2019-12-22"),
        ("All must go by the end of 2019.", "the end of 2019", "../2019-12-31"),
        ("All must go before the end of November.", "the end of November", "../2019-11-30"),
        ("All must go no later than December 2019.", "December 2019", "../2019-12"),
        ("They have been there since the end of April.", "the end of April", "2019-04-21/.."),
        ("They have been there since June 2017.", "June 2017", "2017-06/.."),
        ("They have been there since the summer of 2018.", "the summer of 2018", "2018-06/.."),
        ("They issued a demand to pay by Dec. 22 and left.", "Dec. 22", "../2019-12-22"),
        ("An order to leave by May 5 was handed down.", "May 5", "../2020-05-05"),
        ("All had left by May 5.", "May 5", "../2019-05-05"),
        ("They missed the deadline of Dec. 22.", "Dec. 22", "../2019-12-22"),
        ("They missed the Dec. 22 deadline.", "Dec. 22", "../2019-12-22"),
        ("They stayed after the Dec. 22 deadline.", "Dec. 22", "2019-12-22/.."),
        ("As of the 3rd, 30 had left.", "the 3rd", "2019-11-03"),
        ("On the 3rd and 4th they met.", "4th", "2019-11-03/2019-11-04"),
        ("In 2017/18 they came.", "2017", "2017/2018"),
        ("Nobody came after 22 May 2018.", "22 May 2018", "2018-05-22/.."),
        ("Nobody came after the border closed in January 2018.", "January 2018", "2018-01/.."),
        ("All left before the plant shut in May 2018.", "May 2018", "../2018-05"),
        ("They came around May 2018.", "around May 2018", "2018-05~"),
        ("They came between May and July 2018.", "May", "2018-05/2018-07"),
        ("They came between May and July 2018.", "July 2018", "2018-05/2018-07"),
        ("It ran from May 3 to June 9, 2018.", "May 3", "2018-05-03/2018-06-09"),
        ("They came on May 3 and 4, 2018.", "4, 2018", "2018-05-03/2018-05-04"),
        ("They came between 3 and 9 May 2018.", "3", "2018-05-03/2018-05-09"),
        (
            "It gave 9 in the first two months of this year.",
            "the first two months",
            "2019-01/2019-02",
        ),
        ("They left in the last week of May.", "the last week of May", "2019-05-25/2019-05-31"),
        ("They left in the first ten days of May.", "the first ten days", "2019-05-01/2019-05-10"),
        ("They left in the second half of May.", "the second half of May", "2019-05-16/2019-05-31"),
        ("They left in the second half of 2018.", "the second half of 2018", "2018-07/2018-12"),
        ("All must be gone by year-end.", "year-end", "../2019-12-31"),
        ("They ask for it no earlier than 2020.", "2020", "2020/.."),
        ("It is told from the 2018 census.", "2018", "2018"),
        ("It ran between 1 January and 30 June 2018.", "1 January", "2018-01-01/2018-06-30"),
        ("The 2018-19 season was hot.", "19", "2018/2019"),
        ("It gave 7 in the first quarter and 2 in the second.", "the second", "2019-04/2019-06"),
        (
            "They issued 70 in the first nine months of 2018.",
            "the first nine months",
            "2018-01/2018-09",
        ),
    ],
)
def test_prepositions_and_pairs_make_open_and_closed_intervals(
    text: str, words: str, edtf: str
) -> None:
    assert (words, edtf) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They stayed for three months.", ("three months", "DURATION", "P3M")),
        ("a five-year plan", ("five-year", "DURATION", "P5Y")),
        ("They stayed for two and a half years.", ("two and a half years", "DURATION", "P2Y6M")),
        ("They waited for several weeks.", ("several weeks", "DURATION", "PXW")),
        ("They waited almost forty years.", ("almost forty years", "DURATION", "P40Y")),
        ("over the past two decades", ("the past two decades", "DURATION", "P20Y")),
        ("It lasted 90 minutes.", ("90 minutes", "DURATION", "PT90M")),
        ("They cross every month.", ("every month", "SET", "P1M")),
        ("They are counted daily.", ("daily", "SET", "P1D")),
        ("They bathe on Fridays.", ("Fridays", "SET", "XXXX-WXX-5")),
        ("They go home each July.", ("each July", "SET", "XXXX-07")),
        ("It blew up at 10:35 a.m. Friday.", ("10:35 a.m. Friday", "TIME", "2019-11-08T10:35")),
        ("It blew up on Friday night.", ("Friday night", "TIME", "2019-11-08TNI")),
        ("The plant is now shut.", ("now", "DATE", "PRESENT_REF")),
        ("It may reopen in the near future.", ("the near future", "DATE", "FUTURE_REF")),
        ("They left last week.", ("last week", "DATE", "2019-W45")),
        ("They left in summer.", ("summer", "DATE", "2019-SU")),
        ("They left in the 1990s.", ("the 1990s", "DATE", "199")),
    ],
)
def test_timex3_type_and_value(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "He told Daily NK about it.",
        "You may go home.",
        "They march through the town.",
        "a second group of men",
        "the 5th floor of the dormitory",
        "on the 8th Party Congress",
        "the 3rd and 4th floors",
        "Resolution 2094 was short.",
        "Some 2000 workers were there.",
        "It cost $1990.",
        "Jan Kowalski keeps the Sun Hotel.",
        "a woman in her 30s",
        "a 30-year-old man",
        "two flights a week",
        "three-quarters of them",
        "Prices will fall.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


def test_a_sentence_that_has_named_its_year_keeps_to_it() -> None:
    text = "In autumn 2016 the office told them to be back by Dec. 20. They left in March."
    assert found(text) == [
        ("autumn 2016", "2016-23"),
        ("Dec. 20", "../2016-12-20"),
        ("March", "2019-03"),
    ]


def test_a_chronicle_tells_of_the_year_it_has_named_last() -> None:
    text = (
        "The camp opened in 1951. In May 1952 and in June 1953 more men came. In 1954 it burnt."
        " By September it stood again. On 3 March 1955 it was closed. In April the men left."
    )
    assert [edtf for _, edtf in found(text)][4:] == ["../1954-09", "1955-03-03", "1955-04"]


def test_without_a_publication_date_the_text_names_the_year_itself() -> None:
    text = "The list of 2018 is lost. In May some 40 men came, and last year 30."
    result, problems = periods(from_text(text, language="en"))
    assert [period.edtf for period in result] == ["2018", "2018-05", "2017"]
    assert [period.inferred for period in result] == [False, True, True]
    assert not problems


def test_what_nothing_resolves_is_a_problem_and_not_a_guess() -> None:
    text = "Some 40 men came in May."
    (period,), (problem,) = periods(from_text(text, language="en"))
    assert (period.edtf, period.timex.value) == (None, "XXXX-05")
    assert problem.code == "unresolved-period"
    assert problem.span == period.spans[0]


def test_a_publication_date_that_is_only_a_month_resolves_no_weekdays() -> None:
    assert found("They left on Monday, not in May.", "2019-11") == [
        ("Monday", None),
        ("May", "2019-05"),
    ]
