"""The paper of a claim."""

from __future__ import annotations

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Permit


def permit_of(found: Setting, event: Event) -> Permit | None:
    """The first paper named in the event's clause."""
    return next(
        (p for p in found.permits if event.start <= p.spans[0].start < event.end),
        None,
    )
