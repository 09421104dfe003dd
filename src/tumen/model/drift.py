"""What happened to a claim on its way, and claims that cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tumen.model.lineage import Passage


class DriftKind(StrEnum):
    """The twelve ways in which figures go wrong as they are passed on."""

    MEANING_INVERTED = "meaning_inverted"
    NUMBER_SPLIT = "number_split"
    ENTRIES_TO_WORKERS = "entries_to_workers"
    PLAN_TO_FACT = "plan_to_fact"
    SUBSET_TO_WHOLE = "subset_to_whole"
    BOUND_CHANGED = "bound_changed"
    ATTRIBUTION_RAISED = "attribution_raised"
    PARTS_EXCEED_WHOLE = "parts_exceed_whole"
    YEAR_LOST = "year_lost"
    SAME_NUMBER_OTHER_THING = "same_number_other_thing"
    TERM_CHANGED = "term_changed"
    SELF_DENIAL = "self_denial"


@dataclass(frozen=True, slots=True)
class Drift:
    """One change between what was said first and what was made of it, with both passages."""

    kind: DriftKind
    earlier: Passage
    later: Passage
    says: str


class ContradictionKind(StrEnum):
    """Why claims cannot all be true."""

    DISJOINT_RANGES = "disjoint_ranges"
    ASSERTED_AND_DENIED = "asserted_and_denied"
    PARTS_OVER_WHOLE = "parts_over_whole"
    STAY_AND_RETURN = "stay_and_return"
    SHUT_AND_CROSSED = "shut_and_crossed"
    FIRST_AND_BEFORE = "first_and_before"
    ALL_LEFT_AND_ARRIVED = "all_left_and_arrived"
    PAPER_TERMS = "paper_terms"
    WHO_THEY_WERE = "who_they_were"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Claims that cannot all be true, side by side; nothing is averaged away.

    `one` and `other` hold the ids of the statements on either side; `lineages` the lineages
    they belong to, in the same order. For `SHUT_AND_CROSSED` the other side is a dated fact,
    whose id begins with ``fact:``.
    """

    kind: ContradictionKind
    one: tuple[str, ...]
    other: tuple[str, ...]
    lineages: tuple[tuple[str, ...], tuple[str, ...]]
    says: str
