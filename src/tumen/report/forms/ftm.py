"""The assessment as FollowTheMoney entities, for Aleph, OpenSanctions and their kin.

A report is an Article. A claim is an Event: it happened or was so in a time, at a place, and has
the Article for its proof. A place is an Address. What a claim does not say is left empty; the
model has no number of persons, so that count, factuality and papers stand in words. Entities are
those of followthemoney 4; see https://followthemoney.tech/explorer/.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tumen.model import Assessment, Claim, Document, Place
from tumen.model.edtf import days
from tumen.report import figures, words
from tumen.report.forms.written import as_json
from tumen.report.hosts import hosts
from tumen.report.rows import permit_words, place_words, source_words, sureness
from tumen.report.shown import on_one_line, shown
from tumen.report.tongue import ENGLISH, Tongue, tell
from tumen.wording import capital, joined, say

DATASET = "tumen"
# FollowTheMoney names languages by ISO 639-3.
_LANGUAGES = {"en": "eng", "ko": "kor", "zh": "zho", "ru": "rus", "ja": "jpn"}
Properties = Mapping[str, str | float | tuple[str, ...] | None]


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity before it is told; what is None or empty is left out."""

    schema: str
    id: str
    properties: Properties


def ftm_form(assessment: Assessment, tongue: Tongue = ENGLISH) -> str:
    """One entity a line (JSON Lines), reports first, then places, then claims.

    Protected sources are named by kind only.
    """
    documents = {document.id: document for document in assessment.documents}
    claims = [claim for claim in assessment.claims if claim.document in documents]
    places = {_key(place): place for claim in claims for place in claim.places}
    entities = [
        *(_article(document) for document in documents.values()),
        *(_address(place) for _, place in sorted(places.items())),
        *(_event(claim, documents[claim.document]) for claim in claims),
    ]
    return "".join(_line(entity, tongue) for entity in entities)


def _line(entity: Entity, tongue: Tongue) -> str:
    """An entity as a line: its properties are lists of text."""
    given = {
        name: [tell(one, tongue) for one in _values(value)]
        for name, value in entity.properties.items()
        if value
    }
    return as_json(
        {"id": entity.id, "schema": entity.schema, "properties": given, "datasets": [DATASET]}
    )


def _values(value: str | float | tuple[str, ...] | None) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from value
    elif value is not None:
        yield str(value)


def _article(document: Document) -> Entity:
    published = days(document.published)
    return Entity(
        "Article",
        _article_id(document.id),
        {
            "fileName": shown(document.name),
            "title": on_one_line(document.title or document.name, 300),
            "publisher": document.publisher and on_one_line(document.publisher),
            "author": document.author and on_one_line(document.author),
            "publishedAt": _day(published.first) if published else None,
            "sourceUrl": document.url,
            "mimeType": document.media_type,
            "language": _LANGUAGES.get(document.language.partition("-")[0]),
            "notes": say("SHA-256 of the bytes as received: {digest}", digest=document.raw_sha256),
        },
    )


def _address(place: Place) -> Entity:
    return Entity(
        "Address",
        _key(place),
        {
            "full": ", ".join(
                part for part in (place.name, place.subdivision, place.country) if part
            ),
            "city": place.name,
            "state": place.subdivision,
            "country": place.country and place.country.lower(),
            "latitude": place.latitude,
            "longitude": place.longitude,
            "sourceUrl": place.geonames and f"https://sws.geonames.org/{place.geonames}/",
        },
    )


def _event(claim: Claim, document: Document) -> Entity:
    period = days(claim.period.edtf if claim.period else None)
    figure = figures.in_words(claim.count)
    where = place_words(claim.places)
    kind = words.KIND[claim.kind]
    papers = permit_words(claim)
    return Entity(
        "Event",
        f"tumen-claim-{claim.id[:40]}",
        {
            "name": capital(joined(", ", filter(None, (kind, figure, where)))),
            "summary": on_one_line(claim.anchor.quote, 1000),
            "description": words.by(claim.factuality, source_words(claim.source)),
            "keywords": (claim.kind.value, claim.factuality.value),
            "notes": (
                say("factuality: {factuality}", factuality=sureness(claim)),
                *((say("papers: {papers}", papers=papers),) if papers else ()),
            ),
            "startDate": _day(period.first) if period else None,
            "endDate": _day(period.last) if period else None,
            "country": tuple(code.lower() for code in hosts(claim)),
            "addressEntity": tuple(dict.fromkeys(_key(place) for place in claim.places)),
            "recordId": claim.id,
            "publisher": document.publisher and on_one_line(document.publisher),
            "sourceUrl": document.url,
            "proof": _article_id(document.id),
        },
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _article_id(document: str) -> str:
    return f"tumen-document-{document[:40]}"


def _key(place: Place) -> str:
    """A place's id: that of GeoNames, else a digest of what it is called and where it lies."""
    if place.geonames is not None:
        return f"tumen-place-{place.geonames}"
    called = "|".join((place.name, place.subdivision or "", place.country or ""))
    return f"tumen-place-{hashlib.sha256(called.encode()).hexdigest()[:16]}"
