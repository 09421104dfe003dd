"""Of a long text what can speak is parsed with what it leans on; the rest changes no claim."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract import claims
from tumen.extract.excerpt import excerpt
from tumen.extract.explain import explain
from tumen.extract.extractor import spans
from tumen.extract.lang.en.needed import BEFORE, HEAD, NAMED, needed, paragraphs
from tumen.model import Claim
from tumen.read import from_text

IDLE = "The harbour board met on Tuesday and put off the dredging of the second basin."
SPEAKING = "About 40 North Korean workers arrived at the mill in Hunchun in May 2019."
STORY = (
    "HUNCHUN, China — The mill took on new hands in spring.",
    "A foreman told this office that 40 North Korean workers had come on visitor permits.",
    "“They sleep behind the boiler house,” he said.",
    "Another 25 arrived on 3 June 2019, he added.",
)


def text_of(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def bare(found: tuple[Claim, ...], by: int = 0) -> list[tuple[object, ...]]:
    """What claims say and by which words, these moved by so many characters."""
    return [
        (
            claim.kind,
            claim.factuality,
            claim.count and (claim.count.low, claim.count.high),
            claim.period and claim.period.edtf,
            [(span.start + by, span.quote) for span in spans(claim)],
        )
        for claim in found
    ]


def read(text: str) -> tuple[Claim, ...]:
    return claims(from_text(text, published="2019-06-10", language="en"))[0]


PARTS = st.lists(
    st.tuples(st.sampled_from([IDLE, SPEAKING, "Rain fell."]), st.integers(1, 30)), max_size=6
).map(lambda runs: [part for part, times in runs for _ in range(times)])


@given(PARTS)
@settings(deadline=None, max_examples=40)
def test_what_is_read_is_whole_paragraphs_in_order_with_all_that_speak(parts: list[str]) -> None:
    text = text_of(*parts)
    read_here = needed(text)
    bounds = {edge for part in paragraphs(text) for edge in part} | {0, len(text)}
    assert all(start in bounds and end in bounds for start, end in read_here)
    assert all(a[1] < b[0] for a, b in pairwise(read_here))
    left = "".join(text[start:end] for start, end in read_here)
    assert left.count(SPEAKING) == parts.count(SPEAKING)


@pytest.mark.parametrize("distance", [1, BEFORE])
def test_a_paragraph_is_read_as_far_before_one_that_speaks(distance: int) -> None:
    idle = [f"{IDLE} ({n})" for n in range(90)]
    left = excerpt_of(text_of(*idle, SPEAKING))
    assert f"({90 - distance})" in left
    assert f"({90 - BEFORE - 1})" not in left
    assert f"({HEAD - 1})" in left


def excerpt_of(text: str) -> str:
    return excerpt(from_text(text, language="en"), needed(text)).document.text


@pytest.mark.parametrize(("apart", "is_read"), [(NAMED, True), (NAMED + BEFORE + 1, False)])
def test_a_word_of_the_field_speaks_where_the_country_is_named_not_far(
    apart: int, *, is_read: bool
) -> None:
    left = excerpt_of(text_of(SPEAKING, *[IDLE] * (apart - 1), "Visas are issued here.", IDLE))
    assert ("Visas" in left) is is_read


def test_a_note_is_read_where_its_mark_is() -> None:
    notes = [f"[{n}] Interview with a clerk of basin {n}." for n in range(1, 60)]
    left = excerpt_of(text_of(*[IDLE] * 90, f"{SPEAKING}[7]", *[IDLE] * 90, *notes))
    assert "[7] Interview" in left
    assert "[8] Interview" not in left


def test_a_text_that_speaks_everywhere_is_read_as_it_is() -> None:
    document = from_text(text_of(*[SPEAKING] * 60), language="en")
    assert excerpt(document, needed(document.text)).document is document


def test_a_text_of_which_only_the_title_tells_is_read_as_a_whole() -> None:
    text = text_of(*["Another 25 left on Monday."] * 60)
    assert needed(text) == ((0, len(text)),)


@pytest.mark.parametrize("more", [60, 95])
def test_paragraphs_on_other_matters_change_no_claim(more: int) -> None:
    short = text_of(*STORY)
    assert read(short)
    assert bare(read(text_of(*STORY, *[IDLE] * more))) == bare(read(short))


@pytest.mark.parametrize(("few", "many"), [(BEFORE + HEAD + 1, 70)])
def test_nor_do_those_in_front(few: int, many: int) -> None:
    near, far = (text_of(*[IDLE] * times, *STORY, *[IDLE] * 50) for times in (few, many))
    moved = (many - few) * len(IDLE + "\n\n")
    assert bare(read(near), by=moved) == bare(read(far))


def test_every_word_of_a_claim_stands_where_it_says_and_is_explained_there() -> None:
    text = text_of(*[IDLE] * 70, *STORY, *[IDLE] * 70)
    document = from_text(text, published="2019-06-10", language="en")
    for claim in claims(document)[0]:
        explanation = explain(document, claim)
        assert explanation.renewed
        words = [*spans(claim), *spans(explanation.grounds)]
        assert all(text[span.start : span.end] == span.quote for span in words)
