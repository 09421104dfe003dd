"""Which of the cells of one name is meant: this December or the last, Friday past or to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tumen.extract.calendar import Cell, Grain, holding
from tumen.extract.lang.en.period.clause import Outlook
from tumen.extract.lang.en.period.feast import feast_day
from tumen.extract.lang.en.period.reading import Feast, Named, Recurring, Toward

_AHEAD = frozenset({Outlook.AHEAD, Outlook.ONWARD})
_BACKWARDS = 2  # how many times farther away a cell counts to which a story would have to go back
# How many times farther away a cell counts that the tense of its clause speaks against: one to
# come where the clause looks back, one gone where it looks ahead. A day without a year is nearly
# always less than half a year off ("was extended to Nov. 16"); results are of quarters that are
# over, even if they "will" be published; of a month or season the tense tells.
_AGAINST = {
    Grain.DAY: (8, 8),
    Grain.QUARTER: (24, 4),
    Grain.HALF: (24, 4),
    Grain.MONTH: (24, 24),
    Grain.SEASON: (24, 24),
}


def _named(reading: Named, cycle: Cell) -> Cell | None:
    """The cell of that name in one year, month or week; None for a 30 February."""
    first, place = cycle.first, reading.place
    try:
        match reading.grain, reading.cycle:
            case Grain.DAY, Grain.YEAR:
                return holding(date(first.year, *place), Grain.DAY)
            case Grain.DAY, Grain.MONTH:
                return holding(first.replace(day=place[0]), Grain.DAY)
            case Grain.SEASON, _:
                return Cell(Grain.SEASON, first.year * 4 + place[0] - 1)
            case grain, _:
                return holding(first, grain).shifted(place[0] - 1)
    except ValueError:
        return None


def member(reading: Recurring, cycle: Cell) -> Cell | None:
    """The cell of that name in one year, month or week; None where it has none."""
    match reading:
        case Named():
            return _named(reading, cycle)
        case Feast():
            day = feast_day(reading.name, cycle.index)
            return holding(day, Grain.DAY) if day else None


def members(reading: Recurring, now: Cell) -> list[Cell]:
    """The ones in the cycle before, the same and the next, in order."""
    cycles = [now.at(reading.cycle).shifted(by) for by in (-1, 0, 1)]
    found = (member(reading, cycle) for cycle in cycles if cycle)
    return [cell for cell in found if cell]


def pointed_at(reading: Recurring, now: Cell) -> Cell | None:
    """The one that "last", "this", "next" or "the following" point at."""
    cells = members(reading, now)
    match reading.toward:
        case None:
            return None
        case Toward.BEFORE:
            return next((c for c in reversed(cells) if c.last < now.first), None)
        case Toward.SAME:
            return member(reading, now.at(reading.cycle))
        case Toward.AFTER:
            return next((c for c in cells if c.first > now.last), None)


def told_of(reading: Recurring, spoken: Cell) -> Cell | None:
    """The one that follows most closely on the time that is being told of."""
    if spoken.grain is reading.cycle:
        return member(reading, spoken)
    cells = members(reading, spoken)
    return min(
        cells,
        key=lambda c: _distance(spoken, c) * (_BACKWARDS if c.last < spoken.first else 1),
        default=None,
    )


def by_outlook(reading: Recurring, now: Cell, outlook: Outlook) -> Cell | None:
    """The one that the tense of its clause speaks for."""
    cells = members(reading, now)
    return (_of_week if reading.cycle is Grain.WEEK else _of_year)(outlook, now, cells)


def _of_week(outlook: Outlook, now: Cell, cells: Sequence[Cell]) -> Cell | None:
    """A weekday is the last one, unless the clause looks ahead; today counts as both."""
    if outlook in _AHEAD:
        return next((c for c in cells if c.last >= now.first), None)
    return next((c for c in reversed(cells) if c.first <= now.last), None)


def _of_year(outlook: Outlook, now: Cell, cells: Sequence[Cell]) -> Cell | None:
    """The nearest one, where what the tense speaks against counts as farther away."""

    def far(cell: Cell) -> int:
        to_come, gone = _AGAINST[cell.grain]
        if cell.first > now.last and outlook is Outlook.BACK:
            return _distance(now, cell) * to_come
        if cell.last < now.first and outlook in _AHEAD:
            return _distance(now, cell) * gone
        return _distance(now, cell)

    return min(cells, key=far, default=None)


def _distance(now: Cell, other: Cell) -> int:
    """Days from one cell to the other; none where one holds the other."""
    if other.first <= now.first <= other.last:
        return 0
    return min(abs((other.first - now.first).days), abs((other.last - now.first).days))
