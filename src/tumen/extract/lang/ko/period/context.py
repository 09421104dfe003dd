"""What phrases are laid on the calendar by: the day of publication, and what was told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tumen.extract.calendar import Cell, Grain
from tumen.extract.dating import Part
from tumen.extract.lang.ko.period.phrase import Phrase
from tumen.extract.lang.ko.period.reckon import has_month


class Resolved(NamedTuple):
    """A phrase with the cell that it means; None where it has none or nothing tells."""

    phrase: Phrase
    cell: Cell | None = None
    part: Part | None = None
    approximate: bool = False
    inferred: bool = False


@dataclass(slots=True)
class Context:
    """What is known beside a phrase; it grows as the text is read in order.

    Attributes:
        now: publication; `inferred` where only the years of the text tell it.
        told, told_day: what was spoken of last, and the last day.
        begun: the beginning of the interval that a phrase ends.
        year_told: the year that was named last, and where.
    """

    text: str
    now: Cell | None
    inferred: bool
    told: Cell | None = None
    told_day: Cell | None = None
    begun: Cell | None = None
    year_told: tuple[int, int] | None = None

    @classmethod
    def of(cls, text: str, now: Cell | None, found: Sequence[Phrase]) -> Context:
        """The context of a text's first phrase; the last year named dates a text without a day."""
        years = [int(p.fields["y4"]) for p in found if p.get("y4")]
        latest = Cell(Grain.YEAR, max(years)) if years else None
        return cls(text, latest if now is None else now, inferred=now is None)

    def at(self, grain: Grain) -> Cell | None:
        """Publication, at a grain no finer than its own."""
        now = self.now
        return None if now is None or grain.finer_than(now.grain) else now.at(grain)

    def shift(self, grain: Grain, by: int, origin: Cell | None = None) -> Cell | None:
        """So many cells of a grain on from an origin that is as fine, else from publication."""
        start = (
            origin.at(grain)
            if origin is not None and not grain.finer_than(origin.grain)
            else self.at(grain)
        )
        return start.shifted(by) if start else None

    def spoken(self, resolved: Resolved) -> Resolved:
        """The same, remembered as what was spoken of last."""
        if resolved.cell is not None:
            self.told = resolved.cell
            phrase = resolved.phrase
            past = self.now is None or resolved.cell.first <= self.now.last
            if resolved.cell.grain is Grain.DAY and past and not phrase.get("toward"):
                self.told_day = resolved.cell
            if phrase.get("y4") or phrase.get("y2") or (phrase.get("yw") and has_month(phrase)):
                self.year_told = (resolved.cell.first.year, resolved.phrase.start)
        return resolved
