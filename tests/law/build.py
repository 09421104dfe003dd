"""Claims from the plain words of a case file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tumen.model import (
    Claim,
    Count,
    Document,
    Factuality,
    InstrumentMention,
    Kind,
    Period,
    Permit,
    PermitClass,
    Place,
    Role,
    Rule,
    Sector,
    Share,
    Source,
    SourceKind,
    Span,
    Timex,
)

_ROLES = {
    Kind.ARRIVAL: Role.DESTINATION,
    Kind.REPATRIATION: Role.ORIGIN,
    Kind.DEPARTURE: Role.ORIGIN,
    Kind.RECALL_ORDER: Role.ORIGIN,
}
FIELDS = {
    *("says", "kind", "how", "source", "by", "names"),
    *("where", "when", "written", "paper", "trade", "count", "share", "unit"),
}


def span(words: str) -> Span:
    return Span(0, len(words), words)


def claim(fields: Mapping[str, Any], name: str = "c1") -> Claim:
    """A claim from what a lawyer would write down of it."""
    unknown = fields.keys() - FIELDS
    assert not unknown, f"a claim has no {unknown}"
    kind = Kind(fields["kind"])
    return Claim(
        id=name,
        document="d1",
        kind=kind,
        anchor=span(fields["says"]),
        factuality=Factuality(fields.get("how", "reported")),
        rule=Rule("case", "1"),
        count=_count(fields),
        places=tuple(_place(code, kind) for code in str(fields.get("where", "")).split()),
        period=_period(fields.get("when"), fields.get("written")),
        permit=_permit(str(fields.get("paper", ""))),
        sector=_sector(fields.get("trade")),
        source=_source(fields.get("source"), fields.get("by"), fields["says"]),
        instruments=tuple(
            InstrumentMention((span(name),), name) for name in fields.get("names", "").split()
        ),
    )


def _count(fields: Mapping[str, Any]) -> Count | None:
    if not fields.keys() & {"count", "share"}:
        return None
    low, high = fields.get("count", (None, None))
    unit = fields.get("unit", "workers")
    return Count((span("n"),), low, high, unit=unit, share=_share(fields.get("share")))


def _share(bounds: Sequence[str | None] | None) -> Share | None:
    if bounds is None:
        return None
    low, high = (None if bound is None else Fraction(bound) for bound in bounds)
    return Share(low, high)


def report(published: str) -> Document:
    """The report that the claims stand in, dated."""
    return Document("d1", "d1", "d1.txt", "…", "en", "", "text/plain", published=published)


def _place(code: str, kind: Kind) -> Place:
    country, _, part = code.partition("-")
    return Place(
        (span(code),), code, country, code if part else None, None, _ROLES.get(kind, Role.SITE)
    )


def _period(edtf: object, written: str | None) -> Period | None:
    if edtf is None:
        return None
    return Period((span(written or str(edtf)),), str(edtf), Timex("DATE", str(edtf)))


def _permit(words: str) -> Permit | None:
    first, *also = words.split() or [""]
    if not first:
        return None
    return Permit((span(first),), PermitClass(first), tuple(PermitClass(each) for each in also))


def _sector(name: str | None) -> Sector | None:
    return None if name is None else Sector(span(name), name)


def _source(kind: str | None, by: str | None, says: str) -> Source | None:
    """`by` gives the words for the source as they stand in the clause."""
    if kind is None:
        return None
    words = by or "a source"
    start = max(says.find(words), 0)
    return Source(Span(start, start + len(words), words), SourceKind(kind))
