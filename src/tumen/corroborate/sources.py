"""How each source has fared: borne out, contradicted, copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tumen.corroborate.grade import Bearing, source_of
from tumen.corroborate.links import Linked
from tumen.model import Lineage, Reliability, SourceProfile, SourceRecord


def source_records(
    linked: Linked,
    found: Sequence[Lineage],
    bearing: Mapping[str, Bearing],
    profiles: Iterable[SourceProfile] = (),
) -> tuple[SourceRecord, ...]:
    """The record of every newsroom, those with most statements first.

    A statement counts as first where its lineage begins with it, as copied where it was taken
    from another; borne out and contradicted count first statements only, so that nobody gains or
    loses by what others said first.
    """
    latest = {profile.source: profile.reliability for profile in profiles}
    roots = {name for lineage in found for name in lineage.roots}
    counts: dict[str, Counter[str]] = {}
    for name, one in sorted(linked.read.items()):
        tally = counts.setdefault(source_of(one), Counter())
        tally["statements"] += 1
        tally["first" if name in roots else "copied"] += 1
        if name in roots:
            tally["borne_out"] += bool(bearing[name].sure)
            tally["contradicted"] += bool(bearing[name].against)
    records = (
        SourceRecord(
            source=source,
            statements=tally["statements"],
            first=tally["first"],
            copied=tally["copied"],
            borne_out=tally["borne_out"],
            contradicted=tally["contradicted"],
            reliability=latest.get(source, Reliability.F),
        )
        for source, tally in counts.items()
    )
    return tuple(sorted(records, key=lambda record: (-record.statements, record.source)))
