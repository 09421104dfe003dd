"""Why a claim says what it says."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.claim import Claim
from tumen.model.span import Span


@dataclass(frozen=True, slots=True)
class Rejected:
    """Words that could have been the value and are not, and why."""

    words: Span
    why: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """What one field rests on.

    Attributes:
        field: its name in `Claim`.
        value: what it says, for people.
        words: where it was read; empty where it was not read but inferred.
        rule: the rule that decided; the claim's own where the words alone did.
        reason: what the rule goes by, in a sentence; empty where the name says it.
        rejected: in order of the text.
    """

    field: str
    value: str
    words: tuple[Span, ...]
    rule: str
    reason: str = ""
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The grounds of every field of a claim.

    `renewed` is False where the rules of today no longer make this claim of the document: then the
    grounds are those that the claim itself carries, without what was rejected.
    """

    claim: Claim
    grounds: tuple[Grounds, ...]
    renewed: bool
