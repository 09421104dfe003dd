"""A ledger's claims become statements, without what could identify a source."""

from __future__ import annotations

from tumen.corroborate import from_claims
from tumen.model import (
    Claim,
    Count,
    Document,
    Factuality,
    Hearer,
    Kind,
    Place,
    Role,
    Rule,
    Source,
    SourceKind,
    Span,
)

TEXT = (
    "SEOUL (AP) — Some 2,140 workers went to Hunchun, a driver named Mun said. "
    "A second man told RFA that 96 left. See https://rfa.example/1."
)


def page(url: str | None = None) -> Document:
    return Document(
        "d", "d", "d", TEXT, "en", "d", "text/plain", url=url, publisher="Harbour Gazette"
    )


def claim(document: Document, words: str, source: str, **fields: object) -> Claim:
    def span(part: str) -> Span:
        start = document.text.index(part)
        return document.span(start, start + len(part))

    return Claim(
        id=words,
        document=document.id,
        kind=Kind.ARRIVAL,
        anchor=span(words),
        factuality=Factuality.REPORTED,
        rule=Rule("t", "1"),
        count=Count((span(words.split(maxsplit=1)[0]),), 10, 10, unit="workers"),
        source=Source(span(source), SourceKind.ANONYMOUS, protected=True),
        **fields,  # type: ignore[arg-type]
    )


def test_unnamed_sources_are_numbered_and_never_named() -> None:
    document = page()
    told = from_claims(
        document,
        [
            claim(document, "2,140 workers went to Hunchun", "a driver named Mun"),
            claim(document, "96 left", "A second man", told_to=Hearer(document.span(0, 5), "RFA")),
        ],
    )
    assert [statement.origin for statement in told] == [
        "unnamed source 1",
        "unnamed source 2; told RFA",
    ]
    assert all(statement.unnamed for statement in told)
    assert "Mun" not in " ".join(statement.origin + statement.named for statement in told)


def test_a_page_carries_its_agency_its_address_and_its_links() -> None:
    document = page(url="https://harbour.example/9")
    (told,) = from_claims(document, [claim(document, "96 left", "A second man")])
    assert told.publisher == "Harbour Gazette (AP)"
    assert told.document == "https://harbour.example/9"
    assert told.links == ("https://rfa.example/1",)
    assert told.passage.span == document.span(TEXT.index("96"), TEXT.index("96") + 7)


def test_where_it_was_goes_before_where_they_came_from() -> None:
    document = page()
    spans = (document.span(0, 5),)
    places = (
        Place(spans, "North Korea", "KP", None, None, Role.ORIGIN),
        Place(spans, "Hunchun", "CN", "CN-JL", None, Role.DESTINATION),
    )
    (told,) = from_claims(document, [claim(document, "96 left", "A second man", places=places)])
    assert [where.name for where in told.places] == ["Hunchun"]
