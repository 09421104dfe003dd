"""The key to written reports: which claim each of their sentences means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tumen.model import PublicClaim
from tumen.simulate.prose.write import Written
from tumen.simulate.telling.rows import row_id


@dataclass(frozen=True, slots=True)
class Keyed:
    """One claim that a report makes: where (code points of the file), in which words, and what."""

    report: str
    start: int
    end: int
    quote: str
    claim: PublicClaim


def key(written: Iterable[Written], claims: Iterable[PublicClaim], world: str) -> tuple[Keyed, ...]:
    """The claims of all reports, in the order in which they stand."""
    by_id = {claim.id: claim for claim in claims}
    return tuple(
        Keyed(
            report=report.name,
            start=meant.start,
            end=meant.end,
            quote=report.text[meant.start : meant.end],
            claim=by_id[row_id(world, meant.saying.number)],
        )
        for report in written
        for meant in report.meant
    )
