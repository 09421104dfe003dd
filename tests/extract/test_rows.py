"""Claims in the form of the annotated reports."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256

from tumen.extract import row
from tumen.extract.identity import identified
from tumen.model import (
    Claim,
    Count,
    Factuality,
    Hearer,
    Kind,
    Period,
    Permit,
    PermitClass,
    Place,
    Role,
    Rule,
    Share,
    Source,
    SourceKind,
    Span,
    Timex,
)
from tumen.model.codec import from_json, to_json
from tumen.read import from_text

TEXT = "Half of the 60 women in Hunchun got student cards in May, he told the Quay."
DOCUMENT = from_text(TEXT, published="2024-05-06", language="en", name="quay-1")


def _words(quote: str) -> Span:
    at = TEXT.index(quote)
    return DOCUMENT.span(at, at + len(quote))


CLAIM = Claim(
    id="0",
    document=DOCUMENT.id,
    kind=Kind.PERMIT,
    anchor=DOCUMENT.span(0, len(TEXT)),
    factuality=Factuality.REPORTED,
    rule=Rule("r", "1"),
    count=Count(
        (_words("Half"),),
        None,
        None,
        unit="workers",
        share=Share(Fraction(1, 2), Fraction(1, 2)),
        share_of="the 60 women",
    ),
    places=(Place((_words("Hunchun"),), "Hunchun", "CN", "CN-JL", 2036653, Role.SITE),),
    period=Period((_words("in May"),), "2024-05", Timex("DATE", "2024-05")),
    permit=Permit((_words("student cards"),), PermitClass.STUDENT),
    source=Source(DOCUMENT.span(58, 60), SourceKind.ANONYMOUS),
    cue=_words("told"),
    told_to=Hearer(_words("the Quay"), "Quay"),
    note="half",
)


def test_a_full_claim_has_every_field() -> None:
    (found,) = row(DOCUMENT, [CLAIM])["claims"]
    assert found == {
        "id": "quay-1-c01",
        "kind": "permit",
        "anchor": [0, len(TEXT)],
        "count": {
            "low": None,
            "high": None,
            "approx": False,
            "unit": "workers",
            "share_of": "the 60 women",
            "span": [0, 4],
            "share": {"low": "1/2", "high": "1/2"},
        },
        "places": [
            {
                "span": [24, 31],
                "name": "Hunchun",
                "country": "CN",
                "subdivision": "CN-JL",
                "role": "site",
            }
        ],
        "period": {"edtf": "2024-05", "span": [50, 56]},
        "permit": {"class": "student", "span": [36, 49]},
        "sector": None,
        "source": {"span": [58, 60], "kind": "anonymous", "based_in": None},
        "cue": {"span": [61, 65]},
        "told_to": {"span": [66, 74], "name": "Quay"},
        "factuality": "reported",
        "instruments": [],
        "note": "half",
    }


def test_a_negative_is_named_only_where_there_is_one() -> None:
    (plain, negated) = row(DOCUMENT, [CLAIM, replace(CLAIM, negated=True)])["claims"]
    assert "negated" not in plain
    assert negated["negated"] is True


def test_a_negative_is_another_claim_and_its_lack_changes_no_id() -> None:
    plain, negated = identified(CLAIM), identified(replace(CLAIM, negated=True))
    content = to_json(replace(CLAIM, id="", rule=Rule("", ""), inferred=()))
    del content["negated"]  # as it was before claims had a sign
    before = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert plain.id == sha256(before.encode()).hexdigest() != negated.id


def test_claims_from_before_there_was_a_sign_still_load() -> None:
    kept = to_json(CLAIM)
    del kept["negated"]
    assert from_json(Claim, kept) == CLAIM


def test_the_report_is_named_and_its_text_kept() -> None:
    found = row(DOCUMENT, [])
    assert (found["id"], found["text"], found["claims"]) == ("quay-1", TEXT, [])
    assert found["published"] == "2024-05-06"
