"""Kernels give the same sums in the process that compiles them and in those that load them."""

from math import exp
from pathlib import Path

import numba
import numpy as np
import pytest

from tumen.kernels import inner, outer


def _long(values: np.ndarray) -> float:
    """More than a compiler takes into its callers of itself."""
    total = 0.0
    for value in values:
        total += exp(value) + exp(2.0 * value) + exp(3.0 * value) + exp(4.0 * value)
    for value in values:
        total += exp(-value) + exp(-2.0 * value) + exp(-3.0 * value) + exp(-4.0 * value)
    return total


_kernel = inner(_long)


def _calls_it(values: np.ndarray) -> float:
    return _kernel(values) + _kernel(2.0 * values) + _kernel(3.0 * values)


def test_what_is_kept_on_disk_calls_no_kernel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A kernel that is called, and not taken in, is linked anew in each process."""
    monkeypatch.setattr(numba.config, "CACHE_DIR", str(tmp_path))
    entry = outer(_calls_it, "edition")
    entry(np.zeros(3))
    (code,) = entry.inspect_llvm().values()  # type: ignore[attr-defined]
    calls = [line for line in code.splitlines() if " call " in line and "_long" in line]
    assert not calls
