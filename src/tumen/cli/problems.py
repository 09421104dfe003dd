"""Problems as lines."""

from __future__ import annotations

from tumen.cli.terminal import shown
from tumen.model import Problem


def told(problem: Problem) -> str:
    """Where it is and what to do, on one line."""
    where = problem.locator or problem.stage
    words = f" ({problem.span.quote!r})" if problem.span else ""
    return shown(f"{where}: {problem.message}{words}")
