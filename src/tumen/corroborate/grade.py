"""The Admiralty code by stated rules, which a reader can check against the lists they rest on.

Reliability belongs to the source and comes from its profile alone; a source without one is F,
which cannot be judged, and above all an unnamed one heard for the first time. Credibility belongs
to the information and comes from what others say independently. Copies never raise either.

======  ====================  ============================================================
grade   word                  given where
======  ====================  ============================================================
1       confirmed             another origin, surely independent, agrees; nothing is against
2       probably true         another origin, probably independent, agrees; nothing is against
3       possibly true         nobody agrees and nothing is against it
4       doubtful              another origin contradicts it
5       improbable            two origins contradict it and none agrees, its own side denied
                              it, or it is known to have gone wrong on the way
6       cannot be judged      no figure, place or time by which another could bear on it
======  ====================  ============================================================
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tumen.corroborate.contradiction.side import one_matter, pairs, same_place
from tumen.corroborate.figure import same_figure, values
from tumen.corroborate.lineages import lineages
from tumen.corroborate.links import Linked
from tumen.corroborate.names import issuers_in, outlet_of
from tumen.corroborate.traits import Traits
from tumen.model import (
    Contradiction,
    Credibility,
    Drift,
    DriftKind,
    Factuality,
    Grade,
    Lineage,
    Reliability,
    SourceProfile,
    Strength,
)

_SPOILT = frozenset({DriftKind.NUMBER_SPLIT, DriftKind.MEANING_INVERTED, DriftKind.SELF_DENIAL})


@dataclass(frozen=True, slots=True)
class Bearing:
    """What bears on one statement: lineages that agree, surely or probably, or contradict it."""

    sure: frozenset[str]
    probable: frozenset[str]
    against: frozenset[str]
    spoilt: tuple[str, ...]


def grades(
    linked: Linked,
    bearing: Mapping[str, Bearing],
    profiles: Iterable[SourceProfile] = (),
) -> tuple[Grade, ...]:
    """The grade of every statement, in order of their ids, each with its reasons."""
    latest = {profile.source: profile for profile in profiles}
    return tuple(_grade(linked.read[name], bearing[name], latest) for name in sorted(linked.read))


def bearings(
    linked: Linked,
    found: Sequence[Lineage],
    against: Iterable[Contradiction],
    drifted: Iterable[Drift],
) -> dict[str, Bearing]:
    """What bears on each statement."""
    home = {member: lineage.id for lineage in found for member in lineage.members}
    wide = {
        member: lineage.id
        for lineage in lineages(linked, Strength.POSSIBLE)
        for member in lineage.members
    }
    sure: dict[str, set[str]] = defaultdict(set)
    probable: dict[str, set[str]] = defaultdict(set)
    other: dict[str, set[str]] = defaultdict(set)
    for one, two in _agreements(tuple(linked.read.values()), home):
        for a, b in ((one, two), (two, one)):
            surely = wide[a] != wide[b] and not _dependent(linked.read[a], linked.read[b])
            (sure if surely else probable)[a].add(home[b])
    for contradiction in against:
        for side, opposite in (
            (contradiction.one, contradiction.lineages[1]),
            (contradiction.other, contradiction.lineages[0]),
        ):
            for name in side:
                other[name] |= set(opposite)
    spoilt = _spoilt(drifted)
    return {
        name: Bearing(
            frozenset(sure[name]),
            frozenset(probable[name]),
            frozenset(other[name]),
            tuple(spoilt[name]),
        )
        for name in linked.read
    }


def _spoilt(drifted: Iterable[Drift]) -> dict[str, list[str]]:
    spoilt: dict[str, list[str]] = defaultdict(list)
    for drift in drifted:
        if drift.kind in _SPOILT:
            denied = drift.kind is DriftKind.SELF_DENIAL
            spoilt[(drift.earlier if denied else drift.later).holder].append(drift.says)
    return spoilt


def _agreements(read: tuple[Traits, ...], home: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        (one.statement.id, other.statement.id)
        for one, other in pairs(read)
        if home[one.statement.id] != home[other.statement.id] and agrees(one, other)
    ]


def agrees(one: Traits, other: Traits) -> bool:
    """Whether two say the same of one matter: one place, kind, unit and time, figures that meet.

    Two open figures ("at least 10", "at least 10,000") always meet, which shows nothing: they
    agree only where they are one figure.
    """
    a, b = one.statement, other.statement
    if a.kind is not b.kind or a.unit != b.unit:
        return False
    if not (values(a) and values(b) and same_place(a, b) and one_matter(one, other)):
        return False
    if Factuality.DENIED in (a.factuality, b.factuality):
        return False
    if None in (a.low, a.high, b.low, b.high):
        return same_figure(a, b) is not None
    lows, highs = (a.low or 0, b.low or 0), (a.high or 0, b.high or 0)
    return max(lows) <= 1.1 * min(highs)


def _dependent(one: Traits, other: Traits) -> bool:
    """Whether two origins may be one voice.

    One body or State speaks in both, or unnamed sources of one house, who may be one person.
    """
    a, b = one.statement, other.statement
    if issuers_in(a.origin) & issuers_in(b.origin):
        return True
    return a.unnamed and b.unnamed and bool(_heard(one) & _heard(other))


def _heard(one: Traits) -> frozenset[str]:
    return frozenset(one.credited) or one.houses


def _grade(one: Traits, bearing: Bearing, latest: Mapping[str, SourceProfile]) -> Grade:
    reliability, why = _reliability(one, latest)
    credibility, because = _credibility(one, bearing)
    return Grade(one.statement.id, reliability, credibility, (why, because))


def source_of(one: Traits) -> str:
    """The name under which a source's record is kept: the newsroom that publishes."""
    return house_of(one.statement.publisher)


