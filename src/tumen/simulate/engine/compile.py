"""How the kernels of the made-up worlds are compiled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from tumen.kernels import edition, inner, outer

P = ParamSpec("P")
R = TypeVar("R")

# Kernels allocate nothing, so that nobody need count who holds an array; to count took most of
# the time.
_OPTIONS: dict[str, Any] = {"nogil": True, "_nrt": False, "error_model": "numpy"}
_EDITION = edition((Path(__file__).parent,))


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which other kernels call."""
    return inner(function, **_OPTIONS)


def entry(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which Python calls, and keep it on disk. It closes over nothing."""
    return outer(function, _EDITION, **_OPTIONS)
