"""What tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("TUMEN_SHARED", Path(__file__).parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party material, which is not part of the project."""
    if not SHARED.exists():
        pytest.skip(f"needs the third-party material in {SHARED} (set TUMEN_SHARED)")
    return SHARED
