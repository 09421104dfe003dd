"""What the rules make of words that a reviewer selected, as answers for the claim's form.

Only the paragraph is read, so that it takes no longer in a long report than in a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from tumen import extract
from tumen.model import Count, Document, Number, Period, Permit, Place, Problem, Span, Unit


class Worded(Protocol):
    """Anything that stands in words."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words."""
        ...


T = TypeVar("T", bound=Worded)
Answers = dict[str, str]
Reader = Callable[[Document], tuple[tuple[T, ...], tuple[Problem, ...]]]


def proposed(document: Document, field: str, start: int, end: int) -> Answers:
    """Answers by their names in the field's part of the form; none where no rule reads a value."""
    left = document.text.rfind("\n", 0, start) + 1
    right = document.text.find("\n", end)
    text = document.text[left : len(document.text) if right == -1 else right]
    language = document.language_at(start)
    paragraph = replace(document, text=text, language=language, language_runs=(), offsets=())
    here = (start - left, end - left)
    match field.partition(".")[0]:
        case "count":
            return _of_count(_met(extract.counts, paragraph, here))
        case "places":
            return _of_place(_met(extract.places, paragraph, here))
        case "period":
            return _of_period(_met(extract.periods, paragraph, here))
        case "permit":
            return _of_permit(_met(extract.permits, paragraph, here))
        case "sector":
            return {"name": document.text[start:end]}
        case _:
            return {}


def _met(read: Reader[T], paragraph: Document, here: tuple[int, int]) -> T | None:
    """The first result that shares a letter with the words."""
    found: Iterable[T] = read(paragraph)[0]
    meets = (one for one in found if any(s.start < here[1] and here[0] < s.end for s in one.spans))
    return next(meets, None)


def _of_count(count: Count | None) -> Answers:
    if count is None:
        return {}
    unit = count.unit if count.unit in set(Unit) else ""
    approximate = "yes" if count.approximate else ""
    low, high = _digits(count.low), _digits(count.high)
    return {"low": low, "high": high, "approximate": approximate} | ({"unit": unit} if unit else {})


def _of_place(place: Place | None) -> Answers:
    if place is None:
        return {}
    codes = {"country": place.country or "", "subdivision": place.subdivision or ""}
    return {"name": place.name} | codes


def _of_period(period: Period | None) -> Answers:
    return {"edtf": period.edtf or ""} if period else {}


def _of_permit(permit: Permit | None) -> Answers:
    return {"class": permit.permit_class.value} if permit else {}


def _digits(number: Number | None) -> str:
    return "" if number is None else f"{number}"
