"""Claims as W3C Web Annotations: JSON-LD that ties every field to its words in the report.

Each claim is one annotation of its clause, and each of its fields one of the field's words. Words
are given twice, as the Web Annotation Data Model (W3C, 2017, sections 4.2.4 and 4.2.5) advises: by
quotation with what stands around it, which survives small changes of the text, and by position in
code points, which is exact. Where a claim comes from is told in the terms of PROV.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tumen.model import Assessment, Claim, Document, Place, Source, Span
from tumen.report.forms.table import count_cell
from tumen.report.forms.written import as_json
from tumen.report.tongue import ENGLISH, Tongue

_AROUND = 32  # code points of a quotation's prefix and suffix
_TERMS = "urn:tumen:terms:"
CONTEXT: tuple[str | Mapping[str, Any], ...] = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "tumen": _TERMS,
        "prov": "http://www.w3.org/ns/prov#",
        "edtf": "http://id.loc.gov/datatypes/edtf/",
        "schema": "http://schema.org/",
        "documents": {"@id": "prov:hadMember", "@container": "@set"},
        "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
        "partOf": {"@id": "tumen:partOf", "@type": "@id"},
        "kind": "tumen:kind",
        "field": "tumen:field",
        "factuality": "tumen:factuality",
        "negated": "tumen:negated",
        "rule": "tumen:rule",
        "ruleVersion": "tumen:ruleVersion",
        "inferred": "tumen:inferred",
        "basedIn": "tumen:basedIn",
        "protected": "tumen:protected",
        "vouchedBy": "tumen:vouchedBy",
        "country": "tumen:country",
        "subdivision": "tumen:subdivision",
        "sha256": "tumen:sha256",
        "period": {"@id": "tumen:period", "@type": "edtf:EDTF"},
        "published": {"@id": "schema:datePublished", "@type": "edtf:EDTF"},
        "url": {"@id": "schema:url", "@type": "@id"},
        "publisher": "schema:publisher",
        "inLanguage": "schema:inLanguage",
    },
)
Json = dict[str, Any]


def jsonld_form(assessment: Assessment, _: Tongue = ENGLISH) -> str:
    """An AnnotationPage with the claims of an assessment and the reports that they stand in.

    It holds codes and words of the reports, and so is the same in every language.

    What a protected source is called stays out of its field; its kind and base stay in.
    """
    documents = {document.id: document for document in assessment.documents}
    maker = {
        "id": f"urn:tumen:software:{assessment.method.version}",
        "type": "Software",
        "name": f"tumen {assessment.method.version}",
    }
    items = (
        annotation | {"generator": maker["id"]}
        for claim in assessment.claims
        if claim.document in documents
        for annotation in _annotations(claim, documents[claim.document])
    )
    return as_json(
        {
            "@context": CONTEXT,
            "type": "AnnotationPage",
            "generator": maker,
            "documents": [_document(one) for one in assessment.documents],
            "items": list(items),
        }
    )


def _document(document: Document) -> Json:
    return _given(
        id=_address(document),
        type=["prov:Entity", "Text"],
        name=document.title or document.name,
        url=document.url,
        publisher=document.publisher,
        published=document.published,
        inLanguage=document.language,
        sha256=document.raw_sha256,
    )


def _address(document: Document) -> str:
    return f"urn:tumen:document:{document.id}"


def _annotations(claim: Claim, document: Document) -> Iterator[Json]:
    """The annotation of the claim's clause, then those of its fields."""
    name = f"urn:tumen:claim:{claim.id}"
    yield {
        "id": f"{name}#annotation",
        "type": "Annotation",
        "motivation": "classifying",
        "body": _body(claim, name, document),
        "target": _target(document, (claim.anchor,)),
    }
    for field, spans, body in _fields(claim):
        yield {
            "id": f"{name}#{field}",
            "type": "Annotation",
            "motivation": "identifying",
            "field": field.rstrip("-0123456789"),
            "partOf": name,
            "body": body,
            "target": _target(document, spans),
        }


def _body(claim: Claim, name: str, document: Document) -> Json:
    return _given(
        id=name,
        type=["tumen:Claim", "prov:Entity"],
        kind=claim.kind.value,
        factuality=claim.factuality.value,
        negated=claim.negated or None,
        vouchedBy=_protected(claim.source),
        rule=claim.rule.id,
        ruleVersion=claim.rule.version,
        inferred=[f"{one.field}: {one.rule}" for one in claim.inferred] or None,
        wasDerivedFrom=_address(document),
    )


def _protected(source: Source | None) -> Json | None:
    """What may be said of a protected source: its kind and base."""
    if source is None or not source.protected:
        return None
    return _given(protected=True, kind=source.kind.value, basedIn=source.based_in)


def _fields(claim: Claim) -> Iterator[tuple[str, Sequence[Span], Json]]:
    """Each field that has words: its name, which is unique in the claim, the words, the value."""
    if claim.count is not None:
        yield "count", claim.count.spans, _value(count_cell(claim.count))
    for number, place in enumerate(claim.places, 1):
        role = f"-{place.role.value}" if place.role else ""
        yield f"place{role}-{number}", place.spans, _place(place)
    if claim.period is not None and claim.period.edtf is not None:
        yield "period", claim.period.spans, {"type": "tumen:Period", "period": claim.period.edtf}
    for number, mention in enumerate(claim.instruments, 1):
        yield f"instrument-{number}", mention.spans, _value(mention.instrument)
    yield from _circumstances(claim)


def _circumstances(claim: Claim) -> Iterator[tuple[str, Sequence[Span], Json]]:
    """On what papers, in what trade, and who says so by which word."""
    if claim.permit is not None:
        classes = (claim.permit.permit_class, *claim.permit.also)
        yield "permit", claim.permit.spans, _value(" ".join(one.value for one in classes))
    if claim.sector is not None:
        yield "sector", (claim.sector.span,), _value(claim.sector.name)
    if claim.source is not None and not claim.source.protected:
        yield "source", (claim.source.resolved or claim.source.span,), _source(claim.source)
    if claim.cue is not None:
        yield "cue", (claim.cue,), _value(claim.cue.quote)


def _value(text: str) -> Json:
    return {"type": "TextualBody", "value": text, "purpose": "tagging"}


def _place(place: Place) -> Json:
    """A place under its GeoNames address, where it has one."""
    return _given(
        id=place.geonames and f"https://sws.geonames.org/{place.geonames}/",
        type="schema:Place",
        name=place.name,
        country=place.country,
        subdivision=place.subdivision,
    )


def _source(source: Source) -> Json:
    words = (source.resolved or source.span).quote
    return _given(type="prov:Agent", name=words, kind=source.kind.value, basedIn=source.based_in)


def _target(document: Document, spans: Sequence[Span]) -> Json:
    """Where words stand, from the first span to the last; what was inferred, in the report."""
    if not spans:
        return {"source": _address(document)}
    start, end = spans[0].start, spans[-1].end
    text = document.text
    quoted = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    placed = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": _address(document), "selector": [quoted, placed]}


def _given(**values: object) -> Json:
    """The values that there are."""
    return {name: value for name, value in values.items() if value is not None}
