"""How numerical kernels are compiled: to machine code, on first use, kept on disk from then on.

The estimate and the made-up worlds each have kernels of their own; a package says with which
options and of which files its kernels are, and hands out two decorators made from what is here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from types import CellType, FunctionType
from typing import Any, ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")

_njit: Any = numba.njit  # its types do not know all of its options


def edition(folders: Iterable[Path]) -> str:
    """A digest of the source of all kernels, which lie in these folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def inner(function: Callable[P, R], **options: object) -> Callable[P, R]:
    """Compile `function`, which other kernels call, keeping its type.

    It cannot be called from Python: handing arrays over takes more code than most kernels have.
    It becomes part of whatever calls it. Called instead, it would be one copy in the process that
    compiles and another in those that load, and sums of the two differ in their last digits.
    """
    made: Callable[P, R] = _njit(no_cpython_wrapper=True, forceinline=True, **options)(function)
    return made


def outer(function: Callable[P, R], edition: str, **options: object) -> Callable[P, R]:
    """Compile `function`, which Python calls, and keep it on disk. It closes over nothing.

    numba keys what it keeps by the function's own file and by what it closes over, so that it
    would go on calling what kernels of other files were before they changed. It is therefore made
    to close over the edition of them all.
    """
    plain = cast("FunctionType", function)
    code = plain.__code__.replace(co_freevars=("edition",))
    closure = (CellType(edition),)
    keyed = FunctionType(code, plain.__globals__, plain.__name__, plain.__defaults__, closure)
    keyed.__module__, keyed.__qualname__ = plain.__module__, plain.__qualname__
    keyed.__doc__ = plain.__doc__
    made: Callable[P, R] = _njit(cache=True, **options)(keyed)
    return made
