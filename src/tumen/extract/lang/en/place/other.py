"""Names of places that name something else here: a person, an outlet, a street."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tumen.extract.gazetteer import Form
from tumen.extract.lang.en.place import words
from tumen.extract.lang.en.place.mention import Mention

# What stands before a place more often than before a person.
_WHERE = re.compile(
    r"\b(?:in|at|from|near|into|outside|around|across|leave|left|via)\s+$", re.IGNORECASE
)
_CAPITALISED = re.compile(r"(?:\s+[A-Z]\.)?\s+[A-Z][a-z]")
_POSSESSIVE = re.compile(r"['’]s?$")


def of_person(mention: Mention, text: str, persons: frozenset[str]) -> bool:
    """Whether the name is a person's: titled, part of a longer one, or a known surname.

    Args:
        mention: the name.
        text: the document's.
        persons: the words of all longer names of persons in the document.
    """
    before = text[max(0, mention.start - 20) : mention.start]
    if mention.form is not Form.NAME or " " in mention.name:
        return False
    if mention.entity == "PERSON" and mention.embedded:
        return True
    if words.titles().search(before):
        return True
    if mention.name in words.given_names() and _CAPITALISED.match(text, mention.end):
        return mention.entity != "GPE"
    return mention.name in persons and not _WHERE.search(before)


def of_body(mention: Mention, text: str) -> bool:
    """Whether the name opens that of an outlet, a street, or an American society."""
    if mention.name == "American" and mention.entity == "ORG":
        return True
    return bool(words.bodies().match(text, mention.end))


def surnames(mentions: Iterable[Mention], text: str) -> frozenset[str]:
    """The words of all names of persons that hold a place's name and more."""
    return frozenset(
        _POSSESSIVE.sub("", word)
        for mention in mentions
        if mention.entity == "PERSON" and mention.embedded
        for word in text[mention.outer[0] : mention.outer[1]].split()
    )
