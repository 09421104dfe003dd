"""What the model must answer, and the strict reading of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from tumen.errors import ChatAnswer
from tumen.model import Factuality, Kind, Number, PermitClass, Role, SourceKind, Unit
from tumen.model.codec import from_json


@dataclass(frozen=True, slots=True)
class CountDraft:
    """A number in the model's reading; `quote` is the words."""

    quote: str
    low: Number | None
    high: Number | None
    approximate: bool
    unit: Unit


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """A place in the model's reading; codes as in `tumen.model.Place`."""

    quote: str
    name: str
    country: str | None
    subdivision: str | None
    role: Role | None


@dataclass(frozen=True, slots=True)
class PeriodDraft:
    """A time in the model's reading."""

    quote: str
    edtf: str | None


@dataclass(frozen=True, slots=True)
class PermitDraft:
    """A paper in the model's reading."""

    quote: str
    permit_class: PermitClass


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """Who says so, in the model's reading."""

    quote: str
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim as the model gives it: quotations, not yet found in the text.

    `occurrence` says which one is meant, counted from 1, where the anchor's words stand in the text
    more than once; None where they stand there once.
    """

    kind: Kind
    anchor: str
    occurrence: int | None
    factuality: Factuality
    count: CountDraft | None
    places: tuple[PlaceDraft, ...]
    period: PeriodDraft | None
    permit: PermitDraft | None
    source: SourceDraft | None
    cue: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole of what the model may say."""

    claims: tuple[Draft, ...]


def read_answer(body: bytes) -> tuple[Draft, ...]:
    """The drafts in a completion.

    Raises:
        ChatAnswer: it is no completion, or its message is no `Answer` to the letter.
    """
    try:
        return from_json(Answer, json.loads(_message(json.loads(body)))).claims
    except (ValueError, TypeError, KeyError, IndexError, RecursionError) as error:
        raise ChatAnswer(f"{type(error).__name__}: {str(error)[:120]}") from error


def _message(completion: Any) -> str:  # noqa: ANN401 - whatever the server says
    message: Any = completion["choices"][0]["message"]["content"]
    if not isinstance(message, str):
        raise TypeError("the message holds no text")
    return message
