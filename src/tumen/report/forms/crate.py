"""The evidence as an RO-Crate: one archive with the assessment in every form, and what made it.

RO-Crate 1.1 (https://w3id.org/ro/crate/1.1) describes files by schema.org. The crate names every
report with the digest of its bytes, so that whoever holds a report can prove that it is the one;
the reports themselves are others' and stay out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tumen.model import Assessment, Document
from tumen.report.forms.annotation import jsonld_form
from tumen.report.forms.data import json_form
from tumen.report.forms.ftm import ftm_form
from tumen.report.forms.page import html_form
from tumen.report.forms.table import csv_form
from tumen.report.forms.written import as_json
from tumen.report.headline import headline
from tumen.report.tongue import ENGLISH, Tongue, tell
from tumen.wording import say

Json = dict[str, Any]
_METADATA = "ro-crate-metadata.json"
_RIGHTS = "#rights"
_RUN = "#run"
_FILES: Mapping[str, tuple[str, str, Callable[[Assessment, Tongue], str]]] = {
    "assessment.html": (say("The assessment, to read"), "text/html", html_form),
    "assessment.json": (say("The assessment, exactly"), "application/json", json_form),
    "claims.csv": (say("The claims, one a line"), "text/csv", csv_form),
    "claims.jsonld": (say("The claims as Web Annotations"), "application/ld+json", jsonld_form),
    "claims.ftm.json": (
        say("The claims as FollowTheMoney entities"),
        "application/json",
        ftm_form,
    ),
}
# The first moment that the format knows: a crate holds no clock.
_THEN = (1980, 1, 1, 0, 0, 0)


def crate_form(assessment: Assessment, tongue: Tongue = ENGLISH) -> bytes:
    """A ZIP archive, uncompressed, so that the same assessment gives the same bytes everywhere."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in _contents(assessment, tongue):
            archive.writestr(zipfile.ZipInfo(name, _THEN), text.encode("utf-8"))
    return out.getvalue()


def _contents(assessment: Assessment, tongue: Tongue) -> Iterator[tuple[str, str]]:
    graph = [_told(entity, tongue) for entity in _graph(assessment)]
    yield _METADATA, as_json({"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph})
    for name, (_, _, form) in _FILES.items():
        yield name, form(assessment, tongue)


def _graph(assessment: Assessment) -> Iterator[Json]:
    documents = [_document(one) for one in assessment.documents]
    software = f"urn:tumen:software:{assessment.method.version}"
    yield {
        "@id": _METADATA,
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    yield _root(assessment, documents)
    for name, (told, media, _) in _FILES.items():
        yield {"@id": name, "@type": "File", "name": told, "encodingFormat": media}
    yield from documents
    yield {
        "@id": software,
        "@type": "SoftwareApplication",
        "name": "tumen",
        "softwareVersion": assessment.method.version,
        "softwareRequirements": [f"{name} {told}" for name, told in assessment.method.components],
    }
    yield {
        "@id": _RUN,
        "@type": "CreateAction",
        "name": say("tumen assess, seed {seed}", seed=str(assessment.method.seed)),
        "instrument": {"@id": software},
        "object": _references(documents),
        "result": [{"@id": name} for name in _FILES],
    }
    yield {
        "@id": _RIGHTS,
        "@type": "CreativeWork",
        "name": say("Rights"),
        "description": say(
            "Words quoted from reports belong to their publishers. "
            "For the rest nothing has been granted here."
        ),
    }


def _told(entity: Json, tongue: Tongue) -> Json:
    """An entity with its words told; what is no text has none."""
    return {
        key: tell(value, tongue) if isinstance(value, str) else value
        for key, value in entity.items()
    }


def _root(assessment: Assessment, documents: list[Json]) -> Json:
    """What the crate is. It is dated as of its newest report, because it holds no clock."""
    head = headline(assessment)
    dates = [one.published for one in assessment.documents if one.published]
    root: Json = {
        "@id": "./",
        "@type": "Dataset",
        "name": head.title,
        "description": head.standfirst,
        "license": {"@id": _RIGHTS},
        "hasPart": [{"@id": name} for name in _FILES],
        "isBasedOn": _references(documents),
        "mentions": {"@id": _RUN},
    }
    return root | ({"datePublished": max(dates)} if dates else {})


def _references(entities: list[Json]) -> list[Json]:
    return [{"@id": entity["@id"]} for entity in entities]


def _document(document: Document) -> Json:
    values = {
        "@id": f"urn:tumen:document:{document.id}",
        "@type": "CreativeWork",
        "name": document.title or document.name,
        "url": document.url,
        "publisher": document.publisher,
        "datePublished": document.published,
        "inLanguage": document.language,
        "encodingFormat": document.media_type,
        "sha256": document.raw_sha256,
    }
    return {name: value for name, value in values.items() if value is not None}
