"""The day from which a text counts: its publication date, or the years that it names itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, timedelta

from tumen.extract.calendar import FIRST_YEAR, Cell, Grain, holding
from tumen.extract.lang.en.period.reading import (
    Feast,
    Fixed,
    Named,
    Origin,
    Phrase,
    Reading,
    Shifted,
)
from tumen.model import edtf

_CHRONICLE = 5  # a text that names five years or more, and five times as often as its own
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


def named_year(reading: Reading) -> int | None:
    """The year that the words themselves give."""
    match reading:
        case Fixed(Cell(Grain.YEAR | Grain.DAY) as cell):
            return cell.first.year
        case Named(within=Fixed(Cell(Grain.YEAR, year))) | Feast(within=Fixed(Cell(_, year))):
            return year
        case _:  # every other reading names no year
            return None


def _named_years(phrases: Iterable[Phrase]) -> list[int]:
    years = (named_year(phrase.reading) for phrase in phrases)
    return [year for year in years if year is not None]


def named_in(phrases: Sequence[Phrase]) -> Reference | None:
    """The last year that the text names, for what a report tells last is of its own time.

    Years of days and months come first: a year alone may be a plan ("by 2030").
    """
    dated = [phrase for phrase in phrases if isinstance(phrase.reading, Named)]
    years = _named_years(dated) or _named_years(phrases)
    return Reference(Cell(Grain.YEAR, max(years)), inferred=True) if years else None


def rests_on_inference(reading: Reading, reference: Reference | None) -> bool:
    """Whether the words give no year, and the reference's had to be inferred."""
    return reference is not None and reference.inferred and named_year(reading) is None


def _from_own_time(reading: Reading) -> bool:
    """Whether the words count from the day of writing: "yesterday", "on Friday"."""
    match reading:
        case Shifted(origin=Origin.NOW) | Named(cycle=Grain.WEEK):
            return True
        case _:  # all others can be said at any time
            return False


def is_chronicle(phrases: Sequence[Phrase], reference: Reference | None) -> bool:
    """Whether the text tells of other years than its own, so that a bare "May" is one of theirs."""
    years = _named_years(phrases)
    if reference is None or len(years) < _CHRONICLE:
        return False
    own = sum(abs(year - reference.cell.first.year) <= 1 for year in years)
    own += sum(_from_own_time(phrase.reading) for phrase in phrases)
    return own * _CHRONICLE <= len(years)
