"""What was seen and could not be used; nothing is dropped without one of these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.span import Span


class Severity(StrEnum):
    """How much a problem costs: something is lost, or something deserves a look."""

    FAILED = "failed"
    NOTICED = "noticed"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong or led to nothing, with its place and a sentence for the user.

    `stage` is the folder that noticed it (``read``, ``extract``, …); `code` is stable and can
    be filtered on; `message` says what to do.
    """

    stage: str
    code: str
    message: str
    locator: str | None = None
    span: Span | None = None
    severity: Severity = Severity.NOTICED
