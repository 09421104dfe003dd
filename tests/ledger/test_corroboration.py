"""Decisions on lineages and profiles of sources are kept with their history."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from tumen.ledger import Ledger, open_ledger
from tumen.model import Joining, LineageReview, Reliability, SourceProfile


def decision(joining: Joining) -> LineageReview:
    return LineageReview("a", "b", joining, "lee", "2026-01-01T00:00:00Z", "read both")


def test_decisions_come_out_in_the_order_they_were_made(ledger: Ledger) -> None:
    made = [decision(joining) for joining in (Joining.SAME, Joining.APART, Joining.OPEN)]
    for one in made:
        ledger.add_lineage_review(one)
    assert list(ledger.lineage_reviews()) == made


def test_a_source_keeps_its_history(ledger: Ledger) -> None:
    history = [
        SourceProfile("RFA", Reliability(letter), "lee", "2026-01-01T00:00:00Z", "why")
        for letter in "FCB"
    ]
    for entry in history:
        ledger.add_source_profile(entry)
    ledger.add_source_profile(
        SourceProfile("VOA", Reliability.D, "lee", "2026-01-02T00:00:00Z", "why")
    )
    assert list(ledger.source_profiles("RFA")) == history
    assert len(ledger.source_profiles()) == 4


@pytest.mark.parametrize("table", ["lineage_reviews", "source_profiles"])
@pytest.mark.parametrize(
    "deed", ["UPDATE {} SET record = ''", "DELETE FROM {}", "INSERT OR REPLACE INTO {} {}"]
)
def test_nothing_of_it_can_be_changed(path: Path, table: str, deed: str) -> None:
    with open_ledger(path) as ledger:
        ledger.add_lineage_review(decision(Joining.SAME))
        ledger.add_source_profile(
            SourceProfile("RFA", Reliability.B, "lee", "2026-01-01T00:00:00Z", "why")
        )
    columns = {
        "lineage_reviews": "(seq, one, other, record) VALUES (1, 'x', 'y', '')",
        "source_profiles": "(seq, source, record) VALUES (1, 'x', '')",
    }[table]
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.DatabaseError, match="append-only"),
    ):
        connection.execute(deed.format(table, columns))


def test_a_ledger_of_the_first_version_is_brought_up_to_date(path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", "tumen.ledger:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    with open_ledger(path) as ledger:
        ledger.add_lineage_review(decision(Joining.SAME))
        assert len(ledger.lineage_reviews()) == 1
