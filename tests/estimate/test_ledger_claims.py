"""Claims of a ledger as testimonies."""

from __future__ import annotations

import pytest

from tumen.estimate.observations.ledger import from_claims
from tumen.model import (
    Claim,
    Count,
    Document,
    Factuality,
    Kind,
    PermitClass,
    Place,
    Role,
    Rule,
    Source,
    SourceKind,
    Span,
)

TEXT = "The ministry said that 1,000 workers from Hunchun remain."
DOCUMENT = Document(
    id="d",
    name="one",
    locator="one.txt",
    text=TEXT,
    language="en",
    raw_sha256="",
    media_type="text/plain",
    publisher="Harbour Gazette",
    published="2020-01-30",
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def claim(kind: SourceKind | None, *places: Place) -> Claim:
    words = "The ministry" if kind is SourceKind.OFFICIAL else "workers"
    return Claim(
        id="c",
        document="d",
        kind=Kind.STOCK,
        anchor=span(TEXT),
        factuality=Factuality.REPORTED,
        rule=Rule("stock", "1"),
        count=Count((span("1,000"),), 1000, 1000, unit="workers"),
        places=places,
        source=None if kind is None else Source(span(words), kind),
    )


def place(code: str, role: Role | None) -> Place:
    return Place((span("Hunchun"),), code, code[:2], code, None, role)


@pytest.mark.parametrize(
    ("kind", "source", "source_kind", "papers"),
    [
        (SourceKind.OFFICIAL, "The ministry", "official", (PermitClass.WORK,)),
        (SourceKind.ANONYMOUS, "Harbour Gazette", "anonymous", ()),
        (None, "Harbour Gazette", "outlet", ()),
    ],
)
def test_source(
    kind: SourceKind | None, source: str, source_kind: str, papers: tuple[PermitClass, ...]
) -> None:
    (found,) = from_claims([claim(kind)], {"d": DOCUMENT})
    assert (found.source, found.source_kind, found.papers) == (source, source_kind, papers)


def test_a_site_counts_and_an_origin_does_not() -> None:
    places = (place("KP-01", Role.ORIGIN), place("CN-JL", Role.SITE))
    (found,) = from_claims([claim(None, *places)], {"d": DOCUMENT})
    assert found.areas == (("CN", "CN-JL"),)


@pytest.mark.parametrize(
    ("places", "areas"),
    [
        ([("CN-LN", Role.ORIGIN), ("KP-01", Role.DESTINATION)], (("CN", "CN-LN"),)),
        ([("KP-01", Role.ORIGIN), ("CN-LN", Role.DESTINATION)], (("CN", "CN-LN"),)),
        ([("RU-PRI", None), ("KP-01", Role.DESTINATION)], (("RU", "RU-PRI"),)),
        ([("KP-01", Role.DESTINATION)], ((None, None),)),
    ],
)
def test_home_is_no_place_that_is_estimated(
    places: list[tuple[str, Role | None]], areas: tuple[tuple[str | None, str | None], ...]
) -> None:
    made = claim(None, *(place(code, role) for code, role in places))
    (found,) = from_claims([made], {"d": DOCUMENT})
    assert found.areas == areas


def test_lineages_name_the_first() -> None:
    (found,) = from_claims([claim(None)], {"d": DOCUMENT}, {"c": "b"})
    assert found.root == "b"
