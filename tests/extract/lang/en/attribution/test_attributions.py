"""Who says what in invented sentences: source | cue | content."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import attributions
from tumen.extract.lang.en.attribution import nested
from tumen.model import Span
from tumen.read import from_text


def _words(spans: tuple[Span, ...]) -> str:
    return " … ".join(span.quote for span in spans)


def found(text: str) -> list[str]:
    """Each attribution in one line."""
    return [
        " | ".join(map(_words, (a.source, a.cue, a.content)))
        for a in attributions(from_text(text, language="en"))[0]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“They sew shirts day and night,” Ana Prenn said.",
            ["Ana Prenn | said | “They sew shirts day and night,”"],
        ),
        (
            "“They sew shirts day and night,” said Ana Prenn, a trader in Yanji.",
            ["Ana Prenn, a trader in Yanji | said | “They sew shirts day and night,”"],
        ),
        (
            '"They left on Monday," the trader said. "Nobody came after them to the plant."',
            ['the trader | said | "They left on Monday," … "Nobody came after them to the plant."'],
        ),
        (
            "The trader told the Lantern Wire: “They all carry border passes.”",
            ["The trader | told | “They all carry border passes.”"],
        ),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A source in Yanji told the Lantern Wire on the 5th that the workers had left.",
            ["A source in Yanji | told | that the workers had left"],
        ),
        (
            "The ministry said the men had left the city.",
            ["The ministry | said | the men had left the city"],
        ),
        (
            "A Member State reported that 40 workers had returned.",
            ["A Member State | reported | that 40 workers had returned"],
        ),
        (
            "The men had left the city, the ministry said.",
            ["the ministry | said | The men had left the city"],
        ),
        (
            "The men, a broker said, had left the city.",
            ["a broker | said | The men … had left the city"],
        ),
        (
            "According to two officials, the plant employs 300 women.",
            ["two officials | According to | the plant employs 300 women"],
        ),
        (
            "He confirmed the visit, adding that the buses were full.",
            [
                "He | confirmed | the visit",
                "He | adding | that the buses were full",
            ],
        ),
    ],
)
def test_reported_words(text: str, expected: list[str]) -> None:
    assert [line for line in found(text) if line in expected] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The workers are believed to have left in May.",
            [" | are believed | The workers … to have left in May"],
        ),
        (
            "The women reportedly hold visitor permits.",
            [" | reportedly | The women … hold visitor permits"],
        ),
    ],
)
def test_hearsay_has_no_source(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quotation_that_runs_over_paragraphs_stays_with_its_speaker() -> None:
    text = (
        "“They came by bus in the spring,” the broker said. “They sew shirts.\n\n"
        "“Nobody has gone home since the border was shut in January.”"
    )
    (line,) = found(text)
    assert line.startswith("the broker | said | “They came by bus")
    assert line.endswith("“Nobody has gone home since the border was shut in January.”")


def test_a_quotation_without_a_speaker_is_a_problem() -> None:
    text = "“Nobody has gone home since the spring.” The border is shut."
    results, problems = attributions(from_text(text, language="en"))
    assert not results
    assert [(p.code, p.span.quote) for p in problems if p.span] == [
        ("quotation-without-source", "“Nobody has gone home since the spring.”")
    ]


def test_a_run_of_words_without_sentences_is_a_problem() -> None:
    results, problems = attributions(from_text("he said " * 300, language="en"))
    assert not results
    assert [problem.code for problem in problems] == ["no-sentence"]


def test_inner_attributions_are_kept_apart() -> None:
    document = from_text("The broker said that the police think the men left.", language="en")
    outer, _ = attributions(document)
    assert [_words(a.source) for a in outer] == ["The broker"]
    assert [_words(a.source) for a in nested(document)] == ["The broker", "the police"]


@pytest.mark.parametrize(
    "text",
    ["The workers sew shirts.", "A “border pass” lasts a day.", "", "The report is on his desk."],
)
def test_plain_statements_are_nobodys_words(text: str) -> None:
    assert found(text) == []


_PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        ",",
        ".",
        "—",
        ":",
        "he",
        "said",
        "that",
        "they",
        "left",
        "Ri",
        "told",
        "reportedly",
        "sources",
        "claim",
        "의",
        "to",
        "is",
        "adding",
        "\n\n",
        "according to",
        "is believed",
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_PIECES, max_size=16).map(" ".join))
def test_every_span_is_an_exact_substring_and_roles_do_not_overlap(text: str) -> None:
    if not text.strip():
        return
    document = from_text(text, language="en")
    for attribution in nested(document):
        assert attribution.cue
        spans = sorted([*attribution.source, *attribution.cue, *attribution.content])
        assert all(document.text[s.start : s.end] == s.quote for s in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 300 women came in May, the Lantern Wire reported, citing two local officials.",
            "two local officials | citing |",
        ),
        (
            "Some 300 left, according to the Wire, which quoted sources familiar with the talks.",
            "sources familiar with the talks | quoted | Some 300 left",
        ),
        (
            "The Lantern Wire quoted a broker as saying that the men had left.",
            "a broker | saying | that the men had left",
        ),
        (
            "His claim that the men had left was false.",
            "His | claim | that the men had left",
        ),
        (
            "China still keeps 20,000 of them, as one embassy believes.",
            "one embassy | believes | China still keeps 20,000 of them",
        ),
        (
            "She said the men had left, adding that nobody came.",
            "She | adding | that nobody came",
        ),
        ("The registers show 14 extensions.", "The registers | show | 14 extensions"),
        ("PRENN: They came by bus.\n\nZARIN: No.", "PRENN | : | They came by bus."),
        ("@tumen_walker (Sept. 12): three buses left.", "@tumen_walker | : | three buses left."),
    ],
)
def test_other_cues(text: str, expected: str) -> None:
    assert [line for line in found(text) if line.startswith(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prices fell, by the trader's own account.",
            ["the trader | account | Prices fell"],
        ),
        (
            "The new year will bring more of them, as some in Seoul fear.",
            ["some in Seoul | fear | The new year will bring more of them"],
        ),
        (
            "There is a notice at the gate: “Meet here at noon on Friday.”",
            ["a notice at the gate | : | “Meet here at noon on Friday.”"],
        ),
        (
            "@river_cook (Telegram, May 2): “Two buses at the gate.” Others made it three.",
            ["@river_cook | : | “Two buses at the gate.”", "Others | made | it three"],
        ),
        (
            "A drivers' group (VK, May 3): “The hall by the river is empty now.”",
            ["A drivers' group | : | “The hall by the river is empty now.”"],
        ),
        (
            "A forklift driver on Pier 2, by telephone: nobody has left.",
            ["A forklift driver on Pier 2 | : | nobody has left."],
        ),
        (
            "Norway's labour ministry: “None of them is left.”",
            ["Norway's labour ministry | : | “None of them is left.”"],
        ),
        ("In the view of one cook, half left.", ["one cook | view | half left"]),
        ("In view of the frost, half left.", []),
        ("On account of the frost, half left.", []),
        ("The yard denies having let them go.", ["The yard | denies | having let them go"]),
        ("One trader puts them at ninety.", ["One trader | puts | them at ninety"]),
        ("A cook guessed at ninety.", ["A cook | guessed at | ninety"]),
        ("Word from the pier is that they left.", ["the pier | Word | that they left"]),
        ("As the cook tells it, they left.", ["the cook | tells | they left"]),
        ("Our figures for August: they left.", []),
        (
            "Asked who remained, the cook shrugged.",
            [" | Asked | who remained"],
        ),
        (
            "The labour office gave a figure of 900.",
            ["The labour office | gave | a figure of 900"],
        ),
        ("b) Two drivers said that they had left.", ["Two drivers | said | that they had left"]),
    ],
)
def test_less_common_ways_to_name_a_source(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The presumption was not rebutted, the protest is denied.",
        "They can no longer be regarded as workers.",
        "By May 3, the day on which letters fell due, few offices had reported.",
        "The police registered the truck.",
    ],
)
def test_nobody_is_said_to_say_it(text: str) -> None:
    assert found(text) == []
