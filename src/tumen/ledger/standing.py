"""What the entries on a claim come to: the latest word of each reviewer, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence

from tumen.model import Decision, Review, Standing, State

SETTLERS = 3
"""Readers of a claim on which two differ, of whom the last settles it."""

Outcome = tuple[State, tuple[str, ...]]

_STATE = {
    Decision.ACCEPTED: State.ACCEPTED,
    Decision.WRITTEN: State.ACCEPTED,
    Decision.REJECTED: State.REJECTED,
    Decision.EDITED: State.REPLACED,
    Decision.SPLIT: State.REPLACED,
    Decision.MERGED: State.REPLACED,
}


def standing(entries: Sequence[Review]) -> Standing:
    """Where a claim stands, by its entries from the oldest to the latest.

    Of each reviewer the latest decision counts. Where two differ the claim is disputed until a
    third decides, whose word settles it, or until one of the two comes round. A claim that was
    sent on is open until the one to whom it was sent decides. A claim that its writer took back is
    rejected.
    """
    decisions, assigned = latest(entries)
    readers = tuple(decisions)
    if assigned is not None:
        return Standing(State.OPEN, readers, assigned)
    if not readers:
        return Standing(State.REJECTED if _written(entries) else State.OPEN)
    state, replacements = _together([outcome(one) for one in decisions.values()])
    return Standing(state, readers, None, replacements)


def latest(entries: Sequence[Review]) -> tuple[dict[str, Review], str | None]:
    """Each reviewer's latest decision, who decided first first; and to whom the claim was sent."""
    withdrawn = {entry.withdraws for entry in entries} - {None}
    decisions: dict[str, Review] = {}
    assigned: str | None = None
    for entry in entries:
        if entry.decision is Decision.WITHDRAWN or (entry.act and entry.act in withdrawn):
            continue
        if entry.decision is Decision.SENT_ON:
            decisions.pop(entry.reviewer, None)
            assigned = entry.to
        else:
            decisions[entry.reviewer] = entry
            assigned = None if assigned == entry.reviewer else assigned
    return decisions, assigned


def outcome(entry: Review) -> Outcome:
    """What a decision makes of a claim."""
    return _STATE[entry.decision], entry.replacements


def overruled(entries: Sequence[Review]) -> frozenset[str]:
    """The claims that somebody put in a claim's place and that do not stand there."""
    decisions, _ = latest(entries)
    put = {claim for entry in decisions.values() for claim in entry.replacements}
    return frozenset(put - set(standing(entries).replacements))


def _written(entries: Sequence[Review]) -> bool:
    return any(entry.decision is Decision.WRITTEN for entry in entries)


def _together(outcomes: Sequence[Outcome]) -> Outcome:
    if len(set(outcomes)) == 1 or len(outcomes) >= SETTLERS:
        return outcomes[-1]
    return State.DISPUTED, ()
