"""Readings laid on the calendar, in the order of the text, from the day on which it was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tumen.extract.calendar import Cell, Grain
from tumen.extract.lang.en.period.clause import Clauses, Outlook
from tumen.extract.lang.en.period.reading import (
    Around,
    Dated,
    Feast,
    Fixed,
    Named,
    Origin,
    Part,
    Phrase,
    Recurring,
    Shifted,
    Stretch,
    Timed,
)
from tumen.extract.lang.en.period.recurrence import by_outlook, member, pointed_at, told_of
from tumen.extract.lang.en.period.reference import Reference, is_chronicle, named_year


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase and the cell that it means; None where it has none or nothing says which.

    `part` is the phrase's own, or that of the time it was counted from ("the end of 2017 … a
    year later").
    """

    phrase: Phrase
    cell: Cell | None = None
    part: Part | None = None


class Resolver:
    """Lays one text's phrases on the calendar, remembering what was spoken of."""

    def __init__(self, reference: Reference | None, clauses: Clauses) -> None:
        """Take what is known of the day of writing, and the clauses of the text."""
        self._reference = reference
        self._clauses = clauses
        self._chronicle = False
        self._mention: Resolved | None = None
        self._quarter: Cell | None = None

    def all(self, phrases: Sequence[Phrase]) -> Iterator[Resolved]:
        """Every phrase, resolved as far as it can be."""
        self._chronicle = is_chronicle(phrases, self._reference)
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
            case Named() | Feast():
                return self._recurring(reading, phrase)
            case Shifted():
                return self._shifted(reading)
            case Stretch():
                return self._cell(reading.within, phrase)
            case Around():
                day = self._cell(reading.day, phrase)
                return day.at(reading.grain) if day else None
            case Timed():
                return self._cell(reading.day or Shifted(Grain.DAY, 0, Origin.MENTION), phrase)

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

    def _recurring(self, reading: Recurring, phrase: Phrase) -> Cell | None:
        if reading.within is not None:
            cycle = self._cell(reading.within, phrase)
            return member(reading, cycle) if cycle else None
        now = self._origin(reading.origin, reading.cycle)
        if now is None:
            return None
        if now.grain is reading.cycle:  # the year is all that is known
            return member(reading, now)
        if reading.toward is not None:
            return pointed_at(reading, now)
        outlook = self._clauses.outlook(phrase.start, phrase.end)
        if reading.cycle is Grain.YEAR and outlook is not Outlook.AHEAD:
            spoken = self._told_of(phrase)
            if spoken is not None:
                return told_of(reading, spoken)
        return by_outlook(reading, now, outlook)

    def _told_of(self, phrase: Phrase) -> Cell | None:
        """The time that is being told of, where it is not the time of writing.

        That is so throughout a chronicle, and below a clause that has named its year.
        """
        mention = self._mention
        if mention is None or mention.cell is None:
            return None
        spoken = mention.phrase
        in_story = named_year(spoken.reading) is not None and self._clauses.dominates(
            (spoken.start, spoken.end), (phrase.start, phrase.end)
        )
        return mention.cell if self._chronicle or in_story else None
