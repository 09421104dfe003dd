"""What somebody says of a world, before it is put into a row or into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tumen.model import Factuality, Kind, PermitClass
from tumen.simulate.world.records import Country, PlaceRule, Reporter


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole months or years, by the first and the last month: ``2019-10`` and ``2019-12``."""

    first: str
    last: str

    @property
    def edtf(self) -> str:
        """As EDTF: a month, a year, or an interval."""
        if self.first == self.last:
            return self.first
        if self.first[:4] == self.last[:4] and (self.first[5:], self.last[5:]) == ("01", "12"):
            return self.first[:4]
        return f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement as it is published.

    Attributes:
        number: of all sayings of a world; those at first hand come before those that repeat them.
        place: None for the whole country.
        papers: the classes that it speaks of; empty for everyone.
        when: what it speaks of; None where it does not say.
        low, high: None where open.
        first: the number of the saying that it repeats, None where it repeats none.
        credits: the outlet that it names for it.
    """

    number: int
    reporter: Reporter
    outlet: str
    published: date
    kind: Kind
    country: Country
    place: PlaceRule | None
    papers: tuple[PermitClass, ...]
    when: Stretch | None
    low: int | None
    high: int | None
    factuality: Factuality
    first: int | None = None
    credits: str | None = None
