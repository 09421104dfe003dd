"""Who vouches for a claim, as a name under which bias can be learned, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from tumen.model import SourceKind

# What a claim of the ledger says of its source, in the kinds of the priors.
KINDS: Mapping[SourceKind, str] = {
    SourceKind.DOCUMENT: "outlet",
    SourceKind.OUTLET: "outlet",
    SourceKind.ORGANISATION: "organisation",
    SourceKind.OFFICIAL: "official",
    SourceKind.EXPERT: "advocacy",
    SourceKind.NAMED: "anonymous",
    SourceKind.ANONYMOUS: "anonymous",
}
# Kinds whose origin is a public body: it, and not the outlet that repeats it, is the source.
BODIES = frozenset({"official", "intelligence", "organisation", "advocacy"})


def kind_of(origin: str, publisher: str) -> str:
    """The kind of source that the words show; "outlet" where they show none."""
    for words in (origin, publisher):
        for kind, pattern in _patterns().items():
            if pattern is not None and pattern.search(words):
                return kind
    return "outlet"


def source_of(origin: str, publisher: str) -> tuple[str, str]:
    """Name and kind of the source of a claim of the record.

    A public body is named by the origin. All others are named by the publisher, because an
    unnamed origin cannot be followed from report to report and the publisher chose to trust it.
    """
    kind = kind_of(origin, publisher)
    return (origin if kind in BODIES and origin else publisher), kind


@cache
def _patterns() -> dict[str, re.Pattern[str] | None]:
    text = (files(__package__) / "sources.yaml").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = yaml.safe_load(text)
    return {kind: _pattern(words) for kind, words in lists.items()}


def _pattern(words: list[str]) -> re.Pattern[str] | None:
    """Words match where they begin a word, so that plurals and compounds count."""
    if not words:
        return None
    return re.compile("|".join(rf"(?<!\w){re.escape(word)}" for word in words), re.IGNORECASE)
