"""What holds for the fields of any event in any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import Context, Fields, fields
from tumen.extract.lang.en.parse import parse
from tumen.model import Document, Kind, Span
from tumen.read import from_text

_PIECES = st.sampled_from(
    (
        *("A cook in Yanji", "said", "that", "40 women", "had left", "for Sinuiju", ",", "."),
        *("“", "”", ":", ";", "\n", "[1]", "Q:", "A:", "@cook (VK, May 2):", "on one-month visas"),
        *("according to", "the ministry", "Resolution 2397", "obliges", "states", "by Dec. 22"),
        *("half of them", "the figure", "is", "wrong", "they", "there", "in Hunchun", "and", "to"),
        *("citing", "a driver", "What he says:", "as some in Seoul fear", "in 2019", "could not"),
    )
)


def spans_of(made: Fields) -> list[Span]:
    """Every span that the fields carry."""
    found = [s for place in made.places for s in place.spans]
    found += [s for law in made.instruments for s in law.spans]
    for field in (made.count, made.period, made.permit):
        found += field.spans if field is not None else ()
    if made.source is not None:
        found += [s for s in (made.source.span, made.source.resolved) if s is not None]
    found += [made.cue] if made.cue is not None else []
    found += [made.told_to.span] if made.told_to is not None else []
    found += [made.sector.span] if made.sector is not None else []
    return found


def every_event(document: Document) -> tuple[Event, ...]:
    """An event of every kind for each sentence."""
    kinds = tuple(Kind)
    return tuple(
        Event(kind, sent.root.i, *(sent.start_char, sent.end_char) * 2, "test")
        for number, sent in enumerate(parse(document).sents)
        for kind in (kinds[number % len(kinds)], kinds[(number + 5) % len(kinds)])
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=24))
def test_every_span_is_an_exact_substring(pieces: list[str]) -> None:
    document = from_text(" ".join(pieces), published="2024-03-05", language="en")
    events = every_event(document)
    for event in events:
        made, _ = fields(document, event, Context(events))
        assert all(document.text[s.start : s.end] == s.quote for s in spans_of(made))


def test_the_same_words_on_another_day_are_dated_anew() -> None:
    text = "About 40 women came to Tumen last month."
    for published, expected in (("2024-03-05", "2024-02"), ("2020-01-09", "2019-12")):
        document = from_text(text, published=published, language="en")
        event = every_event(document)[0]
        made, _ = fields(document, event, Context((event,)))
        assert made.period is not None
        assert made.period.edtf == expected
