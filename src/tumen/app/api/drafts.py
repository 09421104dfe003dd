"""A claim's fields as programs give them, made into the answers of the form that people fill in.

So that what a program may say of a claim, and what is refused, is what holds for people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, Field

from tumen.app.review.answers import YES, answers
from tumen.app.review.drafting import MOST_COUNTED, MOST_PLACES
from tumen.app.review.words import told
from tumen.errors import WordsNotThere
from tumen.model import (
    Claim,
    Factuality,
    Kind,
    PermitClass,
    Role,
    SourceKind,
    Span,
    Unit,
)

MOST_WORDS = 16
Name = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
Figure = Annotated[int, Field(ge=0, le=MOST_COUNTED)]
At = Annotated[int, Field(ge=0, le=2**31 - 1)]


class Given(BaseModel, extra="forbid"):
    """What a program gives."""


class Words(Given):
    """Words of the report, in Unicode code points; `quote`, where given, must stand there."""

    start: At
    end: At
    quote: Annotated[str, Field(max_length=20_000)] | None = None


Spans = Annotated[list[Words], Field(max_length=MOST_WORDS)]


class CountGiven(Given):
    """How many; `low` and `high` are null where the range is open."""

    words: Spans = []
    low: Figure | None = None
    high: Figure | None = None
    unit: Unit = Unit.WORKERS
    approximate: bool = False


class PlaceGiven(Given):
    """Where; codes are ISO 3166-1 alpha-2 and ISO 3166-2."""

    words: Spans = []
    name: Annotated[Name, Field(min_length=1)]
    country: Name | None = None
    subdivision: Name | None = None
    role: Role | None = None


class PeriodGiven(Given):
    """When, in EDTF."""

    words: Spans = []
    edtf: Name


class PermitGiven(Given):
    """On which papers."""

    words: Spans = []
    permit_class: PermitClass


class SectorGiven(Given):
    """At which work."""

    words: Spans
    name: Name = ""


class SourceGiven(Given):
    """Who says so; of two spans the first is the name to which the second refers."""

    words: Spans
    kind: SourceKind
    protected: bool = False


class CertaintyGiven(Given):
    """How sure, and the words that say so."""

    words: Spans = []
    value: Factuality


class Fields(Given):
    """Fields of a claim. One that is not named stays as it was; null or [] empties it.

    Words are places in the report's text, counted in code points; a value without words is kept as
    inferred by the reviewer.
    """

    kind: Kind | None = None
    anchor: Words | None = None
    count: CountGiven | None = None
    places: Annotated[list[PlaceGiven], Field(max_length=MOST_PLACES)] = []
    period: PeriodGiven | None = None
    permit: PermitGiven | None = None
    sector: SectorGiven | None = None
    source: SourceGiven | None = None
    factuality: CertaintyGiven | None = None
    negated: bool = False
    note: Annotated[str, Field(max_length=2000, pattern=r"^[^\x00]*$")] | None = None


def answered(fields: Fields, claim: Claim | None, text: str) -> dict[str, str]:
    """The answers of a claim's form, changed as a program says.

    Raises:
        WordsNotThere: what it gives as words does not stand in the report.
    """
    made = answers(claim, text) if claim else {}
    for name in fields.model_fields_set:
        made = {key: value for key, value in made.items() if not _is_of(key, name)}
        made |= dict(_answers(name, getattr(fields, name), text))
    return made


def _is_of(key: str, field: str) -> bool:
    return key == field or key.startswith(f"{field}.")


def _answers(name: str, value: Any, text: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    match value:
        case None | False:
            pass
        case True:
            yield name, YES
        case str():
            yield name, value
        case Words():
            yield from _words(name, [value], text)
        case list():
            for number, one in enumerate(value):
                yield from _of_record(f"{name}.{number}", one, text)
        case CertaintyGiven():
            yield name, value.value
            yield from _words(name, value.words, text)
        case _:
            yield from _of_record(name, value, text)


_ANSWER = {"permit_class": "class"}
"""Parts that the form calls by another name."""


def _of_record(name: str, record: Any, text: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    yield from _words(name, record.words, text)
    said: Mapping[str, object] = record.model_dump(mode="json", exclude={"words"})
    for part, value in said.items():
        if value is not None and value is not False:
            yield f"{name}.{_ANSWER.get(part, part)}", YES if value is True else f"{value}"


def _words(name: str, words: Sequence[Words], text: str) -> Iterator[tuple[str, str]]:
    quotes, where = told(tuple(_span(name, one, text) for one in words), text)
    yield f"{name}.words", quotes
    yield f"{name}.spans", where


def _span(name: str, words: Words, text: str) -> Span:
    found = text[words.start : words.end]
    if not found.strip() or words.end > len(text) or words.quote not in (None, found):
        raise WordsNotThere(name, words.quote or f"{words.start}-{words.end}")
    return Span(words.start, words.end, found)
