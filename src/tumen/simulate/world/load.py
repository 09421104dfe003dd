"""World files, read strictly into records."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from tumen.errors import BadWorld
from tumen.model import strict
from tumen.simulate.world.fit import misfits
from tumen.simulate.world.records import Shares, World

LARGEST = 10_000_000


def _is_share(text: str) -> bool:
    return 0.0 <= float(text) <= 1.0


def _at_least(least: float) -> Callable[[str], bool]:
    return lambda text: least <= float(text) <= LARGEST


def _is_month(text: str) -> bool:
    return re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", text) is not None


_SHARE: strict.Check = (_is_share, "number from 0 to 1")
_COUNT: strict.Check = (_at_least(1), f"number from 1 to {LARGEST:,}")
_AMOUNT: strict.Check = (_at_least(0), f"number from 0 to {LARGEST:,}")
_RATIO: strict.Check = (_at_least(0.001), "ratio above nought")
_MONTH: strict.Check = (_is_month, "month; write it as 2019-12")

CHECKS: strict.Checks = {
    **dict.fromkeys((field.name for field in fields(Shares)), _SHARE),
    **dict.fromkeys(("level", "skips", "replaces", "extends", "waved_through", "reach"), _SHARE),
    **dict.fromkeys(("still_renewed", "overstayed", "sham"), _SHARE),
    **dict.fromkeys(("whole", "at_least", "ranges", "undated", "confuses"), _SHARE),
    **dict.fromkeys(("share", "credited", "redated", "loses_bound"), _SHARE),
    **dict.fromkeys(("renewal_interval", "validity", "contract", "least", "most"), _COUNT),
    **dict.fromkeys(("persons", "gap", "digits"), _COUNT),
    **dict.fromkeys(("capacity", "arrivals", "delay", "patience", "per_year", "spread"), _AMOUNT),
    "employers": _COUNT,
    "bias": _RATIO,
    **dict.fromkeys(("since", "first", "last"), _MONTH),
    **dict.fromkeys(("starts", "ordered", "deadline", "shut", "reopened"), strict.DAY),
}
"""What the value of a field must be, by the field's name."""


def load_world(path: Path) -> World:
    """The world that a file describes.

    Raises:
        BadWorld: naming the file, the line where there is one, and what does not fit.
    """
    try:
        world = strict.record(path, World, CHECKS)
    except strict.Slip as slip:
        raise BadWorld(path, slip.line, str(slip)) from slip
    for misfit in misfits(world):
        raise BadWorld(path, None, misfit)
    return world
