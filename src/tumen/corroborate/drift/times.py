"""Changes of when it was."""

from __future__ import annotations

import re

from tumen.corroborate.drift.step import Step
from tumen.model import Drift, DriftKind
from tumen.wording import say

_YEAR = re.compile(r"\d{4}")


def year_lost(step: Step) -> Drift | None:
    """The year was lost or moved: "as of December" read a year later is another December.

    Either the later page gives the same part of another year, or it gives no time at all for a
    figure that had one and appears in a later year. Of a claim read from a text only the first
    is held: that no time was read is not that none was given.
    """
    earlier, later = step.earlier.statement, step.later.statement
    if not earlier.period:
        return None
    if later.period:
        moved = _unyeared(earlier.period) == _unyeared(later.period) and _years(
            earlier.period
        ) != _years(later.period)
        if not moved:
            return None
        says = say("{one} became {other}", one=earlier.period, other=later.period)
        return step.drift(DriftKind.YEAR_LOST, says)
    told = max(_years(earlier.period), default="")
    if later.passage.span is None and later.published and told and later.published[:4] > told:
        says = say(
            "a figure for {time} is told in {year} without its time",
            time=earlier.period,
            year=later.published[:4],
        )
        return step.drift(DriftKind.YEAR_LOST, says)
    return None


def _years(edtf: str) -> list[str]:
    return _YEAR.findall(edtf)


def _unyeared(edtf: str) -> str:
    return _YEAR.sub("", edtf).strip("~?%")
