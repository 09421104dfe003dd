"""Event and fields to a Claim, whose id is a digest of what it says."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tumen.extract.lang.en.claim.event import Event
from tumen.model import Claim, Document, Factuality, Rule
from tumen.model.codec import canonical

# Raised whenever frames or rules change what is found.
VERSION = "1"


def compose(document: Document, event: Event) -> Claim:
    """The claim of an event."""
    claim = Claim(
        id="",
        document=document.id,
        kind=event.kind,
        anchor=document.span(event.anchor_start, event.anchor_end),
        factuality=Factuality.ASSERTED,
        rule=Rule(event.rule, VERSION),
    )
    return identified(claim)


def identified(claim: Claim) -> Claim:
    """The claim under the digest of its content; the rule that found it is no content."""
    content = replace(claim, id="", rule=Rule("", ""), inferred=())
    return replace(claim, id=hashlib.sha256(canonical(content).encode("utf-8")).hexdigest())
