"""Instruments by name, number and short reference; all sentences are invented."""

from __future__ import annotations

import pytest

from tumen.extract import instruments
from tumen.read import from_text


def found(text: str) -> list[tuple[str, str]]:
    """The words and the identifier of each mention."""
    mentions, _ = instruments(from_text(text, language="en"))
    return [(m.spans[0].quote, m.instrument) for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Resolution 2397 set a date.", [("Resolution 2397", "UNSC/2397")]),
        ("Under UNSCR 2375 (2017), none.", [("UNSCR 2375 (2017)", "UNSC/2375")]),
        ("See S/RES/2371 (2017).", [("S/RES/2371 (2017)", "UNSC/2371")]),
        (
            "the United Nations Security Council Resolution No. 1718 binds",
            [("United Nations Security Council Resolution No. 1718", "UNSC/1718")],
        ),
        (
            "resolutions 2371, 2375 and 2397 (2017) all apply",
            [
                ("resolutions 2371", "UNSC/2371"),
                ("2375", "UNSC/2375"),
                ("2397 (2017)", "UNSC/2397"),
            ],
        ),
        ("Resolution 2375 and 140 others", [("Resolution 2375", "UNSC/2375")]),
        ("resolution 2397, 2019 being the limit", [("resolution 2397", "UNSC/2397")]),
        ("the U.N.'s Resolution 2094 stands", [("U.N.'s Resolution 2094", "UNSC/2094")]),
    ],
)
def test_resolutions_are_named_by_number(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "under paragraph 8 of resolution 2397 (2017), which",
            [("paragraph 8 of resolution 2397 (2017)", "UNSC/2397#8")],
        ),
        (
            "para. 17 of the Security Council resolution 2375 bars",
            [("para. 17 of the Security Council resolution 2375", "UNSC/2375#17")],
        ),
        (
            "Resolution 2397, paragraph 8, demands",
            [("Resolution 2397, paragraph 8", "UNSC/2397#8")],
        ),
        ("UNSCR 2375 OP17 bars", [("UNSCR 2375 OP17", "UNSC/2375#17")]),
        (
            "resolution 2397's paragraph 8 (a)",
            [("resolution 2397's paragraph 8 (a)", "UNSC/2397#8")],
        ),
        (
            "paragraphs 8 and 9 of resolution 2397",
            [
                ("paragraphs 8 and 9 of resolution 2397", "UNSC/2397#8"),
                ("paragraphs 8 and 9 of resolution 2397", "UNSC/2397#9"),
            ],
        ),
    ],
)
def test_paragraphs_belong_to_their_resolution(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "General Assembly resolution 70/1 was carried.",
        "House Resolution 2397 was tabled in Congress.",
        "The factory has 2397 workers on 2,397 square metres.",
        "A screen with a resolution of 1080 lines.",
        "New Year's resolutions for 2024.",
        "barred earlier by 2375.",
        "They must leave before paragraph 8 of the report is read.",
        "the resolution was celebrated",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_bare_number_counts_once_the_text_speaks_of_resolutions() -> None:
    text = "Resolution 2397 sets a date. Permits had been barred by 2375. It drew 2094 guests."
    assert found(text) == [("Resolution 2397", "UNSC/2397"), ("2375", "UNSC/2375")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CAATSA section 321 presumes", [("CAATSA section 321", "US/CAATSA#321")]),
        ("Section 321(b) of the CAATSA", [("Section 321(b) of the CAATSA", "US/CAATSA#321")]),
        (
            "the Countering America’s Adversaries Through Sanctions Act, Sec. 321, presumes",
            [
                (
                    "Countering America’s Adversaries Through Sanctions Act, Sec. 321",
                    "US/CAATSA#321",
                )
            ],
        ),
        (
            "CAATSA passed. Under section 321(b) goods are held.",
            [("CAATSA", "US/CAATSA"), ("section 321(b)", "US/CAATSA#321")],
        ),
        ("Executive Order 13722 blocks", [("Executive Order 13722", "US/EO-13722")]),
        (
            "Council Decision (CFSP) 2016/849 and Council Regulation (EU) 2017/1509",
            [
                ("Council Decision (CFSP) 2016/849", "EU/2016/849"),
                ("Council Regulation (EU) 2017/1509", "EU/2017/1509"),
            ],
        ),
        ("the Forced Labour Convention", [("Forced Labour Convention", "ILO/C029")]),
        ("section 12 of the city code", []),
    ],
)
def test_acts_are_named_with_their_sections(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("UNSCR 2397 was adopted. Later the resolution lapsed.", ("the resolution", "UNSC/2397")),
        (
            "UNSCR 2397 was adopted. Now paragraph 8 of that resolution binds.",
            ("paragraph 8 of that resolution", "UNSC/2397#8"),
        ),
        (
            "Resolution 2375 came first.\n\nResolution 2397 followed; the resolution set a date.",
            ("the resolution", "UNSC/2397"),
        ),
    ],
)
def test_a_short_reference_means_the_one_thing_it_can_mean(
    text: str, last: tuple[str, str]
) -> None:
    assert found(text)[-1] == last


def test_a_short_reference_with_two_meanings_is_a_problem_not_a_guess() -> None:
    text = "Resolutions 2375 and 2397 were adopted. The resolution set a date."
    mentions, problems = instruments(from_text(text, language="en"))
    assert [m.instrument for m in mentions] == ["UNSC/2375", "UNSC/2397"]
    (problem,) = problems
    assert problem.code == "ambiguous-instrument"
    assert problem.span is not None
    assert problem.span.quote == "The resolution"
