"""Whether a reading counts the workers of a claim, by their papers and their trade."""

from __future__ import annotations

import re

from tumen.law.words import clause, says
from tumen.model import Claim, Kind, Lapse, PermitClass, Reading


def classes(claim: Claim) -> frozenset[PermitClass]:
    """Every class of paper that the claim names."""
    return (
        frozenset()
        if claim.permit is None
        else frozenset({claim.permit.permit_class, *claim.permit.also})
    )


def counted(claim: Claim, reading: Reading, *, at_work: bool) -> bool | None:
    """Whether the reading counts these workers; None where the claim does not let it be told."""
    if _trade_left_out(claim, reading) or _lapse_left_out(claim, reading, at_work=at_work):
        return False
    return among(claim, reading.papers)


def among(claim: Claim, papers: tuple[PermitClass, ...] | None) -> bool | None:
    """Whether the claim's papers are among `papers` (None: any); None where that is not told."""
    if papers is None:
        return True
    inside = classes(claim) & set(papers)
    if not inside:
        return False if classes(claim) else None
    return True if inside == classes(claim) else None


def _trade_left_out(claim: Claim, reading: Reading) -> bool:
    words = f"{claim.sector.name if claim.sector is not None else ''} {clause(claim)}"
    return any(
        re.search(rf"\b{re.escape(trade)}", words, re.IGNORECASE)
        for trade in reading.trades_left_out
    )


def _lapse_left_out(claim: Claim, reading: Reading, *, at_work: bool) -> bool:
    if reading.lapsed is Lapse.COUNTS or not (claim.kind is Kind.OVERSTAY or says("lapsed", claim)):
        return False
    return reading.lapsed is Lapse.LEFT_OUT or not at_work
