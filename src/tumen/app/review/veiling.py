"""An assessment without what identifies protected sources, for those who may not see it.

The words are covered in the reports where they stand and wherever they are quoted, so that whatever
is drawn from the assessment (judgements, lineages, passages, exports) cannot show them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from tumen.app.review.masking import COVER, masked, may_name
from tumen.model import Assessment, Claim, Span

T = TypeVar("T")
Cover = Callable[[str], str]

NAMES_NOTHING = frozenset(
    {"id", "document", "claim", "statement", "holder", "taker", "giver", "members", "roots"}
    | {"one", "other", "lineages", "rule", "provision", "citation", "url", "locator"}
    | {"raw_sha256", "offsets", "boxes"}
)
"""Fields by which records find one another, or that are ours: no words of reports."""
OURS = frozenset({"provisions", "method", "record"})
"""Parts of an assessment in which no report has a word."""


def veiled(assessment: Assessment, secret: Mapping[str, Sequence[Span]]) -> Assessment:
    """The assessment with the words of protected sources covered, one mark for each code point.

    `secret` holds the words of each document, also those of claims that are no evidence any more.
    """
    every = (span.quote for spans in secret.values() for span in spans)
    cover = covering({words for words in every if may_name(words)})
    documents = tuple(
        _covered(masked(one, secret.get(one.id, ())), cover) for one in assessment.documents
    )
    texts = {one.id: one.text for one in documents}
    claims = tuple(_requoted(claim, texts.get(claim.document)) for claim in assessment.claims)
    parts = {
        part.name: _covered(getattr(assessment, part.name), cover)
        for part in fields(assessment)
        if part.name not in OURS | {"documents", "claims"}
    }
    return replace(assessment, documents=documents, claims=_covered(claims, cover), **parts)


def covering(secret: Iterable[str]) -> Cover:
    """A function that covers words wherever they stand in a text."""
    longest_first = sorted(secret, key=len, reverse=True)
    if not longest_first:
        return lambda text: text
    pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: COVER * len(found[0]), text)


def _requoted(claim: Claim, text: str | None) -> Claim:
    """The claim with its words as they stand in the covered text."""

    def requote(value: Any) -> Any:  # noqa: ANN401 - any value of a record
        if isinstance(value, Span):
            return replace(value, quote=text[value.start : value.end]) if text else value
        if isinstance(value, tuple):
            return tuple(map(requote, value))
        if is_dataclass(value) and not isinstance(value, type):
            return _changed(value, requote)
        return value

    made = requote(claim)
    assert isinstance(made, Claim)
    return made


def _covered(value: T, cover: Cover) -> T:
    return _walk(value, cover)  # type: ignore[no-any-return]


def _walk(value: Any, cover: Cover) -> Any:  # noqa: ANN401 - any value of a record
    if type(value) is str:  # a word of the vocabulary is no text of others
        return cover(value)
    if isinstance(value, tuple):
        return tuple(_walk(one, cover) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return _changed(value, lambda part: _walk(part, cover))
    return value


def _changed(record: Any, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401
    made = {
        part.name: change(getattr(record, part.name))
        for part in fields(record)
        if part.name not in NAMES_NOTHING
    }
    same = all(made[name] is getattr(record, name) for name in made)
    return record if same else replace(record, **made)
