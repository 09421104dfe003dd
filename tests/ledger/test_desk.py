"""Claims wait in one order, and what several people do to them is all kept."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from tests.ledger.conftest import MakeClaim

from tumen.errors import OvertakenReview, UnknownClaim
from tumen.ledger import Act, Ledger, Wanted, open_ledger
from tumen.model import Claim, Decision, Document, Kind, Place, Review, State
from tumen.model.codec import canonical

WORDS = ("40 women work in Hunchun.", "근로자들이 단둥에 도착했다.", "They went home.")


@pytest.fixture
def found(claim: MakeClaim, document: Document) -> list[Claim]:
    place = Place((document.span(0, 2),), "Hunchun", "CN", "CN-JL", None)
    return [
        claim(WORDS[0], Kind.STOCK, places=(place,)),
        claim(WORDS[1], Kind.ARRIVAL),
        claim(WORDS[2], Kind.INCIDENT),
    ]


@pytest.fixture
def filled(ledger: Ledger, document: Document, found: list[Claim]) -> Ledger:
    ledger.add(document, found)
    return ledger


def act(claim: Claim, who: str, decision: Decision, seen: int = 0, **more: Any) -> Act:
    name = f"{who}-{decision}-{claim.id[:4]}"
    entry = Review(claim.id, who, decision, "2026-01-01T00:00:00Z", act=name, **more)
    return Act((entry,), {claim.id: seen})


def race(ledger: Ledger, claim: Claim) -> list[str]:
    """What becomes of eight people who decide on one claim at the same moment."""
    ready = Barrier(8)

    def decide(number: int) -> str:
        ready.wait()
        try:
            ledger.desk.act(act(claim, f"r{number}", Decision.ACCEPTED))
        except OvertakenReview:
            return "told"
        return "kept"

    with ThreadPoolExecutor(8) as pool:
        return sorted(pool.map(decide, range(8)))


def ids(ledger: Ledger, wanted: Wanted) -> list[str]:
    return [item.claim.id for item in ledger.desk.items(wanted)]


def test_the_queue_is_in_order_and_can_be_walked_both_ways(filled: Ledger) -> None:
    desk, every = filled.desk, Wanted()
    items = desk.items(every)
    assert [item.priority for item in items] == sorted(
        (item.priority for item in items), reverse=True
    )
    walked, at = [], None
    while step := desk.items(every, at, 1):
        walked.append(step[0])
        at = step[0].at
    assert tuple(walked) == items
    assert desk.items(every, items[2].at, 5, backward=True) == (items[1], items[0])


def test_filters(filled: Ledger, found: list[Claim]) -> None:
    stock, arrival, incident = found
    filled.desk.act(act(arrival, "lee", Decision.REJECTED))
    filled.desk.act(act(incident, "lee", Decision.SENT_ON, to="kim"))
    assert ids(filled, Wanted(kind="stock")) == [stock.id]
    assert ids(filled, Wanted(place="cn-jl")) == ids(filled, Wanted(place="Hunch")) == [stock.id]
    assert ids(filled, Wanted(state=State.REJECTED)) == [arrival.id]
    assert ids(filled, Wanted(waiting_for="lee")) == [stock.id]
    assert set(ids(filled, Wanted(waiting_for="kim"))) == {stock.id, incident.id}
    assert ids(filled, Wanted(reviewer="kim")) == [incident.id]
    assert ids(filled, Wanted(language="ko")) == []
    assert filled.desk.counts(Wanted())[State.OPEN] == 2
    for who in ("lee", "kim"):
        states, waiting = filled.desk.tally(Wanted(), who)
        assert states == filled.desk.counts(Wanted())
        assert waiting == len(ids(filled, Wanted(waiting_for=who)))


def test_who_acts_on_what_another_changed_is_refused_and_told(
    filled: Ledger, found: list[Claim]
) -> None:
    claim = found[0]
    filled.desk.act(act(claim, "lee", Decision.REJECTED, reason="no workers"))
    with pytest.raises(OvertakenReview, match=r"lee acted on this claim.*rejected.*no workers"):
        filled.desk.act(act(claim, "kim", Decision.ACCEPTED))
    assert [entry.reviewer for entry in filled.desk.entries(claim.id)] == ["lee"]
    seen = filled.desk.item(claim.id).last
    filled.desk.act(act(claim, "kim", Decision.ACCEPTED, seen))
    assert filled.desk.item(claim.id).state is State.DISPUTED
    assert claim.id not in ids(filled, Wanted(waiting_for="lee"))
    assert claim.id in ids(filled, Wanted(waiting_for="choe"))


def test_the_database_itself_lets_no_two_entries_follow_the_same(
    path: Path, filled: Ledger, found: list[Claim]
) -> None:
    filled.desk.act(act(found[0], "lee", Decision.REJECTED))
    row = (found[0].id, 0, "kim", "", "{}")
    for deed in ("INSERT", "INSERT OR REPLACE"):
        with (
            closing(sqlite3.connect(path)) as connection,
            pytest.raises(sqlite3.IntegrityError),
        ):
            connection.execute(
                f"{deed} INTO reviews (claim, after, reviewer, act, record) VALUES (?, ?, ?, ?, ?)",
                row,
            )


def test_of_many_who_act_at_once_one_is_kept_and_the_others_are_told(
    filled: Ledger, found: list[Claim]
) -> None:
    assert race(filled, found[0]) == ["kept", *["told"] * 7]
    assert len(filled.desk.entries(found[0].id)) == 1


def test_an_act_is_kept_whole_or_not_at_all(filled: Ledger, found: list[Claim]) -> None:
    one, other, _ = found
    filled.desk.act(act(other, "lee", Decision.ACCEPTED))
    made = replace(one, id="e" * 64)
    entries = tuple(
        Review(claim.id, "kim", Decision.MERGED, "", replacements=(made.id,), act="m")
        for claim in (one, other)
    )
    written = Review(made.id, "kim", Decision.WRITTEN, "", act="m")
    merge = Act((*entries, written), {one.id: 0, other.id: 0}, (made,))
    with pytest.raises(OvertakenReview):
        filled.desk.act(merge)
    assert filled.desk.entries(one.id) == ()
    with pytest.raises(UnknownClaim):
        filled.desk.item(made.id)
    seen = filled.desk.last_seen([one.id, other.id])
    filled.desk.act(replace(merge, seen=seen))
    assert filled.desk.item(made.id).state is State.ACCEPTED
    assert filled.desk.item(one.id).state is State.REPLACED
    assert filled.set_aside() == {one.id}  # on the other, lee and kim differ


def test_the_last_act_that_stands_is_the_one_to_take_back(
    filled: Ledger, found: list[Claim]
) -> None:
    desk = filled.desk
    first, second = act(found[0], "lee", Decision.ACCEPTED), act(found[1], "lee", Decision.REJECTED)
    desk.act(first)
    desk.act(second)
    assert desk.last_act("lee") == second.entries
    back = Review(
        found[1].id, "lee", Decision.WITHDRAWN, "", act="b", withdraws=second.entries[0].act
    )
    desk.act(Act((back,), desk.last_seen([found[1].id])))
    assert desk.last_act("lee") == first.entries
    assert desk.item(found[1].id).state is State.OPEN
    assert desk.last_act("kim") == ()


def test_claims_of_an_earlier_version_leave_the_queue(
    filled: Ledger, document: Document, found: list[Claim]
) -> None:
    changed = replace(document, id="f" * 64, text=document.text + " More.")
    kept = replace(found[0], id="d" * 64, document=changed.id)
    filled.add(changed, [kept])
    assert ids(filled, Wanted()) == [kept.id]


def test_a_ledger_from_before_there_was_a_queue_gets_one(
    path: Path, document: Document, found: list[Claim]
) -> None:
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", "tumen.ledger:migrations")
    told = (
        '{"at":"","claim":"%s","decision":"rejected","reason":"","replacement":null,"reviewer":"a"}'
    )
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.execute(
            text("INSERT INTO documents (id, locator, version, record) VALUES (:i, :l, 1, :r)"),
            {"i": document.id, "l": document.locator, "r": canonical(document)},
        )
        for claim in found:
            connection.execute(
                text(
                    "INSERT INTO claims (id, document, kind, factuality, dated, rule, rule_version,"
                    " tokens, record) VALUES (:i, :d, :k, '', 0, '', '', '', :r)"
                ),
                {"i": claim.id, "d": document.id, "k": claim.kind, "r": canonical(claim)},
            )
        for _ in range(2):
            connection.execute(
                text("INSERT INTO reviews (claim, record) VALUES (:i, :r)"),
                {"i": found[1].id, "r": told % found[1].id},
            )
    engine.dispose()
    with open_ledger(path) as ledger:
        assert len(ledger.desk.items(Wanted())) == len(found)
        assert ids(ledger, Wanted(state=State.REJECTED)) == [found[1].id]
        assert len(ledger.desk.entries(found[1].id)) == 2
        seen = ledger.desk.item(found[1].id).last
        ledger.desk.act(act(found[1], "b", Decision.REJECTED, seen))


def test_who_reads_waits_neither_for_who_writes_nor_for_who_reads(
    path: Path, filled: Ledger, found: list[Claim]
) -> None:
    reading = filled.claims()
    assert next(reading) == found[0]
    with closing(sqlite3.connect(path, isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        assert len(filled.desk.items(Wanted())) == len(found)
        writing.execute("ROLLBACK")
    assert list(reading) == found[1:]
