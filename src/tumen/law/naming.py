"""Which resolutions a statement names: itself, or because it goes on where another left off.

"Resolution 2397 banned new visas | and demanded that all go home": the second clause names nothing,
and is about the same resolution.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tumen.model import Claim, Kind

COUNCIL = "UNSC/"

# Code points between a clause and one that goes on from it: ", and that ".
_GAP = 12
_ENDS = (".", "!", "?", "。", "！", "？")


def base(instrument: str) -> str:
    """The instrument without its paragraph: ``UNSC/2397`` of ``UNSC/2397#8/final``."""
    return instrument.partition("#")[0]


def named(claims: Sequence[Claim]) -> Mapping[str, tuple[str, ...]]:
    """For each claim, by id, the resolutions that it is about, without their paragraphs."""
    found: dict[str, tuple[str, ...]] = {}
    last: Claim | None = None
    for claim in sorted(claims, key=_place):
        found[claim.id] = _own(claim)
        if not claim.instruments and last is not None and _goes_on(last, claim):
            found[claim.id] = found[last.id]
        last = claim
    return found


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.document, claim.anchor.start, claim.anchor.end, claim.id


def _own(claim: Claim) -> tuple[str, ...]:
    names = (mention.instrument for mention in claim.instruments)
    return tuple(dict.fromkeys(base(name) for name in names if name.startswith(COUNCIL)))


def _goes_on(last: Claim, claim: Claim) -> bool:
    """Whether a statement follows another so closely that it goes on in the same sentence."""
    if last.document != claim.document or {last.kind, claim.kind} != {Kind.OBLIGATION}:
        return False
    ended = last.anchor.quote.rstrip("”\"’'").endswith(_ENDS)
    return not ended and 0 <= claim.anchor.start - last.anchor.end <= _GAP
