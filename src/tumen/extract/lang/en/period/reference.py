"""The day from which a text counts: its publication date, or the years that it names itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from tumen.extract.lang.en.period.calendar import FIRST_YEAR, Cell, Grain, holding
from tumen.extract.lang.en.period.reading import Fixed, Named, Phrase
from tumen.model import edtf

_LENGTHS = ((Grain.DAY, 1), (Grain.MONTH, 31), (Grain.YEAR, 366))


@dataclass(frozen=True, slots=True)
class Reference:
    """When the text was written, as exactly as it is known.

    Attributes:
        cell: the day of publication; the month or year where only that is known.
        inferred: True where the text itself had to say it.
    """

    cell: Cell
    inferred: bool = False

    def knows(self, grain: Grain) -> bool:
        """Whether a cell of that size can be counted from it."""
        return not grain.finer_than(self.cell.grain)


def published(text: str | None) -> Reference | None:
    """The reference that a document's publication date gives, in EDTF or as a timestamp."""
    days = edtf.days(text.partition("T")[0]) if text else None
    if days is None or days.first is None or days.last is None:
        return None
    if not FIRST_YEAR <= days.first.year < MAXYEAR - 100:
        return None
    length = (days.last - days.first + timedelta(1)).days
    grain = next((grain for grain, longest in _LENGTHS if length <= longest), None)
    return Reference(holding(days.first, grain)) if grain else None


def _named_years(phrases: Iterable[Phrase]) -> Iterable[int]:
    for phrase in phrases:
        match phrase.reading:
            case Fixed(Cell(Grain.YEAR | Grain.DAY | Grain.MONTH) as cell):
                yield cell.first.year
            case Named(within=Fixed(Cell(Grain.YEAR, year))):
                yield year
            case _:  # every other reading names no year
                continue


def named_in(phrases: Iterable[Phrase]) -> Reference | None:
    """The last of the years that the text names: reports tell of their own time last of all."""
    years = Counter(_named_years(phrases))
    return Reference(holding(date(max(years), 1, 1), Grain.YEAR), inferred=True) if years else None
