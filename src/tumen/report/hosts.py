"""Which countries a claim is about."""

from __future__ import annotations

from tumen.model import Claim

HOME = "KP"


def hosts(claim: Claim) -> tuple[str, ...]:
    """The countries outside the DPRK that a claim names, in its order (ISO 3166-1 alpha-2)."""
    named = (place.country for place in claim.places)
    return tuple(dict.fromkeys(code for code in named if code is not None and code != HOME))
