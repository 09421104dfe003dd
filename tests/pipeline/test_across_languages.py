"""One place, paper, rule and count whatever the script; one event told in two languages meets."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tumen.extract import claims
from tumen.model import Claim, Document, Evidence, Kind
from tumen.pipeline import Known, corroborated
from tumen.read import from_text, sources
from tumen.read import read as read_file

REPORTS = {
    "en": """\
About 1,347 North Korean workers arrived in Hunchun in October 2019, a source in Yanji said.

Some of the workers in Hunchun hold visitor permits, the source said. Another 418 North Korean
workers left Dandong on 3 November 2019.

Paragraph 8 of Security Council resolution 2397 required the return of North Korean workers.
""",
    "ko": """\
북한 노동자 약 1,347명이 2019년 10월 훈춘에 도착했다고 옌지의 소식통이 전했다.

소식통은 “훈춘의 노동자 일부는 도강증을 가지고 있다”고 말했다.
또 북한 노동자 418명이 11월 3일 단둥을 떠났다고 전했다.

유엔 안보리 결의 2397호 8항은 북한 노동자의 송환을 규정하고 있다.
""",
    "zh": """\
延吉一名消息人士说，2019年10月约有1347名朝鲜工人抵达珲春。

这名消息人士说，珲春的部分工人持渡江证。另有418名朝鲜工人11月3日离开丹东。

安理会第2397号决议第8段要求遣返朝鲜工人。
""",
}
PUBLISHED = {"en": "2019-11-05", "ko": "2019-11-06", "zh": "2019-11-07"}


@cache
def read(language: str) -> tuple[Document, tuple[Claim, ...]]:
    document = from_text(
        REPORTS[language],
        published=PUBLISHED[language],
        language=language,
        name=language,
        publisher=f"Paper {language}",
    )
    return document, claims(document)[0]


def the(language: str, kind: Kind) -> Claim:
    (claim,) = (claim for claim in read(language)[1] if claim.kind is kind)
    return claim


def value(claim: Claim) -> object:
    """What a claim says, without its words."""
    count, period, permit = claim.count, claim.period, claim.permit
    return (
        count and (count.low, count.high, count.approximate, count.unit),
        [(place.name, place.country, place.subdivision, place.geonames) for place in claim.places],
        period and period.edtf,
        permit and permit.permit_class,
        [mention.instrument for mention in claim.instruments],
    )


@pytest.mark.parametrize("kind", [Kind.ARRIVAL, Kind.PERMIT, Kind.DEPARTURE, Kind.OBLIGATION])
def test_the_same_statement_has_the_same_value_in_every_language(kind: Kind) -> None:
    assert all(value(the(a, kind)) == value(the(b, kind)) for a, b in pairwise(REPORTS))


@pytest.mark.parametrize("kind", [Kind.ARRIVAL, Kind.DEPARTURE])
def test_one_event_told_in_every_language_is_one_lineage(kind: Kind) -> None:
    lineages = traced()
    (together,) = (one for one in lineages if the("en", kind).id in one)
    assert together == {the(language, kind).id for language in REPORTS}


def test_other_events_of_the_same_reports_stay_apart() -> None:
    arrivals, departures = (
        {the(language, kind).id for language in REPORTS} for kind in (Kind.ARRIVAL, Kind.DEPARTURE)
    )
    assert not any(arrivals & one and departures & one for one in traced())


def test_a_retelling_in_another_language_is_evidence_of_translation() -> None:
    told = (
        "In {} the plant had 1,347 sewing machines, {} 4,418 lamps and {} 263 looms for 977 hands."
    )
    retold = "그 공장에는 재봉틀 1,347대와 등 4,418개, 베틀 263대가 있었고 977명이 일했다."
    documents = [
        from_text(told.format("June", "some", "about"), published="2019-11-05", language="en"),
        from_text(retold, published="2019-11-06", language="ko"),
    ]
    (lineage,) = corroborated(documents, (), Known()).documents
    assert {ground.kind for link in lineage.links for ground in link.grounds} >= {
        Evidence.TRANSLATION
    }


@cache
def traced() -> tuple[frozenset[str], ...]:
    documents, found = zip(*(read(language) for language in REPORTS), strict=True)
    every = [claim for made in found for claim in made]
    return tuple(frozenset(one.members) for one in corroborated(documents, every, Known()).lineages)


EXAMPLES = Path(__file__).parents[2] / "examples"
STORY = ("reports/2020-01-31-russia-other-visas.html", "chinese/2020-02-03-russia-visas.txt")


@pytest.mark.parametrize("visas", [16_613, 10_345])
def test_a_bundled_chinese_example_meets_the_english_one_that_it_tells_again(visas: int) -> None:
    files, _ = sources([str(EXAMPLES / name) for name in STORY])
    documents = [document for file in files for document in read_file(file)[0]]
    made = [claim for document in documents for claim in claims(document)[0]]
    told = {claim.id for claim in made if claim.count and claim.count.low == visas}
    lineages = [set(one.members) for one in corroborated(documents, made, Known()).lineages]
    assert len(told) == len(STORY)
    assert told in lineages
