"""Lineages as they are shown: a drawing of who took from whom, and what changed on the way."""

from __future__ import annotations

from tumen.report.lineage.records import (
    ContradictionView,
    LineageView,
    TellingView,
    TracedView,
)
from tumen.report.lineage.tracing import traced

__all__ = ["ContradictionView", "LineageView", "TellingView", "TracedView", "traced"]
