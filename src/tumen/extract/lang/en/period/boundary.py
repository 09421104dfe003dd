"""The words around times: prepositions that make them deadlines or beginnings, and pairs.

"By Dec. 22" is ``../2019-12-22``, "since June" ``2019-06/..``, "from 3 May to 7 June" one interval
that both dates share.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from tumen.extract.calendar import Grain
from tumen.extract.dating import Extent
from tumen.extract.lang.en.period.clause import Clauses
from tumen.extract.lang.en.period.extent import extent
from tumen.extract.lang.en.period.reading import Part, Phrase, Timed
from tumen.extract.lang.en.period.reference import Reference
from tumen.extract.lang.en.period.resolve import Resolved


class Bound(Enum):
    """What the words before a time make of it."""

    POINT = "point"
    DEADLINE = "deadline"
    BEGINNING = "beginning"


_WINDOW = 40  # characters before a phrase in which its preposition can stand
# What may stand between a preposition and the words that TIMEX3 counts as the time.
_LEAD = r"(?:\s+(?:the|at|only|at\s+least|some|as|midnight|noon|on))*\s*\Z"
_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|til|through|up\s+to|prior\s+to|ahead\s+of"
    rf"|(?:no|not)\s+later\s+than|on\s+or\s+before|deadline\s+of){_LEAD}",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    rf"\b(?:since|from|after|starting|beginning|(?:as\s+early\s+as|(?:no|not)\s+earlier\s+than))(?:\s+(?:on|in))?{_LEAD}",
    re.IGNORECASE,
)
_DEADLINE_NOUN = re.compile(r",?\s+deadline\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|through|by)\s+(?:the\s+)?\Z", re.IGNORECASE)
_POSSESSIVES = frozenset({"'s", "’s"})
_BEGINNING_CLAUSES = frozenset({"after", "since", "once"})
_DEADLINE_CLAUSES = frozenset({"before", "until", "till"})

_DASHES = "-–—/"  # the hyphen, the en and em dash and the stroke of ranges
_TO = re.compile(
    rf"\s*(?:and|to|until|till|through|up\s+to|[{_DASHES}])\s*(?:the\s+)?", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:,|and|,\s*and)\s*(?:the\s+)?", re.IGNORECASE)
_OPENED = re.compile(r"\b(?:between|from)\s+(?:the\s+)?\Z", re.IGNORECASE)


def _bounded(covered: Extent, bound: Bound, resolved: Resolved) -> str:
    """The extent as a deadline or a beginning; a season bounds by its first or last month."""
    cell = resolved.cell
    season = cell is not None and cell.grain is Grain.SEASON
    match bound:
        case Bound.POINT:
            return str(covered)
        case Bound.DEADLINE if cell and resolved.part is Part.CLOSE:
            return f"../{cell.last}"
        case Bound.DEADLINE:
            return f"../{cell.last:%Y-%m}" if cell and season else f"../{covered.last}"
        case Bound.BEGINNING:
            return f"{cell.first:%Y-%m}/.." if cell and season else f"{covered.first}/.."


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Writes the EDTF of a text's phrases with an eye on the words around them."""

    text: str
    reference: Reference | None
    clauses: Clauses

    def edtf(self, found: Sequence[Resolved]) -> list[str | None]:
        """The EDTF of every phrase, in order; the two ends of an interval share theirs."""
        covered = [extent(resolved, self.reference) for resolved in found]
        result = [
            _bounded(one, self._bound(resolved.phrase), resolved) if one else None
            for resolved, one in zip(found, covered, strict=True)
        ]
        for at in range(len(found) - 1):
            first, second = covered[at], covered[at + 1]
            if first and second and self._are_ends(found[at], found[at + 1]):
                result[at] = result[at + 1] = str(Extent(first.first, second.last))
        return result

    def _before(self, phrase: Phrase) -> str:
        return self.text[max(0, phrase.start - _WINDOW) : phrase.start]

    def _bound(self, phrase: Phrase) -> Bound:
        before = self._before(phrase)
        if self._names_occasion(phrase) or self._is_hour(phrase):
            return Bound.POINT
        if _DEADLINE.search(before):
            return Bound.DEADLINE
        if _BEGINNING.search(before):
            return Bound.BEGINNING
        if _DEADLINE_NOUN.match(self.text, phrase.end):
            return Bound.DEADLINE
        conjunction = self.clauses.subordinator(phrase.start, phrase.end)
        if conjunction in _BEGINNING_CLAUSES:
            return Bound.BEGINNING
        return Bound.DEADLINE if conjunction in _DEADLINE_CLAUSES else Bound.POINT

    def _names_occasion(self, phrase: Phrase) -> bool:
        """Whether the time is that of what follows: "from Monday's debate", "the 2019 census"."""
        return bool(_FROM.search(self._before(phrase))) and (
            self.text[phrase.end : phrase.end + 2] in _POSSESSIVES
            or self.clauses.modifies(phrase.start, phrase.end)
        )

    @staticmethod
    def _is_hour(phrase: Phrase) -> bool:
        """Whether only the hour is said, whose day nothing bounds."""
        return isinstance(phrase.reading, Timed) and phrase.reading.day is None

    def _are_ends(self, first: Resolved, second: Resolved) -> bool:
        """Whether two neighbours are the two ends of one interval."""
        if first.cell is None or second.cell is None or second.cell.first <= first.cell.first:
            return False
        between = self.text[first.phrase.end : second.phrase.start]
        if _AND.fullmatch(between):
            opened = _OPENED.search(self._before(first.phrase))
            return bool(opened) or second.cell == first.cell.shifted(1)
        return bool(_TO.fullmatch(between))
