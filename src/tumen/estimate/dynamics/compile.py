"""How the kernels of the estimate are compiled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from tumen.kernels import edition, inner, outer

P = ParamSpec("P")
R = TypeVar("R")

# Sums may be reordered and contracted; infinities and not-a-numbers keep their meaning, because
# a move that leaves the possible is recognised by them.
_OPTIONS: dict[str, Any] = {
    "fastmath": {"contract", "reassoc", "nsz", "arcp"},
    "nogil": True,
    "no_cfunc_wrapper": True,
    "error_model": "numpy",
}
_PACKAGE = Path(__file__).parents[1]
_EDITION = edition((_PACKAGE / "dynamics", _PACKAGE / "likelihood"))


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which other kernels call."""
    return inner(function, **_OPTIONS)


def entry(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which Python calls, and keep it on disk. It closes over nothing."""
    return outer(function, _EDITION, **_OPTIONS)
