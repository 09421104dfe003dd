"""Clauses that state nothing of workers: what is wanted, supposed, or only spoken of.

"为执行决议,…" says to what end, "如果工人逃跑,…" supposes, "…的原因之一" speaks of a thing by
what workers do. The words are in ``words.yaml``, `asides`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from tumen.extract.lang.zh.claim.clause import Clause
from tumen.extract.lang.zh.claim.frame import read
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.lang.zh.sentence import Sentence
from tumen.extract.layers import within
from tumen.model import Kind

# What follows from a supposition; a rule and a check are stated all the same.
_SUPPOSABLE = frozenset(Kind) - {Kind.OBLIGATION, Kind.VERIFICATION, Kind.RECALL_ORDER}
# What pay and hours are told of: people who are there, or who get paid when they go.
_PAID = frozenset({Kind.STOCK, Kind.DEPARTURE, Kind.REPATRIATION})


@dataclass(frozen=True, slots=True)
class Asides:
    """The patterns of ``words.yaml``, `asides`.

    Attributes:
        before: whole clauses that only lead up to the next one.
        named: clauses that name a thing, a question or a person by what workers do.
        supposed: how a supposition begins.
        advised: how advice ends, before what is advised.
        paid: words of pay and of hours.
    """

    before: re.Pattern[str]
    named: re.Pattern[str]
    supposed: re.Pattern[str]
    advised: re.Pattern[str]
    paid: re.Pattern[str]


@cache
def asides() -> Asides:
    """The patterns, compiled."""
    return Asides(*(re.compile(read("words")["asides"][field.name]) for field in fields(Asides)))


def leads_up(text: str, start: int, end: int) -> bool:
    """Whether a clause only says to what end or in what circumstances the next one is so."""
    return asides().before.fullmatch(text, start, end) is not None


def states_nothing(text: str, clause: Clause) -> bool:
    """Whether a clause states nothing itself, whatever words stand in it."""
    start, end = clause.start, clause.end
    if leads_up(text, start, end) or asides().named.search(text, start, end):
        return True
    return asides().supposed.match(text, start, end) is not None


def is_supposed(text: str, sentence: Sentence, at: int, kind: Kind) -> bool:
    """Whether a claim of this kind would only follow from what the sentence supposes."""
    if kind not in _SUPPOSABLE:
        return False
    opens = asides().supposed.match(text, sentence.start, at)
    return opens is not None


def is_advised(text: str, sentence: Sentence, at: int) -> bool:
    """Whether what stands at an offset is advice, given in the words before it."""
    return asides().advised.search(text, sentence.start, at) is not None


def is_of_pay(found: Setting, clause: Clause, kind: Kind) -> bool:
    """Whether a clause without a number of persons is about pay or hours."""
    if kind not in _PAID or within(found.persons, clause.start, clause.end):
        return False
    return asides().paid.search(found.text, clause.start, clause.end) is not None
