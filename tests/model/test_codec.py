"""Records survive JSON, whatever is in them."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.model import Claim, Document, Problem, Review
from tumen.model.codec import by_field, canonical, from_json, joined, to_json

words = st.text(max_size=8)
st.register_type_strategy(str, words)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(Fraction, st.fractions(max_denominator=100))


@pytest.mark.parametrize("kind", [Claim, Document, Problem, Review])
def test_every_record_comes_back_as_it_was(kind: type) -> None:
    @given(st.from_type(kind))
    def law(record: object) -> None:
        assert from_json(kind, json.loads(canonical(record))) == record

    law()


@pytest.mark.parametrize("kind", [Claim, Document, Problem, Review])
def test_the_one_text_is_the_json_of_the_plain_values(kind: type) -> None:
    @given(st.from_type(kind))
    def law(record: object) -> None:
        plain = json.dumps(
            to_json(record), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )
        assert canonical(record) == joined(by_field(record)) == plain

    law()


def test_canonical_text_is_one() -> None:
    review = {"reviewer": "단", "claim": "x", "decision": "accepted", "at": "", "reason": ""}
    record = from_json(Review, review)
    assert canonical(record) == (
        '{"act":"","at":"","claim":"x","decision":"accepted","reason":"","replacements":[],'
        '"reviewer":"단","to":null,"withdraws":null}'
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"claim": "x", "sender": "y"}, "Review has no sender"),
        ("x", "Review is an object"),
        ({"claim": 3, "reviewer": "", "decision": "accepted", "at": ""}, "is wanted, not 3"),
    ],
)
def test_what_is_no_record_is_refused(value: object, told: str) -> None:
    with pytest.raises((TypeError, ValueError), match=told):
        from_json(Review, value)


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no form"):
        to_json({1})
