"""What the finders of instruments have in common: a mention before it becomes a span."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words from `start` to `end` that name `instrument`, in the form that claims carry."""

    start: int
    end: int
    instrument: str
