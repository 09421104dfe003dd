"""Which States a claim is about: those whose jurisdiction the workers are, or were, in."""

from __future__ import annotations

from tumen.model import Claim, Kind, Role

HOME = "KP"

# Where the host State stands in a claim, best first; the guide gives each kind its roles.
_HOST: dict[Kind, tuple[Role, ...]] = {
    Kind.ARRIVAL: (Role.DESTINATION, Role.SITE, Role.BORDER_POINT),
    Kind.DEPARTURE: (Role.ORIGIN, Role.SITE),
    Kind.REPATRIATION: (Role.ORIGIN, Role.SITE, Role.BORDER_POINT),
    Kind.RECALL_ORDER: (Role.ORIGIN, Role.SITE),
}
_ELSE = (Role.SITE, Role.DESTINATION, Role.BORDER_POINT)


def states(claim: Claim) -> frozenset[str]:
    """ISO 3166-1 alpha-2 of the host States, never the DPRK; empty where the claim names none."""
    for role in _HOST.get(claim.kind, _ELSE):
        named = frozenset(
            place.country
            for place in claim.places
            if place.role in {role, None} and place.country not in {None, HOME}
        )
        if named:
            return frozenset(country for country in named if country is not None)
    return frozenset()


def nationwide(claim: Claim, state: str) -> bool:
    """Whether the claim speaks of the whole State, and of no part of it alone."""
    return all(place.subdivision is None for place in claim.places if place.country == state)


def same_place(one: Claim, other: Claim) -> bool:
    """Whether two claims may speak of one place: a shared part of a State, or no part named."""
    parts = [{p.subdivision for p in each.places if p.subdivision} for each in (one, other)]
    return not all(parts) or bool(parts[0] & parts[1])
