"""Who says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.span import Span


class SourceKind(StrEnum):
    """What sort of source vouches for a claim."""

    DOCUMENT = "document"
    OUTLET = "outlet"
    ORGANISATION = "organisation"
    OFFICIAL = "official"
    EXPERT = "expert"
    NAMED = "named"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that the text lays at somebody's door: who, by which verb or phrase, and what.

    Each of `source`, `cue` and `content` is a tuple of spans, because quotations are broken
    up ("…," he said, "…"), and empty where the text does not give it. The triple is that of
    PolNeAR and the Penn Discourse TreeBank's attribution layer.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Whoever first vouched for a claim.

    Attributes:
        span: the words that name the source here ("he added" gives "he").
        kind: see `SourceKind`.
        based_in: ISO 3166-1 or -2, where the words put it ("a China-based source": CN).
        resolved: the earlier, fuller words that a pronoun or short phrase points back to.
        protected: True where the words could identify a person who asked not to be named.
    """

    span: Span
    kind: SourceKind
    based_in: str | None = None
    resolved: Span | None = None
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Hearer:
    """The one to whom the source spoke ("told Daily NK")."""

    span: Span
    name: str
