"""Drifts that no single step shows: sums, coincidences and denials among several statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from tumen.corroborate.drift.step import Step
from tumen.corroborate.figure import significant_digits, values
from tumen.corroborate.names import issuers_in
from tumen.corroborate.traits import Traits
from tumen.model import Drift, DriftKind, Factuality, Kind, Number, Unit
from tumen.model.statement import Statement
from tumen.wording import joined, number, say, term

CLOSE = timedelta(days=7)
LEAST_DIGITS = 2
"""A figure of one digit and noughts turns up everywhere; sharing it shows nothing."""


def parts_exceed_whole(read: Sequence[Traits]) -> Iterator[Drift]:
    """The parts that one page gives add up to more than the whole it gives.

    Parts are figures of one kind and unit for places in the place of the whole, and for its time;
    a number of people at a date within that time is such a part too, one of a flow is not. The
    least that each part commits to is added up and held against the most that the whole allows.
    """
    pages: dict[tuple[str, str, str], list[Traits]] = defaultdict(list)
    for one in read:
        key = (one.statement.document, one.statement.kind.value, one.statement.unit)
        pages[key].append(one)
    for members in pages.values():
        for whole in members:
            parts = [part for part in members if _part_of(part, whole)]
            if _exceed([part.statement for part in parts], whole.statement):
                said = joined(" + ", (part.statement.figure for part in parts))
                step = Step(whole, parts[0])
                yield step.drift(
                    DriftKind.PARTS_EXCEED_WHOLE,
                    say(
                        "{parts} is more than “{whole}” for the whole",
                        parts=said,
                        whole=whole.statement.figure,
                    ),
                )


def _part_of(part: Traits, whole: Traits) -> bool:
    inside = part is not whole and _of_one_time(part, whole)
    if not inside or len(part.statement.places) != 1:
        return False
    ((inner,), outer) = part.statement.places, whole.statement.places[:1]
    if not outer:
        return False
    (wide,) = outer
    if wide.country is None:
        return wide.name == "worldwide" and inner.country is not None
    return inner.country == wide.country and bool(inner.subdivision) and not wide.subdivision


def _of_one_time(part: Traits, whole: Traits) -> bool:
    if part.statement.period == whole.statement.period:
        return True
    inner, outer = part.about, whole.about
    if inner is None or outer is None or part.statement.kind is not Kind.STOCK:
        return False
    if not (inner.first and inner.last and outer.first and outer.last):
        return False
    return outer.first <= inner.first and inner.last <= outer.last


def _exceed(parts: Sequence[Statement], whole: Statement) -> bool:
    if whole.high is None or not parts or any(not values(part) for part in parts):
        return False
    total: Number = 0
    over = False
    for part in parts:
        total += part.low if part.low is not None else 0
        over = over or part.high is None
    return total > whole.high or (over and total == whole.high)


def same_number_other_thing(read: Sequence[Traits]) -> Iterator[Drift]:
    """One number for two things within a week, on one source's word: is one a mix-up?

    15,000 troops and 15,000 workers on one day may both be right; whoever repeats one of them
    should look twice.
    """
    blocks: dict[tuple[Number, str | None], list[Traits]] = defaultdict(list)
    for one in read:
        for value in values(one.statement):
            if significant_digits(value) >= LEAST_DIGITS:
                for place in one.statement.places:
                    blocks[value, place.country].append(one)
    for (value, _), members in blocks.items():
        for one, other in combinations(members, 2):
            if _other_thing(one.statement, other.statement) and _close(one, other):
                says = say(
                    "{number} counts {one} and {other}",
                    number=number(value),
                    one=term(one.statement.unit),
                    other=term(other.statement.unit),
                )
                yield Step(one, other).drift(DriftKind.SAME_NUMBER_OTHER_THING, says)


def _other_thing(one: Statement, other: Statement) -> bool:
    """Two units of which one is none of those that claims of workers have."""
    return one.unit != other.unit and not {one.unit, other.unit} <= set(Unit)


def _close(one: Traits, other: Traits) -> bool:
    shared = one.issuers & other.issuers or set(one.credited) & set(other.credited)
    if not shared or one.out is None or other.out is None:
        return False
    if one.out.first is None or other.out.first is None:
        return False
    return abs(one.out.first - other.out.first) <= CLOSE


def self_denial(read: Sequence[Traits]) -> Iterator[Drift]:
    """A government gave a figure and denied it within a week: neither cancels the other."""
    denials = [one for one in read if one.statement.factuality is Factuality.DENIED]
    for denial in denials:
        for one in _figures_of_the_denier(denial, read):
            says = say(
                "“{figure}” was denied by the side that gave it", figure=one.statement.figure
            )
            yield Step(one, denial).drift(DriftKind.SELF_DENIAL, says)


def _figures_of_the_denier(denial: Traits, read: Iterable[Traits]) -> Iterator[Traits]:
    theirs = issuers_in(denial.statement.origin)
    countries = {place.country for place in denial.statement.places}
    for one in read:
        here = {place.country for place in one.statement.places} & countries
        own = issuers_in(one.statement.origin) & theirs & here
        told = one.statement.factuality is not Factuality.DENIED and values(one.statement)
        if own and told and _within(one, denial):
            yield one


def _within(one: Traits, denial: Traits) -> bool:
    if one.out is None or denial.out is None or not one.out.first or not denial.out.first:
        return False
    return timedelta(0) <= denial.out.first - one.out.first <= CLOSE
