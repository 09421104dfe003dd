"""Event and fields to a Claim, whose id is a digest of what it says."""

from __future__ import annotations

from dataclasses import fields

from tumen.extract.identity import identified
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import Fields
from tumen.model import Claim, Document, Rule

# Raised whenever frames or rules change what is found.
VERSION = "1"


def compose(document: Document, event: Event, found: Fields) -> Claim:
    """The claim of an event with its fields."""
    return identified(
        Claim(
            id="",
            document=document.id,
            kind=event.kind,
            anchor=document.span(event.anchor_start, event.anchor_end),
            rule=Rule(event.rule, VERSION),
            **{field.name: getattr(found, field.name) for field in fields(found)},
        )
    )
