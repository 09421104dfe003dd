"""What phrases are laid on the calendar by: the day of publication, and what was told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tumen.extract.calendar import Cell, Grain
from tumen.extract.dating import Part
from tumen.extract.lang.zh.period.phrase import Phrase
from tumen.extract.lang.zh.period.reckon import digits

_NEAR = 120  # characters; what was told further back no longer fixes the year


class Resolved(NamedTuple):
    """A phrase with the cell that it means; None where it has none or nothing tells.

    `deadline` is a day until which something is to happen, counted from publication.
    """

    phrase: Phrase
    cell: Cell | None = None
    part: Part | None = None
    approximate: bool = False
    inferred: bool = False
    deadline: bool = False


@dataclass(slots=True)
class Context:
    """What is known beside a phrase; it grows as the text is read in order.

    Attributes:
        now: publication; `inferred` where only the years of the text tell it.
        told: what was spoken of last, and `told_at` where its words end.
        begun: the beginning of the interval that the phrase ends.
    """

    text: str
    now: Cell | None
    inferred: bool
    told: Cell | None = None
    told_at: int = 0
    begun: Cell | None = None

    @classmethod
    def of(cls, text: str, now: Cell | None, found: Sequence[Phrase]) -> Context:
        """The context of a text's first phrase; the last year named dates a text without a day."""
        years = [digits(phrase.fields["y4"]) for phrase in found if phrase.get("y4")]
        latest = Cell(Grain.YEAR, max(years)) if years else None
        return cls(text, latest if now is None else now, inferred=now is None)

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return self.now.first.year if self.now else None

    def at(self, grain: Grain) -> Cell | None:
        """Publication, at a grain no finer than its own."""
        now = self.now
        return None if now is None or grain.finer_than(now.grain) else now.at(grain)

    def shift(self, grain: Grain, by: int) -> Cell | None:
        """So many cells of a grain on from publication."""
        start = self.at(grain)
        return start.shifted(by) if start else None

    def shift_told(self, grain: Grain, by: int) -> Cell | None:
        """So many cells on from what was spoken of last, if that is as fine, else from now."""
        if self.told is None or grain.finer_than(self.told.grain):
            return self.shift(grain, by)
        return self.told.at(grain).shifted(by)

    def near(self, phrase: Phrase) -> Cell | None:
        """What was spoken of last, if so close before in the same paragraph that it still holds."""
        far = phrase.first - self.told_at > _NEAR
        return None if far or "\n" in self.text[self.told_at : phrase.first] else self.told

    def spoken(self, resolved: Resolved) -> Resolved:
        """The same, remembered as what was spoken of last."""
        if resolved.cell is not None:
            self.told, self.told_at = resolved.cell, resolved.phrase.core
        return resolved
