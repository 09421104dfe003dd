"""Names of places that name something else here: a person, an outlet, a street."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tumen.extract.gazetteer import Form
from tumen.extract.lang.en.place import words
from tumen.extract.lang.en.place.mention import Mention

# What stands before a place more often than before a person.
_WHERE = re.compile(
    r"\b(?:in|at|from|near|into|outside|around|across|leave|left|via)\s+$", re.IGNORECASE
)
# Another name of the person before it: a capitalised word that is none of those before places.
_GIVEN = re.compile(
    r"(?<![.\w-])(?!The|In|At|To|On|For|From|Near|And|But|As|North|South|East|West|Greater|Old|New)"
    r"[A-Z][a-z]{2,}\s+$"
)
_SPOKEN = re.compile(r"\b(?:in|spoke|speaks?|speaking|fluent|only|from|into)\s+$")
_ALONE = re.compile(r"\W*(?:$|[,.;:)”\"]|\s(?:and|or|but|on|to|with)\s)")


def _borne(mention: Mention, text: str) -> bool:
    """Whether the name is part of a longer name of a person, or stands after a title."""
    before = text[max(0, mention.start - 20) : mention.start]
    if mention.form is Form.PEOPLE or " " in mention.name:
        return False
    if mention.form is Form.NAME and words.titles().search(before):
        return True
    given = mention.name in words.given_names()
    if mention.entity == "PERSON" and mention.embedded:
        last = mention.outer[1] - mention.end <= len("'s") and mention.outer[0] < mention.start
        return last or (given and mention.outer[0] == mention.start)
    beside = words.surname().match(text, mention.end) or _GIVEN.search(before)
    return given and mention.entity in {"", "PERSON"} and beside is not None


def of_person(mention: Mention, text: str, persons: frozenset[str]) -> bool:
    """Whether the name is a person's: part of a longer one, after a title, or a known surname.

    Args:
        mention: the name.
        text: the document's.
        persons: the names of places that are part of names of persons in the document.
    """
    if _borne(mention, text):
        return True
    plain = mention.form is not Form.PEOPLE and " " not in mention.name
    return plain and mention.name in persons and not placed(mention, text)


def _is_language(mention: Mention, text: str) -> bool:
    """Whether an adjective is the name of a language ("shouted in Turkish")."""
    spoken = _SPOKEN.search(text, max(0, mention.start - 20), mention.start)
    alone = _ALONE.match(text, mention.end)
    adjective = mention.form is Form.ADJECTIVE
    return adjective and (mention.entity == "LANGUAGE" or bool(spoken and alone))


def of_body(mention: Mention, text: str) -> bool:
    """Whether the name is a language, or opens that of an outlet, a street, an American society."""
    if _is_language(mention, text) or (mention.name == "American" and mention.entity == "ORG"):
        return True
    return bool(words.bodies().match(text, mention.end))


def placed(mention: Mention, text: str) -> bool:
    """Whether a preposition of place stands before the name."""
    return _WHERE.search(text, max(0, mention.start - 20), mention.start) is not None


def surnames(mentions: Sequence[Mention], text: str) -> frozenset[str]:
    """The names that are persons' at least as often as they are taken for places."""
    borne: Counter[str] = Counter()
    persons = set()
    for mention in mentions:
        if _borne(mention, text):
            persons.add(mention.name)
            borne[mention.name] += 1
        elif mention.entity == "GPE":
            borne[mention.name] -= 1
    return frozenset(name for name in persons if borne[name] >= 0)
