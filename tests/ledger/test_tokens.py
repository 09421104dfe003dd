"""Words for search, in scripts with and without spaces."""

from __future__ import annotations

import pytest

from tumen.ledger.tokens import prefixes, tokens


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("훈춘시에서 노동자 300명이", "훈춘"),
        ("단둥에만 2만 명", "단둥"),
        ("여성로동자들이", "로동자"),
        ("도강증을 받았다", "도강증"),
        ("丹东的工厂", "丹东"),
        ("５００명", "500"),
        ("Hunchun sewing plant", "sew"),
    ],
)
def test_a_query_is_met_inside_longer_words(text: str, query: str) -> None:
    held = set(tokens(text))
    assert all(any(token.startswith(part) for token in held) for part in prefixes(query))


def test_another_word_is_not_met() -> None:
    held = set(tokens("옌지의 식당"))
    assert not any(token.startswith(part) for part in prefixes("훈춘") for token in held)
