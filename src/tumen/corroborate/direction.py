"""Who took from whom: by credit, then by date, then by hands, then by digits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from heapq import heapify, heappop, heappush

from tumen.corroborate.figure import significant_digits, values
from tumen.corroborate.traits import Traits

REPRINTED = timedelta(days=31)
_LATEST = "9999"


def takes_from(one: Traits, other: Traits) -> bool:
    """Whether `one` says that it has the claim from the newsroom of `other`, or from its page.

    A newsroom prints one thing more than once, and a page may be dated by its latest printing;
    but what came out more than `REPRINTED` after cannot be what was taken from.
    """
    if other.page in one.pointed - {one.page}:
        return True
    named = set(one.credited) & (other.houses - one.houses)
    return bool(named) and not _long_after(other, one)


def _long_after(one: Traits, other: Traits) -> bool:
    first, last = one.out and one.out.first, other.out and other.out.last
    return bool(first and last and first - last > REPRINTED)


def told(one: Traits, other: Traits) -> bool:
    """Whether anything but chance says which of two came first."""
    return takes_from(one, other) != takes_from(other, one) or _standing(one) != _standing(other)


def order(members: Iterable[str], read: Mapping[str, Traits]) -> tuple[str, ...]:
    """The members of a lineage, givers before takers.

    Nobody comes before a page that it credits, unless the credits lead in a circle; among those
    that are free, first comes who was surely out earlier, then who names fewer hands that it went
    through, then who gives more digits. Identifiers settle what nothing else does.
    """
    names = sorted(members)
    givers = {
        name: {g for g in names if g != name and takes_from(read[name], read[g])} for name in names
    }
    ready = [(_standing(read[name]), name) for name in names if not givers[name]]
    heapify(ready)
    waiting = {name for name in names if givers[name]}
    done: list[str] = []
    while ready or waiting:
        if not ready:
            freed = min(waiting, key=lambda name: (_standing(read[name]), name))
            waiting.discard(freed)
            ready.append((_standing(read[freed]), freed))
        name = heappop(ready)[1]
        done.append(name)
        for other in sorted(waiting):
            givers[other].discard(name)
            if not givers[other]:
                waiting.discard(other)
                heappush(ready, (_standing(read[other]), other))
    return tuple(done)


def _standing(one: Traits) -> tuple[str, int, int]:
    """The day by which it was out at the latest, its hands, its digits."""
    digits = max((significant_digits(value) for value in values(one.statement)), default=0)
    last = one.out.last if one.out is not None else None
    return (last.isoformat() if last else _LATEST, one.hands, -digits)
