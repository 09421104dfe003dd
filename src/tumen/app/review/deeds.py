"""What a reviewer does to claims, as acts for the ledger. Names and times are passed in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tumen.errors import NothingChanged, NothingToMerge, NothingToUndo, OtherReport, ReasonMissing
from tumen.ledger import Act, Desk, Item
from tumen.model import Claim, Decision, Review
from tumen.model.codec import canonical


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, and when (RFC 3339 in UTC)."""

    reviewer: str
    at: str

    def entry(self, claim: str, decision: Decision, reason: str = "") -> Review:
        """An entry of theirs."""
        return Review(claim, self.reviewer, decision, self.at, reason.strip())


def accept(hand: Hand, claim: str, seen: int) -> Act:
    """It says what the report says."""
    return together([hand.entry(claim, Decision.ACCEPTED)], {claim: seen})


def reject(hand: Hand, claim: str, seen: int, reason: str) -> Act:
    """It does not.

    Raises:
        ReasonMissing: no reason was given.
    """
    if not reason.strip():
        raise ReasonMissing("reject a claim")
    return together([hand.entry(claim, Decision.REJECTED, reason)], {claim: seen})


def send_on(hand: Hand, claim: str, seen: int, to: str, reason: str) -> Act:
    """Another reviewer should decide."""
    entry = replace(hand.entry(claim, Decision.SENT_ON, reason), to=to)
    return together([entry], {claim: seen})


def edit(hand: Hand, claim: str, seen: int, made: Claim, reason: str) -> Act:
    """It should say something else.

    Raises:
        NothingChanged: it is the same.
    """
    if made.id == claim:
        raise NothingChanged
    entry = replace(hand.entry(claim, Decision.EDITED, reason), replacements=(made.id,))
    return together([entry, *_written(hand, [made])], {claim: seen}, [made])


def split(hand: Hand, claim: str, seen: int, made: Sequence[Claim], reason: str) -> Act:
    """It holds more than one claim; where it is one of them it stays, and the others are added.

    Raises:
        NothingChanged: they are not claims of their own.
    """
    ids = tuple(one.id for one in made)
    if len(set(ids)) < max(len(ids), 2):
        raise NothingChanged
    if claim in ids:
        others = [one for one in made if one.id != claim]
        stays = hand.entry(claim, Decision.ACCEPTED, reason)
        return together([stays, *_written(hand, others)], {claim: seen}, others)
    entry = replace(hand.entry(claim, Decision.SPLIT, reason), replacements=ids)
    return together([entry, *_written(hand, made)], {claim: seen}, made)


def merge(hand: Hand, seen: Mapping[str, int], made: Claim, reason: str) -> Act:
    """Several are one claim: `made`, which may be one of them.

    Raises:
        NothingToMerge: there are not several.
    """
    if len(seen) < 2:
        raise NothingToMerge
    gone = [claim for claim in seen if claim != made.id]
    entries = [
        replace(hand.entry(claim, Decision.MERGED, reason), replacements=(made.id,))
        for claim in gone
    ]
    if made.id in seen:
        return together([*entries, hand.entry(made.id, Decision.ACCEPTED)], seen)
    return together([*entries, *_written(hand, [made])], seen, [made])


def check_one_report(items: Iterable[Item]) -> None:
    """Refuse to merge claims whose words stand in different reports.

    Raises:
        OtherReport: one of them does.
    """
    if len({item.claim.document for item in items}) > 1:
        raise OtherReport


def add(hand: Hand, made: Claim, reason: str) -> Act:
    """The draft had missed it."""
    return together([hand.entry(made.id, Decision.WRITTEN, reason)], {}, [made])


def undo(hand: Hand, desk: Desk) -> Act:
    """Take back the reviewer's latest act, if nobody has acted on its claims since.

    Raises:
        NothingToUndo: there is none, or others have acted.
    """
    taken = desk.last_act(hand.reviewer)
    if not taken:
        raise NothingToUndo(None)
    seen: dict[str, int] = {}
    for entry in taken:
        later = [one for one in desk.entries(entry.claim) if one.reviewer != hand.reviewer]
        if later and later[-1].at > entry.at:
            raise NothingToUndo(later[-1].reviewer)
        seen[entry.claim] = desk.item(entry.claim).last
    back = [
        replace(hand.entry(entry.claim, Decision.WITHDRAWN), withdraws=entry.act) for entry in taken
    ]
    return together(back, seen)


def together(entries: Iterable[Review], seen: Mapping[str, int], made: Sequence[Claim] = ()) -> Act:
    """Entries as one act, under a name that follows from what they say and what they follow."""
    entries = tuple(entries)
    told = [*map(canonical, entries), *(f"{claim} {last}" for claim, last in seen.items())]
    name = hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]
    return Act(tuple(replace(entry, act=name) for entry in entries), seen, tuple(made))


def _written(hand: Hand, made: Iterable[Claim]) -> list[Review]:
    return [hand.entry(claim.id, Decision.WRITTEN) for claim in made]
