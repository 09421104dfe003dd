"""A step that breaks down by a slip of ours costs its own results and no others."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tumen.errors import BrokeDown
from tumen.model import Problem, Severity
from tumen.pipeline.stages import Found

T = TypeVar("T")
PACKAGE = Path(__file__).parents[1]


def guarded(stage: str, work: Callable[[], Found[T]], locator: str | None = None) -> Found[T]:
    """The results of a step; where it breaks down by a slip of ours, none and one problem."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - whatever it is must not cost the rest of the run
        place = _place(traceback.extract_tb(error.__traceback__))
        failure = BrokeDown(type(error).__name__, place)
        lost = Problem(stage, failure.code, failure.sentence, locator, severity=Severity.FAILED)
        return (), (lost,)


def _place(frames: Sequence[traceback.FrameSummary]) -> str:
    """The innermost line of ours that the failure came through."""
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    innermost = (ours or list(frames))[-1]
    path = Path(innermost.filename)
    named = path.relative_to(PACKAGE) if path.is_relative_to(PACKAGE) else path.name
    return f"{named}:{innermost.lineno}"
