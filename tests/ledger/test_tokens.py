"""Words for search, in scripts with and without spaces."""

from __future__ import annotations

import pytest

from tumen.ledger.tokens import phrases, tokens


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
    assert met(text, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [("옌지의 식당", "훈춘"), ("단둥 사람이 둥시라고 했다", "단둥시"), ("Hun", "Hunchun")],
)
def test_another_word_is_not_met(text: str, query: str) -> None:
    assert not met(text, query)


def met(text: str, query: str) -> bool:
    """Whether a text has every phrase of a query, as the databases look for them."""
    held = list(tokens(text))
    return all(
        any(
            [*held[at : at + len(phrase) - 1]] == [*phrase[:-1]]
            and held[at + len(phrase) - 1].startswith(phrase[-1])
            for at in range(len(held) - len(phrase) + 1)
        )
        for phrase in phrases(query)
    )
