"""Statements at odds about orders, borders and papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

import yaml

from tumen.corroborate.contradiction.side import Clash, clash, same_place
from tumen.corroborate.traits import Traits
from tumen.model import ContradictionKind, Factuality, Kind, PermitClass
from tumen.model.edtf import Days, days
from tumen.wording import listed, ours, say, term

YEAR = timedelta(days=366)

_FIRST = re.compile(
    r"\bfirst\b[^.]{0,60}\bsince\b|\bsince\b[^.]{0,30}\bfor the first time\b", re.IGNORECASE
)
_ALL = re.compile(r"\ball\b|\bevery\b|전원|모두|全部|所有", re.IGNORECASE)
_TERM = re.compile(r"\b(\d+|one|two|three|six|a|an|twelve)[ -](day|month|year)s?\b", re.IGNORECASE)
_NUMBERS = {"one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "six": 6, "twelve": 12}
_DAYS = {"day": 1, "month": 30, "year": 365}
_GONE = frozenset({Kind.DEPARTURE, Kind.REPATRIATION})
_MOVED = _GONE | {Kind.ARRIVAL}
_TERMED = frozenset({PermitClass.VISITOR, PermitClass.SHORT_TERM})
_HAPPENED = frozenset({Factuality.ASSERTED, Factuality.REPORTED, Factuality.ESTIMATED})


@dataclass(frozen=True, slots=True)
class DatedFact:
    """Something known of a time, against which claims are held."""

    id: str
    country: str
    first: str
    last: str
    says: str
    source: str


def stay_and_return(one: Traits, other: Traits) -> Clash | None:
    """One house tells of staying on without papers and of an order to return, of one year."""
    for stay, order in ((one, other), (other, one)):
        if (
            stay.statement.kind is not Kind.OVERSTAY
            or order.statement.kind is not Kind.RECALL_ORDER
        ):
            continue
        if (
            stay.houses & order.houses
            and _near(stay, order)
            and same_place(stay.statement, order.statement)
        ):
            says = say("staying on without papers against an order to return, from one house")
            return clash(ContradictionKind.STAY_AND_RETURN, stay, order, says)
    return None


def first_and_before(one: Traits, other: Traits) -> Clash | None:
    """Called the first since some time, while another tells of the same thing earlier."""
    for first, before in ((one, other), (other, one)):
        a, b = first.statement, before.statement
        if a.kind is not b.kind or b.factuality not in _HAPPENED:
            continue
        called_first = _FIRST.search(a.passage.words) and not _FIRST.search(b.passage.words)
        if called_first and _just_before(before, first):
            says = say("“{one}” against “{other}” before it", one=a.passage.words, other=b.figure)
            return clash(ContradictionKind.FIRST_AND_BEFORE, first, before, says)
    return None


def all_left_and_arrived(one: Traits, other: Traits) -> Clash | None:
    """All holders of a paper are said to have gone, yet others arrive on the same paper after."""
    for gone, come in ((one, other), (other, one)):
        a, b = gone.statement, come.statement
        papers = set(a.permits) & set(b.permits)
        if a.kind not in _GONE or b.kind is not Kind.ARRIVAL or not papers:
            continue
        if _ALL.search(a.passage.words) and _just_before(gone, come):
            says = say(
                "all on {papers} papers left, and others came on them", papers=term(min(papers))
            )
            return clash(ContradictionKind.ALL_LEFT_AND_ARRIVED, gone, come, says)
    return None


def paper_terms(one: Traits, other: Traits) -> Clash | None:
    """One paper is good for two different times, by two pages.

    A stay and a validity may be meant: a pass valid for a year may allow thirty days at a time.
    """
    a, b = one.statement, other.statement
    papers = set(a.permits) & set(b.permits) & _TERMED
    if not papers or a.document == b.document:
        return None
    first, second = _terms(one), _terms(other)
    if not first or not second or first & second:
        return None
    says = say(
        "{papers} papers for {one} against {other}",
        papers=term(min(papers)),
        one=_told(first),
        other=_told(second),
    )
    return clash(ContradictionKind.PAPER_TERMS, one, other, says)


def shut_and_crossed(read: Sequence[Traits]) -> Iterator[Clash]:
    """People crossed while the border is known to have been shut."""
    for fact in _facts():
        for one in read:
            statement = one.statement
            moved = statement.kind in _MOVED and statement.factuality in _HAPPENED
            if moved and _within(one.about, days(f"{fact.first}/{fact.last}")):
                yield Clash(
                    ContradictionKind.SHUT_AND_CROSSED,
                    (statement.id,),
                    (fact.id,),
                    say(
                        "“{figure}” in {time}: {fact} ({source})",
                        figure=statement.figure,
                        time=statement.period or "",
                        fact=ours(fact.says),
                        source=ours(fact.source),
                    ),
                )


def _within(inner: Days | None, outer: Days | None) -> bool:
    """Whether all days of one period lie in another; False where either is open."""
    if inner is None or outer is None:
        return False
    after = inner.first and outer.first and outer.first <= inner.first
    before = inner.last and outer.last and inner.last <= outer.last
    return bool(after and before)


def _near(one: Traits, other: Traits) -> bool:
    if one.about is None or other.about is None:
        return False
    return one.about.overlaps(other.about) or abs(_start(one) - _start(other)) <= YEAR


def _just_before(before: Traits, after: Traits) -> bool:
    dated = before.about is not None and after.about is not None
    return dated and timedelta(0) < _start(after) - _start(before) <= YEAR


def _start(one: Traits) -> date:
    return (one.about.first if one.about else None) or date(1, 1, 1)


def _terms(one: Traits) -> frozenset[int]:
    """Days that the passage says a paper is good for."""
    found = _TERM.findall(one.statement.passage.words)
    return frozenset(
        (int(number) if number.isdigit() else _NUMBERS[number.lower()]) * _DAYS[unit.lower()]
        for number, unit in found
    )


def _told(terms: frozenset[int]) -> str:
    return listed((say("{n} days", n=str(days)) for days in sorted(terms)), "or")


@cache
def _facts() -> tuple[DatedFact, ...]:
    text = (files("tumen.corroborate.contradiction") / "facts.yaml").read_text(encoding="utf-8")
    return tuple(
        DatedFact(row["id"], row["country"], row["from"], row["to"], row["says"], row["source"])
        for row in yaml.safe_load(text)
    )
