"""How the kernels are compiled: to machine code, on first use, kept on disk from then on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from types import CellType, FunctionType
from typing import Any, ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")

_njit: Any = numba.njit  # its types do not know all of its options
# Kernels allocate nothing, so that nobody need count who holds an array; to count took most of
# the time.
_OPTIONS: dict[str, Any] = {"nogil": True, "_nrt": False, "error_model": "numpy"}
_SOURCE = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
_EDITION = (CellType(hashlib.sha256(_SOURCE).hexdigest()),)


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which other kernels call, keeping its type."""
    made: Callable[P, R] = _njit(no_cpython_wrapper=True, forceinline=True, **_OPTIONS)(function)
    return made


def entry(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function`, which Python calls, and keep it on disk. It closes over nothing.

    numba keys what it keeps by the function's own file and by what it closes over, not by the
    kernels that it calls; so it is made to close over a digest of them all.
    """
    plain = cast("FunctionType", function)
    code = plain.__code__.replace(co_freevars=("edition",))
    keyed = FunctionType(code, plain.__globals__, plain.__name__, plain.__defaults__, _EDITION)
    keyed.__module__, keyed.__qualname__ = plain.__module__, plain.__qualname__
    keyed.__doc__ = plain.__doc__
    made: Callable[P, R] = _njit(cache=True, **_OPTIONS)(keyed)
    return made