def house_of(publisher: str) -> str:
    """The newsroom that publishes under a name; "unknown" where no name is given."""
    outlets = outlet_of(publisher)
    return outlets[0].house if outlets else "unknown"


def _reliability(one: Traits, latest: Mapping[str, SourceProfile]) -> tuple[Reliability, str]:
    source = source_of(one)
    profile = latest.get(source)
    if profile is None:
        who = "an unnamed source of" if one.statement.unnamed else ""
        return Reliability.F, f"F: no profile of {who} {source}".replace("  ", " ")
    return profile.reliability, f"{profile.reliability}: {profile.reason} ({profile.reviewer})"


def _credibility(one: Traits, bearing: Bearing) -> tuple[Credibility, str]:
    """The first rule of the table, from the worst, that applies."""
    agree, against = len(bearing.sure), len(bearing.against)
    open_to_others = values(one.statement) and one.statement.places and one.about is not None
    rules = (
        (bool(bearing.spoilt), Credibility.IMPROBABLE, "".join(bearing.spoilt[:1])),
        (not open_to_others, Credibility.CANNOT_BE_JUDGED, "no figure, place or time to compare"),
        (
            against >= 2 and not agree,
            Credibility.IMPROBABLE,
            f"{against} other origins contradict it and none agrees",
        ),
        (
            against >= 1,
            Credibility.DOUBTFUL,
            f"{_origins(against)} against it, {_origins(agree)} for it",
        ),
        (
            agree >= 1,
            Credibility.CONFIRMED,
            f"{_origins(agree)}, surely independent, for it",
        ),
        (
            bool(bearing.probable),
            Credibility.PROBABLY_TRUE,
            "another origin, probably independent, for it",
        ),
    )
    for applies, credibility, says in rules:
        if applies:
            return credibility, f"{credibility}: {says}"
    return Credibility.POSSIBLY_TRUE, "3: one origin, and nothing for or against it"


def _origins(number: int) -> str:
    return f"{number} other origin{'s' * (number != 1)}"
