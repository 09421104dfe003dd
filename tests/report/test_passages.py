"""Laws of the marking of passages, for any text and any anchors."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.build import claim

from tumen.model import Document, Kind, Span
from tumen.read import from_text
from tumen.report.citing import Numbered
from tumen.report.passages import WHOLE, blocks
from tumen.report.records import Block
from tumen.report.rows import rows

texts = st.text(alphabet="ab \n中\u202e<&", min_size=1, max_size=60).filter(str.strip)


def marked(text: str, anchors: list[tuple[int, int]]) -> tuple[list[str], tuple[Block, ...]]:
    document = from_text(text)
    text = document.text
    plain = claim(document, text, Kind.STOCK)
    starts = sorted((min(a, len(text) - 1), b) for a, b in anchors)
    claims = [
        Numbered(number, replace(plain, anchor=_span(document, a, b)), document, 1)
        for number, (a, b) in enumerate(starts, 1)
    ]
    made = blocks(document, claims, {row.number: row for row in rows(claims, {})})
    return [item.claim.anchor.quote for item in claims], made


def _span(document: Document, start: int, end: int) -> Span:
    """At least one character that stays within the text."""
    return document.span(start, min(max(end, start + 1), len(document.text)))


def quotes(made: tuple[Block, ...]) -> dict[int, str]:
    """What stands between the start and the end of each claim, paragraph breaks left out."""
    running: dict[int, str] = {}
    done: dict[int, str] = {}
    for block in made:
        for piece in block.pieces:
            if piece.kind == "start":
                running[piece.number] = ""
            elif piece.kind == "end":
                done[piece.number] = running.pop(piece.number)
            else:
                assert piece.depth == len(running)
                running = {number: text + piece.text for number, text in running.items()}
    assert not running
    return done


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u202e", "\N{REPLACEMENT CHARACTER}")


anchors = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=6)


@settings(deadline=None)
@given(texts, anchors)
def test_each_claim_is_marked_by_its_own_words_however_they_overlap(
    text: str, places: list[tuple[int, int]]
) -> None:
    wanted, made = marked(text, places)
    assert {n: squeezed(quote) for n, quote in quotes(made).items()} == {
        n: squeezed(quote) for n, quote in enumerate(wanted, 1)
    }


@settings(deadline=None)
@given(texts, anchors)
def test_no_word_of_a_short_text_is_left_out_or_said_twice(
    text: str, places: list[tuple[int, int]]
) -> None:
    _, made = marked(text, places)
    drawn = "".join(piece.text for block in made for piece in block.pieces)
    assert squeezed(drawn) == squeezed(text)
    assert all(block.omitted == 0 for block in made)


def test_of_a_long_text_the_surroundings_of_claims_are_shown_and_the_rest_is_counted() -> None:
    line = "nothing here\n"
    text = line * WHOLE + "They came.\n" + line * WHOLE
    document = from_text(text)
    item = Numbered(1, claim(document, "They came.", Kind.ARRIVAL), document, 1)
    made = blocks(document, [item], {row.number: row for row in rows([item], {})})
    drawn = sum(len(piece.text) + 1 for block in made for piece in block.pieces if piece.text)
    left_out = sum(block.omitted for block in made)
    assert [bool(block.omitted) for block in (made[0], made[-1])] == [True, True]
    assert abs(drawn + left_out - len(text)) <= 2
    assert drawn < 4_000
