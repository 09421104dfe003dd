"""One step of a lineage: a statement and the one it was taken from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tumen.corroborate.traits import Traits
from tumen.model import Drift, DriftKind


@dataclass(frozen=True, slots=True)
class Step:
    """What was said first, and what was made of it."""

    earlier: Traits
    later: Traits
    known: bool = True
    """Whether anything tells which came first."""

    def drift(self, kind: DriftKind, says: str) -> Drift:
        """A drift of this step, with both passages."""
        earlier, later = self.earlier.statement, self.later.statement
        order = "" if self.known else "; which came first cannot be told"
        return Drift(kind, earlier.passage, later.passage, says + order)


Test = Callable[[Step], Drift | None]
