"""Claims in words, as lists show them."""

from __future__ import annotations

from collections.abc import Iterable

from tumen.model import Claim, Count, Factuality, Number, Place, Span


def quoted(spans: Iterable[Span]) -> str:
    """The words of a field as the report has them."""
    return " … ".join(span.quote for span in spans)


def of_kind(claim: Claim) -> str:
    """What a claim is about, marked unless it is simply said to be so."""
    plain = (Factuality.ASSERTED, Factuality.REPORTED)
    marks = [] if claim.factuality in plain else [claim.factuality.value]
    marks += ["negative"] if claim.negated else []
    return claim.kind.value + (f" ({', '.join(marks)})" if marks else "")


def of_count(count: Count | None) -> str:
    """A count as printed, with its unit where the words do not say it."""
    if count is None:
        return ""
    words = quoted(count.spans)
    return words if count.unit in words else f"{words} {count.unit}"


def of_place(place: Place) -> str:
    """A place by its name and the narrowest code known."""
    code = place.subdivision or place.country
    return f"{place.name} ({code})" if code else place.name


def of_places(claim: Claim) -> str:
    """The places of a claim."""
    return "; ".join(dict.fromkeys(map(of_place, claim.places)))


def of_period(claim: Claim) -> str:
    """The time of a claim as EDTF, marked where it was inferred."""
    if claim.period is None or claim.period.edtf is None:
        return ""
    return claim.period.edtf + (" (inferred)" if claim.period.inferred else "")


def of_permit(claim: Claim) -> str:
    """The class of paper."""
    return claim.permit.permit_class.value if claim.permit else ""


def of_source(claim: Claim) -> str:
    """Who vouches for a claim: the fuller words where the report gives them elsewhere.

    A source that asked not to be named is told by its kind alone.
    """
    if claim.source is None:
        return ""
    if claim.source.protected:
        return f"protected ({claim.source.kind.value})"
    return (claim.source.resolved or claim.source.span).quote


def of_number(value: Number | None) -> str:
    """A bound as digits, empty where it is open."""
    return "" if value is None else f"{value:.12g}"
