"""The order of the stages, and nothing else: read, extract, keep, corroborate, judge by law."""

from __future__ import annotations

from tumen.pipeline.bearings import bearings
from tumen.pipeline.choosing import Chosen, choose
from tumen.pipeline.comparing import Compared, comparing
from tumen.pipeline.corroborating import Known, corroborated, known, statement_id
from tumen.pipeline.examine import outcomes
from tumen.pipeline.explaining import explained
from tumen.pipeline.forming import FORMS, check, formed, speaking
from tumen.pipeline.kept import of_ledger, published_by
from tumen.pipeline.naming import place_asked_for
from tumen.pipeline.outcome import Examined, Gathered, Outcome, Unwatched, Watch
from tumen.pipeline.run import Run, assess
from tumen.pipeline.stages import Stages, stages

__all__ = [
    "FORMS",
    "Chosen",
    "Compared",
    "Examined",
    "Gathered",
    "Known",
    "Outcome",
    "Run",
    "Stages",
    "Unwatched",
    "Watch",
    "assess",
    "bearings",
    "check",
    "choose",
    "comparing",
    "corroborated",
    "explained",
    "formed",
    "known",
    "of_ledger",
    "outcomes",
    "place_asked_for",
    "published_by",
    "speaking",
    "stages",
    "statement_id",
]
