"""The paper of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field.record import Context
from tumen.extract.lang.en.claim.field.setting import Setting
from tumen.model import Permit


@dataclass(frozen=True, slots=True)
class Permitted:
    """The paper of an event, and the rule where its clause does not name it."""

    permit: Permit
    rule: str | None = None


def permit_of(found: Setting, event: Event, context: Context) -> Permitted | None:  # noqa: ARG001
    """The first paper named in the event's clause."""
    for permit in found.permits:
        if event.start <= permit.spans[0].start < event.end:
            return Permitted(permit)
    return None
