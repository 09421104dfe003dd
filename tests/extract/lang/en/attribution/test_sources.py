"""Kinds, seats, hearers and fuller mentions of sources; all names are invented."""

from __future__ import annotations

import pytest

from tumen.extract import places
from tumen.extract.lang.en.attribution import attributions, based_in, hearer, kind_of, resolve
from tumen.model import Document, Span
from tumen.read import from_text


def at(text: str, words: str, *, last: bool = False) -> tuple[Document, Span]:
    """The document and the span of the words in it."""
    document = from_text(text, language="en")
    start = text.rindex(words) if last else text.index(words)
    return document, document.span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The payroll for 2020", "document"),
        ("A brochure of the firm", "document"),
        ("A European newsletter", "outlet"),
        ("A competitor", "organisation"),
        ("A customs clerk", "official"),
        ("Minister Seo", "official"),
        ("Two forecasters", "expert"),
        ("Interior Ministry tables", "document"),
        ("A leaked letter from the plant", "document"),
        ("The ruling", "document"),
        ("The Lantern Daily", "outlet"),
        ("Some of the reports", "outlet"),
        ("A Korean newspaper", "outlet"),
        ("Some reports", "outlet"),
        ("The Seagrass Project", "organisation"),
        ("The company's lawyer", "organisation"),
        ("A spokesman for the shipyard", "organisation"),
        ("A spokeswoman for the labour department", "official"),
        ("The Foreign Ministry", "official"),
        ("A Member State", "official"),
        ("Mozambique", "official"),
        ("Two border officers", "official"),
        ("One Western embassy", "official"),
        ("Pavel Zarin, a demographer at the Harbour Centre", "expert"),
        ("Three South Korean researchers", "expert"),
        ("Gleb Ostrov, a contractor who runs two crews", "named"),
        ("A former diplomat", "anonymous"),
        ("A broker in Yanji", "anonymous"),
        ("Sources familiar with the matter", "anonymous"),
        ("One of the traders", "anonymous"),
        ("A plasterer who gave only the family name Ri", "anonymous"),
        ("Mr. P.", "anonymous"),
    ],
)
def test_kind(words: str, kind: str) -> None:
    document, span = at(f"{words} said that the workers had left.", words)
    assert kind_of(document, span).value == kind


@pytest.mark.parametrize(
    ("words", "seat"),
    [
        ("A source in Hunchun", "CN-JL"),
        ("A China-based source", "CN"),
        ("A confidential source in Damascus", "SY"),
        ("The Chinese authorities", "CN"),
        ("A plasterer from Wonsan", None),
        ("A diplomat who keeps in touch with people in Dandong", None),
        ("Sources familiar with the deal between Beijing and Pyongyang", None),
        ("A broker", None),
    ],
)
def test_seat(words: str, seat: str | None) -> None:
    document, span = at(f"{words} said that the workers had left.", words)
    assert based_in(document, span, places(document)[0]) == seat


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A source told the Lantern Wire that they had left.", "Lantern Wire"),
        ("China informed the Panel that they had left.", "Panel"),
        ("A source said in an interview with the Wire that they had left.", "Wire"),
        ("A source said on Monday that they had left.", None),
    ],
)
def test_hearer(text: str, name: str | None) -> None:
    document = from_text(text, language="en")
    ((attribution, *_), _) = attributions(document)
    heard = hearer(document, attribution.cue[0])
    assert (heard.name if heard else None) == name


@pytest.mark.parametrize(
    ("text", "short", "fuller"),
    [
        (
            "A broker in Yanji said the men left. They paid well, he said.",
            "he",
            "A broker in Yanji",
        ),
        (
            "A spokeswoman, Ana Prenn, said the men left. Her aide stayed. She said no more.",
            "She",
            "A spokeswoman, Ana Prenn",
        ),
        (
            "Sources in Seoul said the men left. Others came, the sources said.",
            "the sources",
            "Sources in Seoul",
        ),
        (
            "Pavel Zarin, a demographer, said the men left. The bus was full. Zarin said why.",
            "Zarin",
            "Pavel Zarin, a demographer",
        ),
        (
            "Two traders at the bridge said the men left. They said that it rained.",
            "They",
            "Two traders at the bridge",
        ),
    ],
)
def test_fuller_mention(text: str, short: str, fuller: str) -> None:
    document, span = at(text, short, last=True)
    resolved = resolve(document, span)
    assert resolved is not None
    assert resolved.quote == fuller


def test_a_relative_pronoun_stands_for_the_noun_before_it() -> None:
    document, span = at("We met a broker in Yanji, who said that the men left.", "who")
    resolved = resolve(document, span)
    assert resolved is not None
    assert resolved.quote == "a broker in Yanji"


def test_long_chains_of_pronouns_are_followed() -> None:
    text = "A broker in Yanji said the men left. " + "He said that it rained. " * 400
    document, span = at(text, "He", last=True)
    resolved = resolve(document, span)
    assert resolved is not None
    assert resolved.quote == "A broker in Yanji"


@pytest.mark.parametrize("words", ["He", "The source", "A broker in Yanji", "Pavel Zarin"])
def test_nothing_is_guessed_where_nothing_came_before(words: str) -> None:
    document, span = at(f"{words} said that the workers had left.", words)
    assert resolve(document, span) is None


def test_a_pronoun_has_the_kind_of_what_it_stands_for() -> None:
    text = "A ministry official said the men left. He said that it rained."
    document, span = at(text, "He")
    assert kind_of(document, span).value == "official"
