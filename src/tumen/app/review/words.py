"""Words of a report as a form gives them: by their places, or typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tumen.errors import WordsNotThere, WordsUnclear
from tumen.model import Span

BETWEEN = " … "
"""Stands between words that are apart in the report."""
_PLACES = re.compile(r"(\d{1,9})-(\d{1,9})")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Words:
    """One field's words.

    Attributes:
        text: of the report, as its reader saw it.
        field: its name, for what is said where they do not stand there.
        places: where they were selected: ``12-20 31-40``, code points, ends exclusive.
    """

    text: str
    field: str
    places: str = ""

    def ranges(self, typed: str, around: Span | None) -> tuple[Range, ...]:
        """Where the words stand; the places count as long as they hold what was typed.

        Raises:
            WordsNotThere: they do not stand in the report.
            WordsUnclear: they stand there more than once, and not once in the passage.
        """
        typed = typed.strip()
        if not typed:
            return ()
        selected = self._selected()
        if BETWEEN.join(self.text[start:end] for start, end in selected).strip() == typed:
            return selected
        return tuple(self._found(part.strip(), around) for part in typed.split(BETWEEN.strip()))

    def _selected(self) -> tuple[Range, ...]:
        pairs = ((int(start), int(end)) for start, end in _PLACES.findall(self.places))
        return tuple((start, end) for start, end in pairs if start < end <= len(self.text))

    def _found(self, part: str, around: Span | None) -> Range:
        near = self._all(part, around.start, around.end) if around else []
        every = near if len(near) == 1 else self._all(part, 0, len(self.text))
        if not every or not part:
            raise WordsNotThere(self.field, part)
        if len(every) > 1:
            raise WordsUnclear(self.field, part, len(every))
        return every[0], every[0] + len(part)

    def _all(self, part: str, start: int, end: int) -> list[int]:
        """Where a part begins, from the left, up to the second place in the whole text."""
        found: list[int] = []
        at = self.text.find(part, start, end) if part else -1
        while at != -1 and len(found) < 2:
            found.append(at)
            at = self.text.find(part, at + 1, end)
        return found


def told(spans: tuple[Span, ...], text: str) -> tuple[str, str]:
    """Words for a form: as they stand in a text, and their places."""
    quotes = BETWEEN.join(text[span.start : span.end] for span in spans)
    return quotes, " ".join(f"{span.start}-{span.end}" for span in spans)
