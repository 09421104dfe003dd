"""A ledger on a PostgreSQL server does what one in a file does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError
from tests.ledger.conftest import MakeClaim
from tests.ledger.server import running
from tests.ledger.test_desk import ids, race
from tests.ledger.test_turns import EVERY, Speak, counted, race_to_say, read

from tumen.errors import LedgerError
from tumen.ledger import ClaimQuery, Ledger, Wanted, open_ledger
from tumen.model import (
    Claim,
    Decision,
    Document,
    Joining,
    Kind,
    LineageReview,
    Period,
    Place,
    Problem,
    Reliability,
    Review,
    SourceProfile,
    State,
    Timex,
)
from tumen.read import from_text

NUMBERS = count()
WORDS = ("40 women work in Hunchun.", "근로자들이 단둥에 도착했다.", "他们到了丹东市。")
JOINED = LineageReview("a", "b", Joining.SAME, "lee", "2026-01-01T00:00:00Z", "read both")
PROFILE = SourceProfile("RFA", Reliability.B, "lee", "2026-01-01T00:00:00Z", "why")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture
def where(server: str) -> str:
    """An empty database."""
    return new(server)


@pytest.fixture(scope="module")
def shared(server: str) -> str:
    """One database for the tests that add the same to it."""
    return new(server)


def new(server: str) -> str:
    name = f"test{next(NUMBERS)}"
    engine = create_engine(server.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return server.format(name)


@pytest.fixture
def document() -> Document:
    return from_text(" ".join(WORDS), language="en")


@pytest.fixture
def claims(document: Document, claim: MakeClaim) -> list[Claim]:
    here = document.span(0, 2)
    place = Place((here,), "Hunchun", "CN", "CN-JL", None)
    return [
        claim(WORDS[0], places=(place,)),
        claim(WORDS[1], Kind.ARRIVAL, period=Period((here,), "2019-10", Timex("DATE", "x"))),
        claim(WORDS[2], Kind.RECALL_ORDER),
    ]


def fill(ledger: Ledger, document: Document, claims: list[Claim]) -> None:
    ledger.add(document, claims, [Problem("extract", "x", "y")])
    ledger.add_review(Review(claims[0].id, "r", Decision.ACCEPTED, "2026-01-01T00:00:00Z"))
    ledger.add_lineage_review(JOINED)
    ledger.add_source_profile(PROFILE)


def test_people_who_act_at_once_are_told_apart(
    where: str, document: Document, claims: list[Claim]
) -> None:
    with open_ledger(where) as ledger:
        ledger.add(document, claims)
        assert race(ledger, claims[0]) == ["kept", *["told"] * 7]
        assert set(ids(ledger, Wanted(waiting_for="lee"))) == {claims[1].id, claims[2].id}
        assert ledger.desk.counts(Wanted())[State.ACCEPTED] == 1
        assert ids(ledger, Wanted(place="Hunchun")) == [claims[0].id]


@pytest.mark.parametrize("speak", EVERY, ids=lambda speak: speak.__name__)
def test_people_who_say_something_at_once_are_told_apart(
    where: str, document: Document, speak: Speak
) -> None:
    with open_ledger(where) as ledger:
        read(ledger, document)
        assert race_to_say(ledger, speak, document, seen=0) == ["kept", *["told"] * 7]
        assert counted(ledger, document) == 1
        assert race_to_say(ledger, speak, document, seen=None) == ["kept"] * 8
        assert counted(ledger, document) == 9


def test_what_goes_in_comes_out_after_it_was_closed(
    where: str, document: Document, claims: list[Claim]
) -> None:
    with open_ledger(where) as ledger:
        fill(ledger, document, claims)
    with open_ledger(where) as ledger:
        assert list(ledger.documents()) == [document]
        assert list(ledger.claims()) == claims
        assert [review.reviewer for review in ledger.reviews(claims[0].id)] == ["r"]
        assert ledger.lineage_reviews() == (JOINED,)
        assert ledger.source_profiles("RFA") == (PROFILE,)
        assert len(ledger.problems(document.id)) == 1
        again = ledger.add(document, claims)
        assert (again.new, again.version, again.claims) == (False, 1, 0)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [0, 1, 2]),
        ({"text": "단둥"}, [1]),
        ({"text": "단"}, [1]),
        ({"text": "丹东"}, [2]),
        ({"text": "단둥에"}, [1]),
        ({"text": "근로둥에"}, []),
        ({"text": "丹东 他们"}, [2]),
        ({"text": "women WORK"}, [0]),
        ({"text": "wom"}, [0]),
        ({"text": "it's & 'women' | !"}, []),
        ({"place": "hunch"}, [0]),
        ({"kind": "recall_order"}, [2]),
        ({"period": "2019-10-15"}, [1]),
    ],
)
def test_claims_are_found(
    shared: str, document: Document, claims: list[Claim], asked: dict[str, Any], found: list[int]
) -> None:
    with open_ledger(shared) as ledger:
        ledger.add(document, claims)
        assert list(ledger.claims(ClaimQuery(**asked))) == [claims[at] for at in found]


def test_more_claims_than_are_fetched_at_once(
    where: str, document: Document, claims: list[Claim]
) -> None:
    many = [replace(claims[0], id=f"{number:064}") for number in range(1_100)]
    with open_ledger(where) as ledger:
        ledger.add(document, many)
        assert list(ledger.claims()) == many


@pytest.mark.parametrize(
    "table",
    [
        "documents", "claims", "claim_places", "reviews", "entries",
        "lineage_reviews", "source_profiles",
    ],
)  # fmt: skip
def test_nothing_in_it_can_be_changed(
    shared: str, document: Document, claims: list[Claim], table: str
) -> None:
    with open_ledger(shared) as ledger:
        fill(ledger, document, claims)
    engine = create_engine(shared)
    for deed in ("UPDATE {} SET seq = 9", "DELETE FROM {}", "TRUNCATE {} CASCADE"):
        with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
            connection.execute(text(deed.format(table)))
    with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
        connection.execute(text("UPDATE turns SET number = 9"))
    engine.dispose()


def test_a_ledger_of_the_first_version_is_brought_up_to_date(where: str) -> None:
    engine = create_engine(where)
    config = Config()
    config.set_main_option("script_location", "tumen.ledger:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with open_ledger(where) as ledger:
        ledger.add_lineage_review(JOINED)
        assert ledger.lineage_reviews() == (JOINED,)


def test_another_database_is_refused(where: str) -> None:
    engine = create_engine(where)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    engine.dispose()
    with pytest.raises(LedgerError, match="it holds other tables"), open_ledger(where):
        pass


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    pytest.importorskip("psycopg", reason="needs psycopg (tumen[postgresql])")
    where = "postgresql+psycopg://lee:hidden@/x?host=/nowhere"
    with pytest.raises(LedgerError, match="not a tumen ledger") as told, open_ledger(where):
        pass
    assert "hidden" not in str(told.value)


def test_without_the_driver_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with (
        pytest.raises(LedgerError, match=r"install tumen\[postgresql\]"),
        open_ledger("postgresql+psycopg://lee@/x"),
    ):
        pass
