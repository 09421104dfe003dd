"""How kernels are compiled: to machine code, on first use, kept on disk from then on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from types import CellType, FunctionType
from typing import Any, ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")

# Sums may be reordered and contracted; infinities and not-a-numbers keep their meaning, because
# a move that leaves the possible is recognised by them.
_njit: Any = numba.njit  # its types do not know all of its options
_OPTIONS: dict[str, Any] = {
    "fastmath": {"contract", "reassoc", "nsz", "arcp"},
    "nogil": True,
    "no_cfunc_wrapper": True,
    "error_model": "numpy",
}


def _edition() -> str:
    """A digest of the source of all kernels."""
    digest = hashlib.sha256()
    package = Path(__file__).parents[1]
    for folder in ("dynamics", "likelihood"):
        for path in sorted((package / folder).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


_CLOSURE = (CellType(_edition()),)


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which other kernels call, keeping its type.

    It cannot be called from Python: handing arrays over takes more code than most kernels have.
    """
    made: Callable[P, R] = _njit(no_cpython_wrapper=True, **_OPTIONS)(function)
    return made


def entry(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which Python calls, and keep it on disk. It closes over nothing.

    numba keys what it keeps by the function's own file and by what it closes over, so that an
    entry would go on calling what kernels of other files were before they changed. Each entry is
    therefore made to close over the edition of them all.
    """
    plain = cast("FunctionType", function)
    code = plain.__code__.replace(co_freevars=("edition",))
    keyed = FunctionType(code, plain.__globals__, plain.__name__, plain.__defaults__, _CLOSURE)
    keyed.__module__, keyed.__qualname__ = plain.__module__, plain.__qualname__
    keyed.__doc__ = plain.__doc__
    made: Callable[P, R] = _njit(cache=True, **_OPTIONS)(keyed)
    return made
