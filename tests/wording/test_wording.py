"""Words that remember: they read as plain text, and keep what they say."""

from __future__ import annotations

import json
import pickle

import pytest

from tumen.model.codec import from_json, to_json
from tumen.model.problem import Problem
from tumen.wording import (
    Sentence,
    Worded,
    capital,
    carried,
    country,
    date,
    in_turn,
    joined,
    listed,
    number,
    ours,
    place,
    recalled,
    say,
    say_as,
    shaped,
    short,
    some,
    spelt,
    template,
    term,
    unstopped,
)


@pytest.mark.parametrize(
    ("words", "english"),
    [
        (say("workers {there} left", there="abroad"), "workers abroad left"),
        (say("no {place} here"), "no {place} here"),
        (say_as("kind", "Arrival"), "Arrival"),
        (some(1, "{n} claim", "{n} claims"), "one claim"),
        (some(0, "{n} claim", "{n} claims"), "no claims"),
        (some(12_000, "{n} claim", "{n} claims"), "12,000 claims"),
        (some(2, "{n} claim", "{n} claims", n=number(2)), "2 claims"),
        (term("recall order"), "recall order"),
        (ours("What {braces} a lawyer wrote."), "What {braces} a lawyer wrote."),
        (number(1234.5), "1,234.5"),
        (spelt(10), "ten"),
        (spelt(11), "11"),
        (short(999_999), "999,999"),
        (short(20_000_000), "20 million"),
        (date(2019, 12, 22), "22 December 2019"),
        (date(2019, 12), "December 2019"),
        (date(987), "0987"),
        (country("US", "the United States"), "the United States"),
        (place("Hunchun", 2036653), "Hunchun"),
        (joined("; ", ["a", "b"]), "a; b"),
        (listed(["a"]), "a"),
        (listed(["a", "b", "c"]), "a, b and c"),
        (listed(["a", "b"], "or"), "a or b"),
        (in_turn(["One.", "Two.", "Three."]), "One. Two. Three."),
        (capital(say("a report")), "A report"),
        (unstopped(say("It is so.")), "It is so"),
    ],
)
def test_words_read_as_english(words: str, english: str) -> None:
    assert words == english
    assert hash(words) == hash(english)
    assert isinstance(words, Worded)


def test_a_value_is_no_template_of_its_own() -> None:
    assert say("{words} stands there", words="{n:>9} {x.y}") == "{n:>9} {x.y} stands there"


def test_what_is_shaped_remembers_and_plain_text_stays_plain() -> None:
    told = shaped(say("a {b}", b="c"), str.upper)
    assert isinstance(told, Worded)
    assert told == "A C"
    assert type(shaped("a", str.upper)) is str


def test_words_cross_to_another_process_with_what_they_remember() -> None:
    words = capital(some(3, "{n} claim in {place}", "{n} claims in {place}", place=place("Jilin")))
    back = pickle.loads(pickle.dumps(words))
    assert back == words
    assert back.meaning == words.meaning  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words",
    [
        "plain",
        say("is {what}, which is not read; {advice}.", what=ours("a picture"), advice="{x.y}"),
        some(3, "{n} claim", "{n} claims", n="3"),
        say_as("kind", "Arrival"),
    ],
)
def test_words_cross_to_a_process_that_is_not_trusted(words: str) -> None:
    back = recalled(json.loads(json.dumps(carried(words))))
    assert back == words
    assert getattr(back, "meaning", None) == getattr(words, "meaning", None)


@pytest.mark.parametrize("hole", ["{a.__class__}", "{a[0]}", "{a!r}", "{a:>9}", "{0}", "{}"])
def test_a_template_that_looks_into_its_values_is_refused(hole: str) -> None:
    with pytest.raises(ValueError, match="no template of ours"):
        recalled([hole, {"a": "b"}, None, 1, None])


def test_words_are_stored_as_plain_text() -> None:
    stored = to_json(Problem("read", "x", say("a {b}", b="c")))
    assert json.dumps(stored["message"]) == '"a c"'
    assert from_json(Problem, stored) == Problem("read", "x", "a c")


def test_a_marked_template_is_itself() -> None:
    said = say(template("from {start} on"), start="2019")
    assert isinstance(said.meaning, Sentence)
    assert said.meaning.template == "from {start} on"
