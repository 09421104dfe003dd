"""The `str` that remembers, and the records of what it can remember."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

Shape = Callable[[str], str]
"""A pure function of a module, or a `functools.partial` of one: something that can be pickled."""


class Style(StrEnum):
    """How a number is written: 12,000; "three" where it is small; "2 million" where it is large."""

    DIGITS = "digits"
    SPELT = "spelt"
    SHORT = "short"


class Sort(StrEnum):
    """Where the name of something is looked up."""

    COUNTRY = "country"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template with its values.

    Attributes:
        template: in English, with named places: ``{n} claim``. It is the id of the message.
        values: by the names of the places; text of others among them stays what it is. Without
            values the template is taken as it stands, braces and all.
        plural: the template for more than one; None where the number does not matter.
        count: of how many it speaks, to choose between the two.
        context: what tells it from a message that reads the same; None where nothing has to.
    """

    template: str
    values: Mapping[str, str]
    plural: str | None = None
    count: int = 1
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how it is to be written."""

    value: float
    style: Style


@dataclass(frozen=True, slots=True)
class Date:
    """A year, or a month or day of it, by the Gregorian calendar."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """What has a name in each language.

    The key of a country is its ISO 3166-1 alpha-2 code; of a place its GeoNames id, else its
    English name.
    """

    sort: Sort
    key: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Words with the same sign between them."""

    sign: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Words as a reader lists them, with "and" or "or" before the last."""

    items: tuple[str, ...]
    last: str


@dataclass(frozen=True, slots=True)
class Shaped:
    """Words, and the function that their telling goes through."""

    words: str
    shape: Shape


Meaning = Sentence | Number | Date | Name | Joined | Listed | Shaped


class Worded(str):
    """English words that remember what they say.

    They are equal to the plain `str` that reads the same, and are written and stored as it.
    """

    __slots__ = ("meaning",)
    meaning: Meaning

    def __new__(cls, english: str, meaning: Meaning) -> Self:
        """The words, which nothing but the functions of this package should put together."""
        made = super().__new__(cls, english)
        made.meaning = meaning
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, Meaning]]:
        return type(self), (str(self), self.meaning)
