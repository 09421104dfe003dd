"""Whether this machine can show a language, as fontconfig tells."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable

PATIENCE = 5
"""Seconds after which fontconfig is not waited for: its first answer may build a cache."""


def lacking(languages: Iterable[str]) -> tuple[str, ...]:
    """Those for which no font is installed; none where there is no fontconfig to ask."""
    program = shutil.which("fc-list")
    return tuple(one for one in languages if program and not _has_font(program, one))


def _has_font(program: str, language: str) -> bool:
    """True where fontconfig names a font, or cannot be asked."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, and words of our own
            [program, f":lang={language}", "family"],
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return True
    return bool(done.stdout.strip())
