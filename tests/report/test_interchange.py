"""The forms that other programs read: Web Annotations, FollowTheMoney, RO-Crate."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld
from rocrate.rocrate import ROCrate
from tests.report.annotation_terms import ANNO, AS, CONTEXT, OA
from tests.report.build import assessment, claim, worked_example

from tumen.model import Assessment, Kind
from tumen.read import from_text
from tumen.report import FORMATS, FORMS, formed

Json = dict[str, Any]
KOREAN = "지난해 12월 중국 단둥의 북한 노동자 300여 명이 귀국했다고 소식통이 전했다. 🙂"
CHINESE = "据丹东的消息人士透露，去年12月有300余名朝鲜工人回国。"


def page(made: Assessment) -> Json:
    read: Json = json.loads(FORMATS["jsonld"](made))
    return read


def entities(made: Assessment) -> list[Json]:
    return [json.loads(line) for line in FORMATS["ftm"](made).splitlines()]


# --- Web Annotations ------------------------------------------------------------------------------


def _context(url: str, _: object) -> Json:
    assert url == ANNO, f"{url} would be fetched"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def test_every_annotation_is_one_to_a_reader_of_json_ld() -> None:
    made = worked_example()
    (read,) = jsonld.expand(page(made), {"documentLoader": _context})
    (items,) = read[f"{AS}items"]
    assert len(items["@list"]) == len(page(made)["items"])
    for item in items["@list"]:
        assert item["@type"] == [f"{OA}Annotation"]
        (target,) = item[f"{OA}hasTarget"]
        assert len(target.get(f"{OA}hasSelector", (1, 2))) == 2
        assert target[f"{OA}hasSource"]


def test_no_term_is_lost_when_it_is_read() -> None:
    """A term that the context does not know would vanish."""
    kept = jsonld.compact(
        jsonld.expand(page(worked_example()), {"documentLoader": _context}),
        list(page(worked_example())["@context"]),
        {"documentLoader": _context},
    )
    assert kept["items"] == page(worked_example())["items"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (KOREAN, "북한 노동자 300여 명이 귀국했다고"),
        (CHINESE, "有300余名朝鲜工人回国"),
        (f"🙂é\u0301 {KOREAN}", "귀국했다고 소식통이 전했다. 🙂"),
    ],
)
def test_positions_cut_exactly_the_words_quoted(text: str, words: str) -> None:
    document = from_text(text, published="2020-03-01")
    made = claim(document, words, Kind.REPATRIATION, low=300, when="2019-12", by="anonymous")
    items = page(assessment((document,), (made,)))["items"]
    assert len(items) == 4
    for item in items:
        quoted, placed = item["target"]["selector"]
        assert quoted["exact"] == words == document.text[placed["start"] : placed["end"]]
        assert quoted["prefix"] + words + quoted["suffix"] in document.text


def test_a_protected_source_is_told_by_kind_only() -> None:
    made = worked_example()
    protected = next(one for one in made.claims if one.source and one.source.protected)
    mine = [i for i in page(made)["items"] if protected.id in i["id"]]
    assert not any(item.get("field") == "source" for item in mine)
    assert mine[0]["body"]["vouchedBy"] == {"kind": "anonymous", "protected": True}


# --- FollowTheMoney -------------------------------------------------------------------------------


def test_a_claim_is_an_event_with_its_report_for_proof() -> None:
    made = worked_example()
    by_id = {entity["id"]: entity for entity in entities(made)}
    events = [entity for entity in by_id.values() if entity["schema"] == "Event"]
    assert len(events) == len(made.claims)
    for event in events:
        (proof,) = event["properties"]["proof"]
        assert by_id[proof]["schema"] == "Article"
        for place in event["properties"].get("addressEntity", []):
            assert by_id[place]["schema"] == "Address"


def test_an_event_says_when_where_and_how_many() -> None:
    (event,) = (
        entity["properties"]
        for entity in entities(worked_example())
        if "511" in "".join(entity["properties"].get("summary", []))
    )
    assert event["startDate"] == ["2020-03-01"]
    assert event["endDate"] == ["2020-03-31"]
    assert event["country"] == ["ru"]
    assert "511" in event["name"][0]


def test_no_entity_names_a_protected_source() -> None:
    document = from_text("Kim of Hall 3 said that 40 left.", published="2020-01-01")
    made = claim(document, "40 left", Kind.REPATRIATION, low=40, by="anonymous", protected=True)
    assert "Kim" not in FORMATS["ftm"](assessment((document,), (made,)))


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1))
def test_any_text_makes_lines_that_can_be_read(words: str) -> None:
    document = from_text(f"40 left. {words}", published="2020-01-01", title=words)
    made = assessment((document,), (claim(document, "40 left", Kind.REPATRIATION),))
    assert all(entity["id"] and entity["schema"] for entity in entities(made))
    assert page(made)["items"]


# --- RO-Crate -------------------------------------------------------------------------------------


def test_a_crate_is_one_to_the_library(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(formed("crate", worked_example()))) as archive:
        archive.extractall(tmp_path)
        names = set(archive.namelist())
    crate = ROCrate(tmp_path)
    assert {entity.id for entity in crate.data_entities} == names - {"ro-crate-metadata.json"}
    assert crate.root_dataset["datePublished"] == "2021-06-01"
    assert len(crate.root_dataset["isBasedOn"]) == 3
    (run,) = crate.get_by_type("CreateAction")
    assert {one.id for one in run["result"]} == {entity.id for entity in crate.data_entities}


def test_a_crate_names_reports_by_digest_and_does_not_hold_them() -> None:
    made = worked_example()
    with zipfile.ZipFile(io.BytesIO(formed("crate", made))) as archive:
        graph = json.loads(archive.read("ro-crate-metadata.json"))["@graph"]
    digests = {entity["sha256"] for entity in graph if "sha256" in entity}
    assert digests == {document.raw_sha256 for document in made.documents}


# --- all ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
def test_the_same_assessment_gives_the_same_bytes(form: str) -> None:
    assert formed(form, worked_example()) == formed(form, worked_example())
