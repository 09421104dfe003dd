"""What a judgement holds."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.report.citing import Footnotes


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A band of ICD 203: its words, what stands before them, and its bounds in percent.

    `opening` is English grammar; other languages have no use for it.
    """

    words: str
    opening: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure of one time, with the claims that give it: repeated is not the same as more."""

    words: str
    when: str
    notes: Footnotes


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer to one question about one host country.

    `statement` follows the words of likelihood; `basis` and `confidence` are sentences of
    their own, because ICD 203 keeps likelihood and confidence apart. `conflict` is the sentence
    that says that claims contradict each other, None where they do not; `undecided` the one that
    says how many are left out because their time cannot be told well enough. `reports` and
    `claims` are what the judgement rests on.
    """

    id: str
    question: str
    country: str
    likelihood: Likelihood
    statement: str
    basis: str
    supporting: Footnotes
    against: Footnotes
    conflict: str | None
    figures: tuple[FigureLine, ...]
    more_figures: int
    undecided: str | None
    undecided_notes: Footnotes
    caveat: str | None
    caveat_notes: Footnotes
    confidence: str
    confidence_because: str
    rule: str
    reports: int
    claims: int
