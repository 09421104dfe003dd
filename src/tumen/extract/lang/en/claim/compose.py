"""Event and fields to a Claim, whose id is a digest of what it says."""

from __future__ import annotations

from dataclasses import fields

from tumen.extract.identity import identified
from tumen.extract.lang.en.claim.event import Event
from tumen.extract.lang.en.claim.field import Fields
from tumen.extract.lang.en.claim.learnt.weights import weights
from tumen.model import Claim, Document, Rule

# Raised whenever frames or rules change what is found.
VERSION = "2"
_SHOWN = 12  # digits of the digest of what the weights were learnt from


def version() -> str:
    """The version of the rules, and from which annotations the weights beside them were learnt."""
    return f"{VERSION}+{weights().data[:_SHOWN]}"


def compose(document: Document, event: Event, found: Fields) -> Claim:
    """The claim of an event with its fields."""
    return identified(
        Claim(
            id="",
            document=document.id,
            kind=event.kind,
            anchor=document.span(event.anchor_start, event.anchor_end),
            rule=Rule(event.rule, version()),
            **{field.name: getattr(found, field.name) for field in fields(found)},
        )
    )
