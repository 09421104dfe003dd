"""One step of a lineage: a statement and the one it was taken from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tumen.corroborate.traits import Traits
from tumen.model import Drift, DriftKind
from tumen.wording import say


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
        if not self.known:
            says = say("{change}; which came first cannot be told", change=says)
        return Drift(kind, earlier.passage, later.passage, says)


Test = Callable[[Step], Drift | None]
