"""A claim without what identifies its protected source, for whoever may not see it.

Spans keep their places, so that a redacted claim still points into its report; their words, and
whatever of them stands in the words of other fields, are covered.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from tumen.app.review.masking import COVER, hidden
from tumen.model import Claim, Span

T = TypeVar("T")


def redacted(claim: Claim) -> Claim:
    """The claim, with the words of a protected source covered in all of its fields."""
    secret = hidden([claim])
    return _covered(claim, secret) if secret else claim


def _covered(value: T, secret: tuple[Span, ...]) -> T:
    if isinstance(value, Span):
        quote = list(value.quote)
        for span in secret:
            for at in range(max(span.start, value.start), min(span.end, value.end)):
                quote[at - value.start] = COVER
        return replace(value, quote=_without_names("".join(quote), secret))
    if isinstance(value, tuple):
        return tuple(_covered(one, secret) for one in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: _covered(getattr(value, f.name), secret) for f in fields(value)}
        return replace(value, **parts)
    return value


def _without_names(words: str, secret: tuple[Span, ...]) -> str:
    for span in secret:
        words = words.replace(span.quote, COVER * len(span.quote))
    return words
