"""What is asked of the process that weighs, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model import Assessment
from tumen.report import View
from tumen.settings import Settings

LENGTH = 8
"""Bytes that say how long an answer is."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be weighed.

    Attributes:
        settings: `Settings.ledger` names the ledger, `Settings.estimate` how much is estimated.
        open: whether what identifies protected sources stays in; else it is covered.
        until: a day (ISO 8601): only what had been published by then; empty for everything.
    """

    settings: Settings
    open: bool
    until: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An assessment of the ledger and how it is drawn.

    `state` is that of the ledger (see `Ledger.state`) before it was read.
    """

    state: str
    assessment: Assessment
    view: View
