"""Who took a claim from whom: links and their grounds, lineages, and numbers of origins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.span import Span


class Evidence(StrEnum):
    """The kinds of evidence that two statements go back to one origin."""

    CREDIT = "credit"
    SAME_CREDIT = "same_credit"
    SAME_FIGURE = "same_figure"
    SAME_WORDS = "same_words"
    QUOTATION = "quotation"
    TRANSLATION = "translation"
    SAME_TOPIC = "same_topic"
    SAME_TIME = "same_time"
    FAMILY = "family"
    ADDRESS = "address"
    UNNAMED = "unnamed"
    AGAINST = "against"
    REVIEW = "review"


class Strength(StrEnum):
    """How far the grounds of a link carry it: as good as certain, probable, or only possible."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that bear a ground or a drift out, and the statement or document they stand in.

    `span` is their exact place where the text itself is at hand; the public record holds words
    without texts.
    """

    holder: str
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """One piece of evidence for, or against, a common origin.

    `bits` is its weight: how many times two unrelated statements would have to be halved for
    one pair to show it, by the stated rule of its kind; below zero it speaks against. `says`
    is the sentence for the reader.
    """

    kind: Evidence
    bits: float
    says: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements, or documents, of one origin, and why that is held.

    `taker` repeats `giver` where `directed`; otherwise who came first cannot be told and the
    order of the two means nothing.
    """

    taker: str
    giver: str
    strength: Strength
    grounds: tuple[Ground, ...]
    directed: bool = True

    @property
    def bits(self) -> float:
        """The weight of all grounds together."""
        return sum(ground.bits for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class Lineage:
    """Statements of one origin: its roots, everyone who repeats them, and the links between.

    The links, each from taker to giver, have no circle. More than one root means that which
    came first cannot be told, never that there are two origins.
    """

    id: str
    members: tuple[str, ...]
    roots: tuple[str, ...]
    links: tuple[Link, ...]


class Joining(StrEnum):
    """What a reviewer may decide of two statements."""

    SAME = "same"
    APART = "apart"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class LineageReview:
    """A reviewer's entry on two statements or documents: of one origin, or not, or open again.

    The latest entry on a pair counts and overrules all evidence; OPEN gives the pair back to
    the evidence. `at` is RFC 3339 in UTC.
    """

    one: str
    other: str
    joining: Joining
    reviewer: str
    at: str
    reason: str = ""
