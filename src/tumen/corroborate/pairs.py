"""Which statements are compared, so that the work grows with their number, not its square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from tumen.corroborate.figure import derivable, roundings, torn, values
from tumen.model.statement import Statement

CROWD = 400
"""So many statements that give one figure for one country are compared each with each; in a
greater crowd each is compared with the next `NEIGHBOURS` in order of publication."""

NEIGHBOURS = 100

Key = tuple[str | None, float]


def candidates(
    statements: Sequence[Statement], copied: Iterable[tuple[str, str]] = ()
) -> Iterator[tuple[int, int]]:
    """Places in `statements` of pairs that may share an origin, each pair once, lesser first.

    Those are statements of one country whose figures may be one, and statements of documents
    that share words (`copied`, pairs of document ids).
    """
    seen: set[tuple[int, int]] = set()
    for pair in _near_figures(statements), _copied(statements, copied):
        for one, other in pair:
            key = (min(one, other), max(one, other))
            same_page = statements[one].document == statements[other].document
            if key not in seen and not same_page:
                seen.add(key)
                yield key


def _near_figures(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Pairs of which both give a figure, or one gives what the other's may be rounded to."""
    given, reached = _blocks(statements)
    for key, members in given.items():
        both = [*members, *reached.get(key, ())]
        reach = len(both) if len(both) <= CROWD else NEIGHBOURS
        for start, one in enumerate(members):
            for other in both[start + 1 : start + 1 + reach]:
                if one != other:
                    yield one, other


def _blocks(statements: Sequence[Statement]) -> tuple[dict[Key, list[int]], dict[Key, list[int]]]:
    """Places of the statements that give a figure for a country, and of those that may mean it."""
    given: dict[Key, list[int]] = defaultdict(list)
    reached: dict[Key, list[int]] = defaultdict(list)
    everywhere = {place.country for one in statements for place in one.places} | {None}
    for at in sorted(range(len(statements)), key=lambda at: (statements[at].published or "", at)):
        statement = statements[at]
        for country in {place.country for place in statement.places} or everywhere:
            for figure in values(statement):
                given[country, figure].append(at)
            for figure in _reach(statement):
                reached[country, figure].append(at)
    return given, reached


def _reach(statement: Statement) -> set[float]:
    """Figures that a statement does not give itself, and that may be its own: rounded or added."""
    own = values(statement)
    made = (*own, *torn(statement), *derivable(statement))
    return {*torn(statement), *derivable(statement), *(c for v in made for c in roundings(v))} - {
        *own
    }


def _copied(
    statements: Sequence[Statement], copied: Iterable[tuple[str, str]]
) -> Iterator[tuple[int, int]]:
    of: Mapping[str, list[int]] = defaultdict(list)
    for at, statement in enumerate(statements):
        of[statement.document].append(at)
    for one, other in copied:
        yield from combinations([*of[one], *of[other]], 2)
