"""Figures that cannot both be right."""

from __future__ import annotations

import re

from tumen.corroborate.contradiction.side import (
    Clash,
    clash,
    inside,
    length,
    one_matter,
    same_place,
)
from tumen.corroborate.figure import same_figure, values
from tumen.corroborate.traits import Traits
from tumen.model import ContradictionKind, Factuality, Kind, Unit
from tumen.model.statement import Statement
from tumen.wording import place, say, term

_OF_WHICH = re.compile(r"\bof (?:which|whom|them|these|those)\b|이 가운데|이 중|其中")
"""Words that make a figure a part of another."""

ROUNDING = 1.1
"""Ranges that come this near may be one number in round words."""

DAYS_OF_ONE_MOVEMENT = 31

_DENIALS = frozenset({Factuality.DENIED, Factuality.DOUBTED})
_NOT_YET = frozenset({Factuality.PLANNED, Factuality.PREDICTED})


def disjoint_ranges(one: Traits, other: Traits) -> Clash | None:
    """Two ranges for one place, time, kind and unit that do not meet, even in round words."""
    a, b = one.statement, other.statement
    if not (_comparable(one, other) and same_place(a, b) and a.permits == b.permits):
        return None
    if _highest(a) * ROUNDING >= _lowest(b) and _highest(b) * ROUNDING >= _lowest(a):
        return None
    if same_figure(a, b) is not None or _of_one_trade(a, b):
        return None
    if bool(_OF_WHICH.search(a.passage.words)) != bool(_OF_WHICH.search(b.passage.words)):
        return None
    says = say(
        "“{one}” against “{other}” {unit} ({kind}) for {place}",
        one=a.figure,
        other=b.figure,
        unit=term(a.unit),
        kind=term(a.kind.value),
        place=place(a.places[0].name),
    )
    return clash(ContradictionKind.DISJOINT_RANGES, one, other, says)


def _of_one_trade(one: Statement, other: Statement) -> bool:
    """Whether the smaller figure is of one trade and the larger of all, so that both can hold."""
    smaller, larger = sorted((one, other), key=_lowest)
    return smaller.sector is not None and larger.sector != smaller.sector


def parts_over_whole(one: Traits, other: Traits) -> Clash | None:
    """A part that is more than the whole it lies in."""
    if not _comparable(one, other):
        return None
    for part, whole in ((one, other), (other, one)):
        a, b = part.statement, whole.statement
        lies_in = any(inside(x, y) for x in a.places for y in b.places)
        over = _lowest(a) > _highest(b) or (a.high is None and _lowest(a) >= _highest(b))
        if lies_in and over:
            says = say(
                "“{one}” in {part} against “{other}” in {whole}",
                one=a.figure,
                part=place(a.places[0].name),
                other=b.figure,
                whole=place(b.places[0].name),
            )
            return clash(ContradictionKind.PARTS_OVER_WHOLE, part, whole, says)
    return None


def asserted_and_denied(one: Traits, other: Traits) -> Clash | None:
    """What one states another denies or doubts, of one place and time.

    A denial that names its papers ("no work permits were issued") leaves other papers alone.
    """
    a, b = one.statement, other.statement
    if (a.factuality in _DENIALS) == (b.factuality in _DENIALS) or not same_place(a, b):
        return None
    stated, denied = (other, one) if a.factuality in _DENIALS else (one, other)
    at_odds = stated.statement.kind is denied.statement.kind and _of_its_papers(denied, stated)
    if not at_odds or one.about is None or other.about is None:
        return None
    if stated.statement.factuality in _NOT_YET or not one.about.overlaps(other.about):
        return None
    says = say(
        "“{figure}” is stated; {publisher} gives a denial",
        figure=stated.statement.figure,
        publisher=denied.statement.publisher,
    )
    return clash(ContradictionKind.ASSERTED_AND_DENIED, stated, denied, says)


def _of_its_papers(denied: Traits, stated: Traits) -> bool:
    """Whether a statement speaks of papers that a denial names, where it names any."""
    papers = set(denied.statement.permits)
    return not papers or bool(papers & set(stated.statement.permits))


def who_they_were(one: Traits, other: Traits) -> Clash | None:
    """One movement at one place and time, of workers to one and of others to another."""
    a, b = one.statement, other.statement
    others = {a.unit, b.unit} - {Unit.WORKERS.value}
    if len(others) != 1 or others & set(Unit) or " a day" in min(others):
        return None
    if a.kind is not b.kind or a.kind is Kind.STOCK or not same_place(a, b):
        return None
    if one.about is None or other.about is None or not one.about.overlaps(other.about):
        return None
    if max(length(one.about), length(other.about)) > DAYS_OF_ONE_MOVEMENT:
        return None
    says = say("{one} to one, {other} to other", one=term(a.unit), other=term(b.unit))
    return clash(ContradictionKind.WHO_THEY_WERE, one, other, says)


def _comparable(one: Traits, other: Traits) -> bool:
    a, b = one.statement, other.statement
    if a.kind is not b.kind or a.unit != b.unit:
        return False
    both_real = not {a.factuality, b.factuality} & (_NOT_YET | _DENIALS)
    return both_real and bool(values(a)) and bool(values(b)) and one_matter(one, other)


def _lowest(statement: Statement) -> float:
    return statement.low if statement.low is not None else 0


def _highest(statement: Statement) -> float:
    return statement.high if statement.high is not None else float("inf")
