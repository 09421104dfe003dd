"""What a claim's words say beyond its fields, by small lexicons, one file a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from tumen.law.strict import record
from tumen.model import Claim


@dataclass(frozen=True, slots=True)
class Words:
    """The ideas of one language: for each, regular expressions that say it, case ignored.

    The comments in the files say what each idea means.
    """

    work: tuple[str, ...]
    no_income: tuple[str, ...]
    overseer: tuple[str, ...]
    all_gone: tuple[str, ...]
    none_left: tuple[str, ...]
    lapsed: tuple[str, ...]
    given: tuple[str, ...]
    refused: tuple[str, ...]
    asked: tuple[str, ...]
    old_contract: tuple[str, ...]
    committee_allowed: tuple[str, ...]
    own_national: tuple[str, ...]
    protected: tuple[str, ...]
    new_contract: tuple[str, ...]
    reported: tuple[str, ...]
    not_reported: tuple[str, ...]
    midterm: tuple[str, ...]
    final: tuple[str, ...]
    goods: tuple[str, ...]
    imported: tuple[str, ...]
    ban: tuple[str, ...]
    going_home: tuple[str, ...]
    cap: tuple[str, ...]
    report: tuple[str, ...]
    presumption: tuple[str, ...]
    duty: tuple[str, ...]
    negated: tuple[str, ...]
    negated_after: tuple[str, ...]
    duty_on_workers: tuple[str, ...]
    ban_of_deadline: tuple[str, ...]
    council: tuple[str, ...]


IDEAS = frozenset(Words.__dataclass_fields__)

# No clause is longer; what comes behind is not looked at, so that hostile texts cost little.
_LONGEST = 2000


@cache
def _pattern(idea: str) -> re.Pattern[str]:
    """One pattern of all languages: their scripts and words keep them apart."""
    forms = [form for words in _languages() for form in getattr(words, idea)]
    return re.compile("|".join(forms), re.IGNORECASE)


@cache
def _languages() -> tuple[Words, ...]:
    return tuple(record(path, Words) for path in sorted(Path(__file__).parent.glob("*.yaml")))


@lru_cache(maxsize=20_000)  # each clause is asked the same under every reading
def found(idea: str, text: str) -> re.Match[str] | None:
    """Where `text` first says the idea, named as a field of `Words`; None where it does not."""
    return _pattern(idea).search(text[:_LONGEST])


def clause(claim: Claim) -> str:
    """The claim's clause without its source, whose own trade says nothing of the workers."""
    text, source = claim.anchor.quote, claim.source
    if source is None:
        return text
    start, words = source.span.start - claim.anchor.start, source.span.quote
    if start < 0 or text[start : start + len(words)] != words:
        return text
    return text[:start] + "…" + text[start + len(words) :]


def says(idea: str, claim: Claim) -> bool:
    """Whether the claim's own clause says the idea."""
    return found(idea, clause(claim)) is not None


def said_apart(idea: str, claim: Claim, *, hidden: str) -> bool:
    """Whether the claim says `idea` elsewhere than in the words by which it says `hidden`."""
    return found(idea, _pattern(hidden).sub(" … ", clause(claim)[:_LONGEST])) is not None
