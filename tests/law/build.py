"""Claims from the plain words of a case file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tumen.model import (
    Claim,
    Count,
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
    *("says", "kind", "how", "source", "names"),
    *("where", "when", "written", "paper", "trade", "count", "unit"),
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
        source=_source(fields.get("source")),
        instruments=tuple(
            InstrumentMention((span(name),), name) for name in fields.get("names", "").split()
        ),
    )


def _count(fields: Mapping[str, Any]) -> Count | None:
    if "count" not in fields:
        return None
    low, high = fields["count"]
    return Count((span("n"),), low, high, unit=fields.get("unit", "workers"))


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


def _source(kind: str | None) -> Source | None:
    return None if kind is None else Source(span("a source"), SourceKind(kind))
