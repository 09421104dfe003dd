"""Lists and filters."""

from __future__ import annotations

from typing import Any

import pytest
from tests.ledger.conftest import MakeClaim

from tumen.errors import BadQuery
from tumen.ledger import ClaimQuery, Ledger
from tumen.model import Document, Kind, Period, Permit, PermitClass, Place, Timex

WOMEN, DANDONG, HOME = "40 women work in Hunchun.", "근로자들이 단둥에 도착했다.", "They went home."


@pytest.fixture
def filled(ledger: Ledger, document: Document, claim: MakeClaim) -> Ledger:
    here = document.span(0, 2)
    place = Place((here,), "Hunchun", "CN", "CN-JL", None)
    ledger.add(
        document,
        [
            claim(WOMEN, places=(place,), permit=Permit((here,), PermitClass.VISITOR)),
            claim(DANDONG, Kind.ARRIVAL, period=Period((here,), "2019-10", Timex("DATE", "x"))),
            claim(HOME, Kind.REPATRIATION, period=Period((here,), "../2019-12-22", Timex("", ""))),
        ],
    )
    return ledger


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [WOMEN, DANDONG, HOME]),
        ({"kind": "arrival"}, [DANDONG]),
        ({"permit": "visitor"}, [WOMEN]),
        ({"place": "CN-JL"}, [WOMEN]),
        ({"place": "cn"}, [WOMEN]),
        ({"place": "hunch"}, [WOMEN]),
        ({"place": "RU"}, []),
        ({"period": "2019-10-15"}, [DANDONG, HOME]),
        ({"period": "2019-11/.."}, [HOME]),
        ({"period": "2020"}, []),
        ({"text": "단둥"}, [DANDONG]),
        ({"text": "단"}, [DANDONG]),
        ({"text": "단둥에"}, [DANDONG]),
        ({"text": "둥단"}, []),
        ({"text": "근로둥에"}, []),
        ({"text": "women WORK"}, [WOMEN]),
        ({"text": "wom"}, [WOMEN]),
        ({"text": '"home" OR'}, []),
        ({"text": "hunchun 40", "kind": "stock"}, [WOMEN]),
    ],
)
def test_claims_are_found(filled: Ledger, asked: dict[str, Any], found: list[str]) -> None:
    assert [claim.anchor.quote for claim in filled.claims(ClaimQuery(**asked))] == found


@pytest.mark.parametrize(
    ("asked", "told"),
    [({"period": "last year"}, "--period 'last year'"), ({"text": "…"}, "at least one word")],
)
def test_a_filter_that_cannot_be_understood_says_what_to_give(
    filled: Ledger, asked: dict[str, Any], told: str
) -> None:
    with pytest.raises(BadQuery, match=told):
        list(filled.claims(ClaimQuery(**asked)))
