"""Clauses and how sure they are; all sentences are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumen.extract.lang.en.factuality import factuality
from tumen.model import Attribution, Document, Factuality, Kind
from tumen.read import from_text


def judged(text: str, cue: str | None = None, kind: Kind | None = None) -> tuple[str, str | None]:
    """The class of a whole sentence and the word that decided it; `cue` brings in the source."""
    document = from_text(text, language="en")
    attribution = _brought_in(document, cue) if cue else None
    found = factuality(document, 0, len(text), attribution, kind)
    assert found.rule.startswith("en.factuality.")
    return found.factuality.value, found.word.quote if found.word else None


def _brought_in(document: Document, cue: str) -> Attribution:
    at = document.text.index(cue)
    return Attribution((), (document.span(at, at + len(cue)),), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 90 workers left the plant.", ("asserted", None)),
        ("No group has passed the gate.", ("denied", "No")),
        ("None of them hold work visas.", ("denied", "None")),
        ("No fewer than 40 men left.", ("asserted", None)),
        ("No more than 40 of the workers left.", ("asserted", None)),
        ("Nobody came after the border closed.", ("denied", "Nobody")),
        ("The workers never left.", ("denied", "never")),
        ("The workers did not leave.", ("denied", "not")),
        ("The workers no longer live there.", ("denied", "longer")),
        ("The papers could not be renewed.", ("denied", "not")),
        ("The workers failed to leave.", ("denied", "failed")),
        ("The text is wrongly quoted.", ("denied", "wrongly")),
        ("Not only cooks left.", ("asserted", None)),
        ("They are to leave by Saturday.", ("planned", "are")),
        ("The workers will leave on Saturday.", ("planned", "will")),
        ("The workers will not leave.", ("planned", "will")),
        ("The firm plans to send 300 workers.", ("planned", "plans")),
        ("The province decided to send them home.", ("planned", "decided")),
        ("The flights are scheduled for March.", ("planned", "scheduled")),
        ("The workers were supposed to leave in May.", ("planned", "supposed")),
        ("The workers are supposed to have left.", ("estimated", "supposed")),
        ("The ministry would stop sending workers.", ("planned", "would")),
        ("The workers may leave.", ("predicted", "may")),
        ("Nobody will check the papers.", ("predicted", "will")),
        ("Another group is expected in October.", ("predicted", "expected")),
        ("The workers are likely to leave.", ("predicted", "likely")),
        ("The workers may have left.", ("estimated", "may")),
        ("Half of them are thought to be back.", ("estimated", "thought")),
        ("The workers appear to have left.", ("estimated", "appear")),
        ("Apparently the workers left.", ("estimated", "Apparently")),
        ("My guess is that the workers left.", ("estimated", "guess")),
        ("It is possible that the workers left.", ("estimated", "possible")),
        ("It’s possible that the workers left.", ("estimated", "possible")),
        ("It seems as though the workers left.", ("estimated", "seems")),
        ("It does not seem as if the cooks will leave.", ("predicted", "seem")),
        ("I do not think that the cooks will leave.", ("predicted", "think")),
        ("I do not think that the cooks left.", ("doubted", "not")),
        ("The bills indicate that the cooks left.", ("estimated", "indicate")),
        ("Two officials indicated that the cooks left.", ("reported", "indicated")),
        ("They would go on to live there and to sew.", ("planned", "would")),
        ("The workers reportedly left.", ("reported", "reportedly")),
        ("The number is false.", ("denied", "false")),
        ("It is not true that the workers left.", ("denied", "not")),
        ("Nor is it true that workers stay there.", ("denied", "Nor")),
        ("It is possible that the North will send new people.", ("predicted", "possible")),
        ("The request for visas was denied.", ("asserted", None)),
        ("Two men were refused an extension.", ("asserted", None)),
        ("Assemble at the gate at noon.", ("planned", "Assemble")),
    ],
)
def test_the_text_in_its_own_voice(text: str, expected: tuple[str, str | None]) -> None:
    assert judged(text) == expected


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("The broker said that 90 workers left.", "said", "reported"),
        ("The broker said that no worker left.", "said", "denied"),
        ("The broker denied that workers left.", "denied", "denied"),
        ("The owner did not say that they left.", "say", "denied"),
        ("The broker doubts that they left.", "doubts", "doubted"),
        ("The broker does not believe that they left.", "believe", "doubted"),
        ("The broker said that they would leave.", "said", "planned"),
        ("The ministry ordered the firm to send them home.", "ordered", "planned"),
        ("The broker expects that they will leave.", "expects", "predicted"),
        ("The broker thinks that they will leave.", "thinks", "predicted"),
        ("The broker fears that they left.", "fears", "estimated"),
        ("The broker estimates that 90 are left.", "estimates", "estimated"),
        ("The broker said that the owner believes that they left.", "said", "estimated"),
        ("They will come as trainees, I expect.", "expect", "predicted"),
        ("I would say that 300 left.", "say", "estimated"),
    ],
)
def test_a_source_weighs_its_clause(text: str, cue: str, expected: str) -> None:
    assert judged(text, cue)[0] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Nobody has checked the figures.", Kind.VERIFICATION, "asserted"),
        ("It makes no exception for cooks.", Kind.OBLIGATION, "asserted"),
        ("The women have had no valid stamp.", Kind.OVERSTAY, "asserted"),
        ("The state must send them home.", Kind.OBLIGATION, "asserted"),
        ("Everyone must be back by Saturday.", Kind.RECALL_ORDER, "asserted"),
        ("Nobody has left.", Kind.DEPARTURE, "denied"),
        ("Qatar stopped issuing visas.", Kind.PERMIT, "asserted"),
    ],
)
def test_what_a_kind_is_about_is_no_doubt_of_it(text: str, kind: Kind, expected: str) -> None:
    assert judged(text, kind=kind)[0] == expected


NEGATIVE = [
    ("The cooks will not leave.", Kind.DEPARTURE),
    ("The cooks are unlikely to leave.", Kind.DEPARTURE),
    ("The cooks are not expected to leave.", Kind.DEPARTURE),
    ("The cooks are not likely to leave.", Kind.DEPARTURE),
    ("It is not likely that the cooks will leave.", Kind.DEPARTURE),
    ("The firm does not plan to send them home.", Kind.REPATRIATION),
    ("It does not seem as if the cooks will leave.", Kind.DEPARTURE),
    ("The recall will not include students.", Kind.RECALL_ORDER),
    ("The figure has not been confirmed.", Kind.VERIFICATION),
    ("The recall is difficult to verify.", Kind.VERIFICATION),
    ("It makes no exception for cooks.", Kind.OBLIGATION),
    ("The police will not look away.", Kind.TOLERANCE),
]
NOT_NEGATIVE = [
    ("The cooks will leave.", Kind.DEPARTURE),
    ("The cooks are not unlikely to leave.", Kind.DEPARTURE),
    ("The cooks did not leave.", Kind.DEPARTURE),  # denied, as its class says
    ("The cooks failed to leave.", Kind.DEPARTURE),
    ("The recall will include cooks.", Kind.RECALL_ORDER),
    ("The figure was confirmed.", Kind.VERIFICATION),
    ("The rule bars states from issuing visas.", Kind.OBLIGATION),
    ("They have no valid stamp.", Kind.OVERSTAY),
    ("The police do not ask.", Kind.TOLERANCE),
]


@pytest.mark.parametrize(("text", "kind"), NEGATIVE)
def test_a_negative_that_the_class_does_not_show(text: str, kind: Kind) -> None:
    assert factuality(from_text(text, language="en"), 0, len(text), None, kind).negated


@pytest.mark.parametrize(("text", "kind"), NOT_NEGATIVE)
def test_what_its_class_shows_is_not_negated_again(text: str, kind: Kind) -> None:
    assert not factuality(from_text(text, language="en"), 0, len(text), None, kind).negated


def test_words_of_the_neighbour_clause_do_not_count() -> None:
    document = from_text("The cooks left, and the drivers will leave on Sunday.", language="en")
    first = factuality(document, 0, len("The cooks left")).factuality
    second = factuality(document, len("The cooks left, and "), len(document.text)).factuality
    assert (first, second) == (Factuality.ASSERTED, Factuality.PLANNED)


_WORDS = st.sampled_from(
    (
        "the",
        "workers",
        "will",
        "not",
        "leave",
        "said",
        "that",
        "no",
        "if",
        "to",
        ",",
        ".",
        "expects",
    )
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=12), st.integers(0, 30), st.integers(1, 30))
def test_the_deciding_word_stands_in_the_text(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    start = min(start, len(text) - 1)
    document = from_text(text, language="en")
    cue = factuality(document, start, min(len(text), start + length)).word
    assert cue is None or text[cue.start : cue.end] == cue.quote
