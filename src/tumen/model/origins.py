"""How many independent origins stand behind some claims, with what is not known left open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tumen.wording import joined, listed, number, say, some

Sets = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class OriginSets:
    """Statements put together by origin, four times: each time with more that is taken for granted.

    What one page has from one source is together in all. `certain` also joins what certain links
    join, `probable` probable links too, `possible` possible ones too. `unnamed` is `probable`, and
    joins unnamed sources of one outlet besides: of these nobody can say whether they are one
    person or two. `loosest` takes everything together. Statements that stand alone are left out.
    """

    certain: Sets
    probable: Sets
    possible: Sets
    unnamed: Sets
    loosest: Sets


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins stand behind some statements, as far as can be told.

    `low` joins whatever may be joined, `high` joins only what is certain, `likely` lies between
    and joins what is probable. `unknown` of the origins, counted among the `likely`, may be the
    same unnamed person as another.
    """

    statements: int
    low: int
    likely: int
    high: int
    unknown: int = 0


def count_origins(sets: OriginSets, statements: Iterable[str]) -> Origins:
    """The independent origins behind the statements named."""
    names = frozenset(statements)
    likely = _count(sets.probable, names)
    return Origins(
        statements=len(names),
        low=_count(sets.loosest, names),
        likely=likely,
        high=_count(sets.certain, names),
        unknown=likely - _count(sets.unnamed, names),
    )


def sentence(origins: Origins) -> str:
    """The count for a reader: "5 claims, 2 independent origins, possibly 3"."""
    claims = some(origins.statements, "{n} claim", "{n} claims", n=number(origins.statements))
    many = some(
        origins.likely,
        "{n} independent origin",
        "{n} independent origins",
        n=number(origins.likely),
    )
    counted = joined(", ", (claims, many))
    others = dict.fromkeys(n for n in (origins.low, origins.high) if n != origins.likely)
    if others:
        numbers = listed(map(str, others), "or")
        counted = say("{counted}, possibly {numbers}", counted=counted, numbers=numbers)
    if not origins.unknown:
        return counted
    return say("{counted}: unnamed sources of one outlet may be one person or two", counted=counted)


def _count(sets: Sets, names: frozenset[str]) -> int:
    """Sets that hold any of the names, and names that no set holds."""
    held = [names.intersection(members) for members in sets]
    return sum(map(bool, held)) + len(names) - len(frozenset().union(*held))
