"""Places in invented sentences: what is found, and which place it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.lang.en.place import places
from tumen.model import Place
from tumen.read import from_text


def found(text: str) -> list[Place]:
    results, problems = places(from_text(text, language="en"))
    assert problems == ()
    return list(results)


def codes(text: str) -> list[tuple[str, str | None]]:
    return [(place.spans[0].quote, place.subdivision or place.country) for place in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HUNCHUN, China — Buses brought 40 women to Quanhe from Wonjong.",
            [("HUNCHUN", "CN-JL"), ("China", "CN"), ("Quanhe", "CN-JL"), ("Wonjong", "KP-13")],
        ),
        (
            "They were moved from Sinuiju to Dandong and then by train to Tumen.",
            [("Sinuiju", "KP-03"), ("Dandong", "CN-LN"), ("Tumen", "CN-JL")],
        ),
        ("A plant in Helong, Jilin Province.", [("Helong", "CN-JL"), ("Jilin Province", "CN-JL")]),
        (
            "Crews left Vladivostok for Primorye.",
            [("Vladivostok", "RU-PRI"), ("Primorye", "RU-PRI")],
        ),
        (
            "The DPRK signed with the Russian Federation.",
            [("DPRK", "KP"), ("Russian Federation", "RU")],
        ),
        ("Qatar and Kuwait stopped renewing visas.", [("Qatar", "QA"), ("Kuwait", "KW")]),
        ("The yard in Gdynia, Poland, let them go.", [("Gdynia", "PL-22"), ("Poland", "PL")]),
        ("Tenders in Yakutia and Amur Oblast.", [("Yakutia", "RU-SA"), ("Amur Oblast", "RU-AMU")]),
    ],
)
def test_places_of_the_field(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chinese firms hired them.", [("Chinese", "CN")]),
        ("North Korean workers stayed.", [("North Korean", "KP")]),
        ("South Koreans watched.", [("South Koreans", "KR")]),
    ],
)
def test_adjectives_and_nationals_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("A depot in Birmingham, Alabama, closed.", "Birmingham", "US-AL"),
        ("A depot in Birmingham, England, closed.", "Birmingham", "GB-ENG"),
        ("He flew to Tbilisi, Georgia, on Monday.", "Georgia", "GE"),
        ("He drove from Atlanta, Georgia, to Mobile, Alabama.", "Georgia", "US-GA"),
        ("Farms in Oregon, Washington and Idaho suffered.", "Washington", "US-WA"),
        ("Talks in Washington went on, the State Department said.", "Washington", "US-DC"),
        ("A mill in Dublin, Ga., burned.", "Ga.", "US-GA"),
        ("The mayor of Paris spoke in France.", "Paris", "FR-IDF"),
        ("The sheriff of Henry County, Tennessee, lives in Paris.", "Paris", "US-TN"),
        ("Fujian's Nanping and Jilin's Nanping are far apart.", "Nanping", "CN-FJ"),
        ("Seoul says 15,000 of them are in RU.", "RU", "RU"),
        ("North Korea sent them. They went back to the North.", "the North", "KP"),
        ("Kursk region borders Ukraine.", "Kursk region", "RU-KRS"),
        ("The mayor of Paris, Texas, spoke.", "Paris", "US-TX"),
        ("The bar in Moscow, Idaho, shut.", "Moscow", "US-ID"),
        ("Georgia, Armenia and Azerbaijan signed.", "Georgia", "GE"),
    ],
)
def test_a_name_of_several_places_is_the_one_that_the_text_places(
    text: str, name: str, code: str
) -> None:
    assert (name, code) in codes(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Michael Jordan scored 40 points.", "Jordan"),
        ("Mr. Jordan declined to comment.", "Jordan"),
        ("George Brown Washington starred. Washington also directed.", "Washington"),
        ("Batbold Tumen runs a firm. Tumen denied it.", "Tumen"),
        ("The manager, Tumen Bayar, denied it.", "Tumen"),
        ("Trains went on to the North Caucasus.", "the North"),
        ("The office in New London, Connecticut, shut.", "London"),
        ("They shouted in Turkish.", "Turkish"),
        ("Virginia Hall wrote to the paper.", "Virginia"),
        ("The China Daily printed a denial.", "China"),
        ("He wrote for the Moscow Times.", "Moscow"),
        ("Ships crossed the South China Sea.", "China"),
        ("She lives on Dublin Road.", "Dublin"),
        ("Latin America was spared.", "America"),
    ],
)
def test_what_is_no_place_of_ours_is_left_out(text: str, name: str) -> None:
    assert name not in [quote for quote, _ in codes(text)]


def test_a_place_carries_its_identifiers() -> None:
    (place,) = found("They work in Hunchun.")
    assert (place.name, place.country, place.subdivision) == ("Hunchun", "CN", "CN-JL")
    assert place.geonames is not None
    assert (round(place.latitude or 0), round(place.longitude or 0)) == (43, 130)
    assert place.role is None


WORDS = [
    "China",
    "Hunchun, Jilin",
    "Mr. Jordan",
    "\n",
    "in",
    "Paris, Texas",
    "’s",
    "U.S.",
    "Ky.",
    "—",
    "、",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_every_span_is_an_exact_substring(words: list[str]) -> None:
    text = " ".join(words)
    for place in found(text) if text.strip() else []:
        assert all(text[s.start : s.end] == s.quote != "" for s in place.spans)
