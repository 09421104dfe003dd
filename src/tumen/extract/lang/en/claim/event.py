"""What a claim is made of before its fields are found."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model import Kind


@dataclass(frozen=True, slots=True)
class Event:
    """One clause that says something of one kind, so that kinds and fields are found apart.

    All offsets are code points of the document's text, end exclusive.

    Attributes:
        kind: decided by the head word.
        head: index of the head word's token in the parse.
        start, end: the clause's own words; in an enumeration ("2,035 tourist visas, and 2,610
            student visas") those of the one part that this event is about.
        anchor_start, anchor_end: the same with the attribution, where it stays with this event.
        rule: the name of the rule that found it, for provenance.
    """

    kind: Kind
    head: int
    start: int
    end: int
    anchor_start: int
    anchor_end: int
    rule: str
