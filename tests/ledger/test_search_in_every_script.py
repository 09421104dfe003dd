"""Names of two characters are found, in every script and inside longer words, on both databases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import create_engine, text
from tests.ledger.server import running

from tumen.extract import claims
from tumen.ledger import ClaimQuery, Ledger, open_ledger
from tumen.pipeline import place_asked_for
from tumen.read import from_text

HUNCHUN = "북한 노동자 300명이 2019년 10월 훈춘시에서 일했다."
DANDONG = "북한 노동자 200명이 2019년 11월 단둥을 떠났다."
ENGLISH = "About 90 North Korean workers left Dandong in May 2019, a source said."


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def ledger(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ledger]:
    """What the rules find in three reports, kept in each database."""
    if request.param == "sqlite":
        with open_ledger(tmp_path_factory.mktemp("ledger") / "tumen.db") as opened:
            yield filled(opened)
        return
    with running() as server:
        engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text("CREATE DATABASE found"))
        engine.dispose()
        with open_ledger(server.format("found")) as opened:
            yield filled(opened)


def filled(ledger: Ledger) -> Ledger:
    for words in (HUNCHUN, DANDONG, ENGLISH):
        document = from_text(words, published="2019-12-01", name=words[:8])
        ledger.add(document, claims(document)[0])
    return ledger


def found(ledger: Ledger, **asked: str | None) -> list[str]:
    return [claim.anchor.quote for claim in ledger.claims(ClaimQuery(**asked, all_versions=True))]


@pytest.mark.parametrize(
    ("words", "claimed"),
    [
        ("단둥", [DANDONG]),
        ("훈춘", [HUNCHUN]),
        ("훈춘시에서", [HUNCHUN]),
        ("노동자", [HUNCHUN, DANDONG]),
        ("노동자 단둥", [DANDONG]),
        ("훈춘을", []),
        ("Dandong", [DANDONG, ENGLISH]),
    ],
)
def test_words_are_found(ledger: Ledger, words: str, claimed: list[str]) -> None:
    assert found(ledger, text=words) == claimed


@pytest.mark.parametrize("name", ["Dandong", "단둥", "丹东", "丹東", "CN-LN"])
def test_one_place_is_found_by_its_name_in_any_script(ledger: Ledger, name: str) -> None:
    assert found(ledger, place=place_asked_for(name)) == [DANDONG, ENGLISH]


@pytest.mark.parametrize(
    ("asked", "kept"),
    [("중국", "CN"), ("中国", "CN"), ("훈춘", "Hunchun"), ("hunch", "hunch"), ("없는곳", "없는곳"),
     (None, None)],
)  # fmt: skip
def test_a_name_is_asked_for_as_claims_carry_it(asked: str | None, kept: str | None) -> None:
    assert place_asked_for(asked) == kept
