"""What rules of contradiction share: sameness of matter, and the form of a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tumen.corroborate.traits import Traits
from tumen.model import ContradictionKind, Kind
from tumen.model.edtf import Days
from tumen.model.statement import Statement, Where

EVENTS = frozenset({Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION, Kind.CROSSING, Kind.INCIDENT})
"""Things that happen: two figures for one month may be of two events, and both true."""

DAYS_OF_ONE_EVENT = 4
DAYS_OF_A_TOTAL = 180
DAYS_OF_A_STATE = 400
DAYS_OF_AN_AGE = 1500


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sides, before their lineages are looked up."""

    kind: ContradictionKind
    one: tuple[str, ...]
    other: tuple[str, ...]
    says: str


Rule = Callable[[Traits, Traits], Clash | None]


def clash(kind: ContradictionKind, one: Traits, other: Traits, says: str) -> Clash:
    """Two statements against one another."""
    return Clash(kind, (one.statement.id,), (other.statement.id,), says)


def same_place(one: Statement, other: Statement) -> bool:
    """Whether both are about one and the same place."""
    return bool(set(one.places) & set(other.places))


def inside(one: Where, other: Where) -> bool:
    """Whether one place is a part of the other."""
    if other.country is None:
        return other.name == "worldwide" and one.country is not None
    if one.country != other.country:
        return False
    if one.subdivision and not other.subdivision:
        return True
    return one.subdivision == other.subdivision and one.name != other.name and _is_province(other)


def _is_province(where: Where) -> bool:
    return where.name in _PROVINCES


_PROVINCES = frozenset({"Liaoning", "Jilin", "Heilongjiang", "Primorye", "Sarawak", "Khabarovsk"})
"""Names that are the whole of their ISO 3166-2 unit."""


def one_matter(one: Traits, other: Traits) -> bool:
    """Whether two figures ought to be one: of one kind, unit and time, so that both cannot hold.

    States are compared where their periods share days, one is no longer than a year and the other
    than four ("in 2020 to 2023 about 30,000"); events only
    where both are of one short time or both are totals of much the same long one.
    """
    a, b = one.statement, other.statement
    if a.kind is not b.kind or a.unit != b.unit or one.about is None or other.about is None:
        return False
    if not one.about.overlaps(other.about):
        return False
    lengths = sorted((length(one.about), length(other.about)))
    if a.kind not in EVENTS:
        return lengths[0] <= DAYS_OF_A_STATE and lengths[1] <= DAYS_OF_AN_AGE
    if lengths[1] <= DAYS_OF_ONE_EVENT:
        return True
    return lengths[0] >= DAYS_OF_A_TOTAL and _shared(one.about, other.about) > 0.5


def length(about: Days) -> int:
    """The days of a period; many where it is open."""
    if about.first is None or about.last is None:
        return 10**6
    return (about.last - about.first).days + 1


def _shared(one: Days, other: Days) -> float:
    """The days that two closed periods share, as a part of the longer."""
    if None in (one.first, one.last, other.first, other.last):
        return 0.0
    first, last = _latest(one, other), _earliest(one, other)
    return max(0, (last - first).days + 1) / max(length(one), length(other))


def _latest(one: Days, other: Days) -> date:
    return max(day for day in (one.first, other.first) if day is not None)


def _earliest(one: Days, other: Days) -> date:
    return min(day for day in (one.last, other.last) if day is not None)


def pairs(read: tuple[Traits, ...], reach: int = 400) -> Iterator[tuple[Traits, Traits]]:
    """Pairs of one country, each with those near it in order of time, each pair once.

    Periods that begin more than four years apart, or with `reach` others between, are not paired.
    """
    by_country: dict[str | None, list[tuple[int, Traits]]] = {}
    dated = sorted(
        ((_start(one), one.statement.id, one) for one in read), key=lambda item: item[:2]
    )
    for start, _, one in dated:
        for country in {place.country for place in one.statement.places}:
            by_country.setdefault(country, []).append((start, one))
    seen: set[tuple[str, str]] = set()
    for members in by_country.values():
        for at, (start, one) in enumerate(members):
            for later, other in members[at + 1 : at + 1 + reach]:
                if later - start > DAYS_OF_AN_AGE:
                    break
                names = (one.statement.id, other.statement.id)
                if names not in seen:
                    seen.add(names)
                    yield one, other


def _start(one: Traits) -> int:
    first = one.about.first if one.about is not None else None
    return first.toordinal() if first is not None else 0
