"""Readings laid on the calendar, in the order of the text, from the day on which it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tumen.extract.lang.en.period.calendar import Cell, Grain, holding
from tumen.extract.lang.en.period.feast import feast_day
from tumen.extract.lang.en.period.reading import (
    Dated,
    Feast,
    Fixed,
    Named,
    Opening,
    Origin,
    Part,
    Phrase,
    Shifted,
    Timed,
    Toward,
)
from tumen.extract.lang.en.period.reference import Reference
from tumen.extract.lang.en.period.tense import Outlook

# How many times farther away a cell counts that the tense of its clause speaks against. A day
# without a year is nearly always less than half a year off ("was extended to Nov. 16"), and
# results are of quarters that are over, whatever the tense; of a month or season the tense tells.
_AGAINST = {Grain.DAY: 4, Grain.QUARTER: 4, Grain.HALF: 4, Grain.MONTH: 24, Grain.SEASON: 24}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase and the cell that it means; None where it has none or nothing says which.

    `part` is the phrase's own, or that of the time it was counted from ("the end of 2017 … a
    year later").
    """

    phrase: Phrase
    cell: Cell | None = None
    part: Part | None = None


def _member(reading: Named, cycle: Cell) -> Cell | None:
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


class Resolver:
    """Lays one text's phrases on the calendar, remembering what was spoken of."""

    def __init__(self, reference: Reference | None, outlook: Callable[[int, int], Outlook]) -> None:
        """Take what is known of the day of writing, and the question where a clause looks."""
        self._reference = reference
        self._outlook = outlook
        self._mention: Resolved | None = None
        self._quarter: Cell | None = None

    def all(self, phrases: Sequence[Phrase]) -> Iterator[Resolved]:
        """Every phrase, resolved as far as it can be."""
        for phrase in phrases:
            yield self._next(phrase)

    def _next(self, phrase: Phrase) -> Resolved:
        if not isinstance(phrase.reading, Dated):
            return Resolved(phrase)
        found = self._cell(phrase.reading, phrase)
        carried = self._mention.part if self._keeps_part(phrase.reading) and self._mention else None
        resolved = Resolved(phrase, found, phrase.part or carried)
        if found is not None:
            self._mention = resolved
            self._note_quarter(found)
        return resolved

    def _note_quarter(self, found: Cell) -> None:
        """Remember the last complete quarter that was named: it is the one that is reported on."""
        now = self._reference
        over = now is None or found.last < now.cell.first
        if found.grain is Grain.QUARTER and over:
            self._quarter = max(found, self._quarter or found, key=lambda quarter: quarter.index)

    def _keeps_part(self, reading: Dated) -> bool:
        return isinstance(reading, Shifted) and reading.counted and reading.origin is Origin.MENTION

    def _cell(self, reading: Dated, phrase: Phrase) -> Cell | None:
        match reading:
            case Fixed():
                return reading.cell
            case Named():
                return self._named(reading, phrase)
            case Feast():
                return self._feast(reading, phrase)
            case Shifted():
                return self._shifted(reading)
            case Opening():
                return self._cell(reading.within, phrase) if reading.within else None
            case Timed():
                return self._cell(reading.day or Shifted(Grain.DAY, 0), phrase)

    # --- counted from the day of writing or from the time spoken of

    def _origin(self, origin: Origin, grain: Grain) -> Cell | None:
        """The cell to count from, as exact as it is known and at least as exact as `grain`."""
        spoken = self._mention.cell if self._mention else None
        if origin is Origin.MENTION and spoken and not grain.finer_than(spoken.grain):
            return spoken
        now = self._reference
        return now.cell if now and now.knows(grain) else None

    def _shifted(self, reading: Shifted) -> Cell | None:
        if reading.grain is Grain.QUARTER and reading.origin is Origin.MENTION:
            return self._spoken_quarter(reading.by)
        if reading.counted and reading.grain is Grain.YEAR and self._quarter and reading.by == -1:
            return self._quarter.shifted(-4)
        origin = self._origin(reading.origin, reading.grain)
        return origin.at(reading.grain).shifted(reading.by) if origin else None

    def _spoken_quarter(self, by: int) -> Cell | None:
        """The quarter spoken of, else the last one complete at publication."""
        if self._quarter is not None:
            return self._quarter.shifted(by)
        now = self._origin(Origin.NOW, Grain.QUARTER)
        return now.at(Grain.QUARTER).shifted(by - 1) if now else None

    # --- named

    def _named(self, reading: Named, phrase: Phrase) -> Cell | None:
        if reading.within is not None:
            cycle = self._cell(reading.within, phrase)
            return _member(reading, cycle) if cycle else None
        return self._recurring(
            reading.cycle, reading.toward, phrase, lambda c: _member(reading, c), reading.origin
        )

    def _feast(self, reading: Feast, phrase: Phrase) -> Cell | None:
        def of_year(year: Cell) -> Cell | None:
            day = feast_day(reading.name, year.index)
            return holding(day, Grain.DAY) if day else None

        if reading.within is not None:
            year = self._cell(reading.within, phrase)
            return of_year(year) if year else None
        return self._recurring(Grain.YEAR, reading.toward, phrase, of_year)

    def _recurring(
        self,
        cycle: Grain,
        toward: Toward | None,
        phrase: Phrase,
        member: Callable[[Cell], Cell | None],
        origin: Origin = Origin.NOW,
    ) -> Cell | None:
        """The one of the recurring cells that the words and the tense of their clause mean."""
        now = self._origin(origin, cycle)
        if now is None:
            return None
        around = [now.at(cycle).shifted(by) for by in (-1, 0, 1)]
        cells = [found for year in around if year and (found := member(year))]
        if now.grain is cycle:  # the year is all that is known
            return member(now)
        if toward is not None:
            return _toward(toward, now, cells, member(now.at(cycle)))
        outlook = self._outlook(phrase.start, phrase.end)
        return (_of_week if cycle is Grain.WEEK else _of_year)(outlook, now, cells)


def _toward(toward: Toward, now: Cell, cells: Sequence[Cell], same: Cell | None) -> Cell | None:
    match toward:
        case Toward.BEFORE:
            return next((c for c in reversed(cells) if c.last < now.first), None)
        case Toward.SAME:
            return same
        case Toward.AFTER:
            return next((c for c in cells if c.first > now.last), None)


def _of_week(outlook: Outlook, now: Cell, cells: Sequence[Cell]) -> Cell | None:
    """A weekday is the last one, unless the clause looks ahead; today counts as both."""
    if outlook is Outlook.AHEAD:
        return next((c for c in cells if c.last >= now.first), None)
    return next((c for c in reversed(cells) if c.first <= now.last), None)


def _of_year(outlook: Outlook, now: Cell, cells: Sequence[Cell]) -> Cell | None:
    """The nearest one, where what the tense speaks against counts as farther away."""

    def far(cell: Cell) -> int:
        against = (cell.first > now.last and outlook is Outlook.BACK) or (
            cell.last < now.first and outlook is Outlook.AHEAD
        )
        return _distance(now, cell) * (_AGAINST[cell.grain] if against else 1)

    return min(cells, key=far, default=None)


def _distance(now: Cell, other: Cell) -> int:
    """Days from one cell to the other; none where one holds the other."""
    if other.first <= now.first <= other.last:
        return 0
    return min(abs((other.first - now.first).days), abs((other.last - now.first).days))
