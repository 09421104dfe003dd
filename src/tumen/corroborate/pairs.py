"""Which statements are compared, so that the work grows with their number, not its square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import floor, log10

from tumen.corroborate.figure import derivable, torn, values
from tumen.model import Number
from tumen.model.statement import Statement

CROWD = 400
"""So many statements of one country and one leading digit are compared each with each; in a
greater crowd each is compared with the next `NEIGHBOURS` in order of publication."""

NEIGHBOURS = 100


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
    blocks: dict[tuple[str | None, float], list[int]] = defaultdict(list)
    by_date = sorted(range(len(statements)), key=lambda at: (statements[at].published or "", at))
    countries = {place.country for one in statements for place in one.places} | {None}
    for at in by_date:
        for key in _keys(statements[at], countries):
            blocks[key].append(at)
    for members in blocks.values():
        reach = len(members) if len(members) <= CROWD else NEIGHBOURS
        for start, one in enumerate(members):
            for other in members[start + 1 : start + 1 + reach]:
                yield one, other


def _keys(statement: Statement, everywhere: set[str | None]) -> set[tuple[str | None, float]]:
    """A figure's first digits by country; what names no place may be about any."""
    figures = {*values(statement), *torn(statement), *derivable(statement)}
    leads = {lead for figure in figures for lead in _leads(figure)}
    countries = {place.country for place in statement.places} or everywhere
    return {(country, lead) for country in countries for lead in leads}


def _leads(value: Number) -> tuple[float, ...]:
    """A figure cut and raised to its first digit: whatever it may be rounded to begins so."""
    step = 10.0 ** floor(log10(value)) if value >= 1 else 1.0
    down = floor(value / step) * step
    return (down,) if value == down else (down, down + step)


def _copied(
    statements: Sequence[Statement], copied: Iterable[tuple[str, str]]
) -> Iterator[tuple[int, int]]:
    of: Mapping[str, list[int]] = defaultdict(list)
    for at, statement in enumerate(statements):
        of[statement.document].append(at)
    for one, other in copied:
        yield from combinations([*of[one], *of[other]], 2)
