"""A phrase of time as the words give it, before it is known when they were written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tumen.extract.dating import Bound


class Phrase(NamedTuple):
    """One phrase: `kind` names the grammar that read it, `fields` what it read.

    `start` and `end` take in the words that bound it (截至, 以前), `first` and `core` do not.
    `reached` marks a time after 到, which is a deadline only if it lies ahead. `more` are the
    further fields of a length in several units.
    """

    kind: str
    start: int
    first: int
    core: int
    end: int
    fields: dict[str, str]
    bound: Bound = Bound.POINT
    reached: bool = False
    more: tuple[Mapping[str, str], ...] = ()

    def get(self, name: str) -> str | None:
        """A field, if the words gave it."""
        return self.fields.get(name)
