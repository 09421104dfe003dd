"""The catalogues hold exactly the messages that tumen says, each with all its values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from itertools import product
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po
from tools.renew_catalogues import LOCALE, renewed, template

from tumen.report.tongue.records import LOCALES

LANGUAGES = sorted(set(LOCALES.values()) - {"en"})
IN_PAGES = re.compile(r"%\((\w+)\)s")
TAGS = re.compile(r"<(/?\w+)(?: (?:class|href|id)=\"[^\"]*\")*")
PARTICLES = {
    "은/는", "이/가", "을/를", "과/와", "으로/로",
    "이다/다", "이었다/였다", "이라/라", "이라고/라고", "이던/던",
}  # fmt: skip

# "It is" and "There is" are English grammar; no other language has words for them.
GRAMMAR = {"opening"}


def _text(locale: str) -> str:
    return (LOCALE / locale / "LC_MESSAGES" / "tumen.po").read_text("utf-8")


def _messages(locale: str) -> list[Message]:
    read: Catalog = read_po(BytesIO(_text(locale).encode()), locale=locale)
    return [message for message in read if message.id]


def _forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said or ())


def _values(text: str) -> set[str]:
    """What a message has room for; one without values is taken as it stands, braces and all."""
    named = set(IN_PAGES.findall(text))
    return named or {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_catalogue_is_what_renewing_writes(locale: str) -> None:
    """No message is missing and none is stale; else run ``make catalogues``."""
    assert renewed(_text(locale), locale, template()) == _text(locale)


def test_every_catalogue_is_a_language_of_the_interface() -> None:
    assert sorted(path.name for path in LOCALE.iterdir()) == LANGUAGES


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_message_is_translated_and_reviewed(locale: str) -> None:
    bare = [m.id for m in _messages(locale) if not all(_forms(m.string)) or m.fuzzy]
    assert bare == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_translations_have_the_values_of_their_messages(locale: str) -> None:
    for message in _messages(locale):
        wanted = {name for form in _forms(message.id) for name in _values(form)}
        for told in _forms(message.string):
            assert _values(told) | GRAMMAR & wanted == wanted, message.id


@pytest.mark.parametrize("locale", LANGUAGES)
def test_translations_have_the_markup_of_their_messages(locale: str) -> None:
    for message in _messages(locale):
        for asked, told in product(_forms(message.id), _forms(message.string)):
            assert sorted(TAGS.findall(told)) == sorted(TAGS.findall(asked)), message.id


def test_korean_particles_come_in_pairs_that_exist() -> None:
    told = [form for message in _messages("ko") for form in _forms(message.string)]
    asked = {spec for form in told for _, _, spec, _ in Formatter().parse(form) if spec}
    assert asked <= PARTICLES
