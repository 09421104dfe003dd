"""Numbers with their bounds, and numbers that count nothing; all sentences are invented."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tumen.extract import counts
from tumen.model import Count, Number
from tumen.read import from_text


def found(text: str) -> list[Count]:
    return list(counts(from_text(text, language="en"))[0])


def values(text: str) -> list[tuple[str, Number | None, Number | None, bool]]:
    """The words, the bounds and the approximation of each count."""
    return [(c.spans[0].quote, c.low, c.high, c.approximate) for c in found(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("Exactly 40 workers left.", 40, 40, False),
        ("At least 2,000 workers left.", 2000, None, False),
        ("More than 2,000 workers left.", 2000, None, False),
        ("No fewer than sixty men stayed.", 60, None, False),
        ("Over five hundred men stayed.", 500, None, False),
        ("300 or more men stayed.", 300, None, False),
        ("300+ men stayed.", 300, None, False),
        ("Up to 80 men came.", None, 80, False),
        ("The number of visas shot up to 800.", 800, 800, False),
        ("About two thousand men stayed.", 2000, 2000, True),
        ("No more than 80 men came.", None, 80, False),
        ("Fewer than 50 remained.", None, 50, False),
        ("80 men or fewer came; 30 at most stayed.", 80, 80, False),
        ("About 150 went home.", 150, 150, True),
        ("Some 1,400 of them went home.", 1400, 1400, True),
        ("300 or so are expected.", 300, 300, True),
        ("An estimated 90 are left.", 90, 90, True),
        ("Nearly 600 came.", None, 600, True),
        ("Almost 600 came.", None, 600, True),
        ("Twenty-odd women came.", 20, None, True),
        ("At least nearly 300 came.", None, 300, True),
        ("Dozens of cooks came.", 20, 99, True),
        ("Hundreds of cooks came.", 200, 999, True),
        ("Several hundred cooks came.", 200, 999, True),
        ("Thousands of cooks came.", 2000, 9999, True),
        ("Tens of thousands of cooks came.", 20_000, 99_999, True),
        ("Several hundred at most came.", None, 999, True),
        ("Dozens or even hundreds of cooks came.", 20, 999, True),
        ("Between 300 and 400 came.", 300, 400, False),
        ("From 300 to 400 cooks work there.", 300, 400, False),
        ("2,000-3,000 workers came.", 2000, 3000, False),
        ("30–35 men came.", 30, 35, False),
        ("One or two thousand men came.", 1000, 2000, False),
        ("Two to three dozen men came.", 24, 36, False),
        ("About 30 to 40 men came.", 30, 40, True),
        ("Half a million men came.", 500_000, 500_000, False),
        ("A couple of dozen men came.", 24, 24, False),
        ("15k workers came.", 15_000, 15_000, False),
        ("2.3 million workers came.", 2_300_000, 2_300_000, False),
        ("Three buses of 50 girls came.", 150, 150, False),
        ("3 buses x 50 girls came.", 150, 150, False),
        ("Two groups of about 60 workers came.", 120, 120, True),
        ("It fell by 2.5 per cent.", 2.5, 2.5, False),
        ("It cost US$4-5 million.", 4_000_000, 5_000_000, False),
        ("It fell to minus 20 degrees.", -20, -20, False),
    ],
)
def test_the_first_count(
    text: str, low: Number | None, high: Number | None, *, approximate: bool
) -> None:
    assert values(text)[0][1:] == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At least 2,000 workers left.", ["At least 2,000"]),
        ("Another group, of 300 or so, came.", ["300 or so"]),
        ("Only 12 stayed.", ["12"]),
        ("All 540 stayed, not just 500.", ["540", "500"]),
        ("Between 20 and 30 came.", ["Between 20 and 30"]),
        ("More than half of them stayed.", ["More than half"]),
        ("16,000 tourist and 10,300 student visas", ["16,000", "10,300"]),
        ("It rose from 2,600 to 10,300 in a year.", ["2,600", "10,300"]),
        ("There were 30 in Hunchun, 40 in Tumen and 50 in Yanji.", ["30", "40", "50"]),
    ],
)
def test_the_span_is_the_number_with_its_bound(text: str, words: list[str]) -> None:
    assert [count.spans[0].quote for count in found(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "They left on Dec. 20, 2019.",
        "They left on 19 to 20 December 2019.",
        "They left in 2019.",
        "The 2019 deadline has passed.",
        "It happened at 10:30 a.m. on the 22nd.",
        "Resolution 2397 (2017) forbids it.",
        "Paragraphs 8 and 17 of resolution 2375 forbid it.",
        "The office is at 16-18 Willow Avenue.",
        "Call 02-555-0199 or +82 2 555 0199.",
        "Flight 152 was late; so was a Boeing 737.",
        "The team won 2-1 and then drew 3-3.",
        "89. The Group went on.",
        "He said so.[12]",
        "Covid-19 closed the gate.",
        "Nobody knows which one is the right one.",
        "In the third quarter it fell.",
        "They are in their 20s and remember the 1990s.",
        "The first group left.",
        "Many workers and a few cooks left.",
    ],
)
def test_dates_names_and_codes_are_no_counts(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 90 North Korean workers left.", "North Korean workers"),
        ("Dozens of restaurant staff left.", "restaurant staff"),
        ("They have 30 valid work permits.", "valid work permits"),
        ("They signed for 3,000 “technical trainees” there.", "technical trainees"),
        ("It paid $300 for it.", "$"),
        ("They live in a seven-floor dormitory.", "floor"),
        ("A 38-member team came.", "member"),
        ("It rose by 5 percent.", "percent"),
        ("The car did 90 km/h.", "km/h"),
        ("When I left, 540.", ""),
    ],
)
def test_the_unit_is_the_noun_as_printed(text: str, unit: str) -> None:
    assert found(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high", "base"),
    [
        ("Half of the workers left.", Fraction(1, 2), Fraction(1, 2), "the workers"),
        ("Two-thirds of the 30,000 have left.", Fraction(2, 3), Fraction(2, 3), "the 30,000"),
        ("More than half of them left.", Fraction(1, 2), None, "them"),
        ("Up to two thirds of those have left.", None, Fraction(2, 3), "those"),
        ("About a quarter of them left.", Fraction(1, 4), Fraction(1, 4), "them"),
        ("At least one in five left.", Fraction(1, 5), None, None),
    ],
)
def test_a_part_is_a_share_of_its_base(
    text: str, low: Fraction | None, high: Fraction | None, base: str | None
) -> None:
    count = found(text)[0]
    assert count.share is not None
    assert (count.share.low, count.share.high, count.share_of) == (low, high, base)


def test_a_number_of_a_base_keeps_its_number() -> None:
    first, second = found("Twenty-two of the 35 men in his brigade left.")
    assert (first.low, first.share, first.share_of) == (22, None, "the 35 men in his brigade")
    assert (second.low, second.unit) == (35, "men")


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Some 300 workers a day cross.", "day"),
        ("At least 90 workers per flight leave.", "flight"),
        ("They process 40 permits daily.", "day"),
        ("They process 40 permits.", None),
    ],
)
def test_a_rate_says_what_it_is_for(text: str, per: str | None) -> None:
    assert found(text)[0].per == per


@pytest.mark.parametrize("text", ["", " \n ", "No numbers here.", "9" * 50_000, "1,000," * 5_000])
def test_odd_texts_do_no_harm(text: str) -> None:
    assert all(count.spans for count in found(text))


def test_a_bound_between_two_numbers_belongs_to_the_first() -> None:
    assert values("300 at least dozens") == [
        ("300 at least", 300, None, False),
        ("dozens", 20, 99, True),
    ]
