"""A room over a small ledger, and three ways into it: by HTTP, by a server, by a browser."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import copy

import pytest
from playwright.sync_api import Browser as Chromium
from starlette.testclient import TestClient
from tests.app.browser import Browser, chromium

from tumen import extract
from tumen.app import Door, Reviewer, Room, make_app
from tumen.app.serving import links, listening, server
from tumen.app.uploads import Intake
from tumen.app.weighing import Scales
from tumen.app.weighing.child import weighed
from tumen.ledger import Ledger, open_ledger
from tumen.model import Claim, Document, Problem
from tumen.read import from_text
from tumen.settings import Estimating, Settings

LEE, KIM, CHOE = Reviewer("lee", sees_protected=True), Reviewer("kim"), Reviewer("최")
SECRET = bytes(32)
REPORTS = {
    "en": (
        "\N{FACTORY} Cafe\u0301 news. About 300 North Korean workers arrived in Dandong on 3 "
        "October 2019, a source in the city said.\n\nThe same source said that 40 North Korean "
        "workers went home from Hunchun in December 2019. Some 2,000 North Korean workers were "
        "still working in Hunchun in February 2020, according to the ministry."
    ),
    "ko": (
        "\N{FACTORY} 소식통은 북한 노동자 200여 명이 지난해 10월 단둥에 도착했다고 전했다. "
        "북한 노동자 3000명이 훈춘에서 일하고 있다고 소식통이 전했다."
    ),
    "zh": "据悉，约五百名朝鲜工人2019年12月离开丹东回国。",
}
Entering = Callable[[Reviewer], TestClient]


@cache
def examined() -> tuple[tuple[Document, tuple[Claim, ...], tuple[Problem, ...]], ...]:
    """The reports with what was found in them."""
    documents = [
        replace(
            from_text(text, name=language, language=language, published="2020-01-15"),
            locator=f"{language}.txt",
        )
        for language, text in REPORTS.items()
    ]
    return tuple((document, *extract.claims(document)) for document in documents)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a ledger of the reports, for tests to copy."""
    path = tmp_path_factory.mktemp("ledger") / "room.db"
    with open_ledger(path) as opened:
        for document, claims, problems in examined():
            opened.add(document, claims, problems)
    return path


@pytest.fixture
def ledger(written: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of three reports, one in each language."""
    with open_ledger(copy(written, tmp_path / "room.db")) as opened:
        yield opened


@pytest.fixture
def room(ledger: Ledger) -> Iterator[Room]:
    """The room over it, with three reviewers, of whom lee alone sees protected sources."""
    with room_over(ledger) as made:
        yield made


@contextmanager
def room_over(ledger: Ledger) -> Iterator[Room]:
    none = Estimating.NONE
    settings = Settings(ledger=ledger.name, max_bytes=2_000_000, record=False, estimate=none)
    door = Door(SECRET, (LEE, KIM, CHOE))
    with closing(Intake(settings)) as intake:
        scales = Scales(weighed, patience=60)
        yield Room(ledger, door, settings, "room.db", intake, scales, scales)


@pytest.fixture
def entering(room: Room) -> Iterator[Entering]:
    """Lets a reviewer in and gives their client."""
    app = make_app(room)
    opened: list[TestClient] = []

    def enter(reviewer: Reviewer) -> TestClient:
        client = TestClient(app, base_url="http://127.0.0.1:8765", raise_server_exceptions=False)
        client.get(f"/enter/{room.door.key(reviewer)}")
        opened.append(client)
        return client

    yield enter
    for client in opened:
        client.close()


@pytest.fixture
def client(entering: Entering) -> TestClient:
    """lee's client."""
    return entering(LEE)


@pytest.fixture
def program(room: Room) -> Iterator[TestClient]:
    """lee's program, which has a key and no cookie."""
    with TestClient(make_app(room), base_url="http://127.0.0.1") as client:
        client.headers.update(bearer(room, LEE))
        yield client


def bearer(room: Room, who: Reviewer) -> dict[str, str]:
    return {"authorization": f"Bearer {room.door.key(who)}"}


@contextmanager
def serving(room: Room, port: int = 0) -> Iterator[dict[str, str]]:
    """A real server over a room until the block ends; gives each reviewer's link."""
    running = server(room)
    with listening(port) as bound:
        thread = threading.Thread(target=running.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        while not running.started:
            time.sleep(0.01)
        try:
            yield dict(links(room, bound))
        finally:
            running.should_exit = True
            thread.join()


@pytest.fixture
def served(room: Room) -> Iterator[dict[str, str]]:
    """The room behind a real server: each reviewer's link."""
    with serving(room) as found:
        yield found


@pytest.fixture(scope="session")
def standing(written: Path) -> Iterator[dict[str, str]]:
    """The links of one server that all those tests share which change nothing in its ledger."""
    with open_ledger(written) as ledger, room_over(ledger) as room, serving(room) as found:
        yield found


@pytest.fixture(scope="session")
def running() -> Iterator[Chromium]:
    """One Chromium for all tests."""
    with chromium() as started:
        yield started.chromium


@pytest.fixture
def browser(running: Chromium) -> Iterator[Browser]:
    """Opens the windows of one test, and closes them after it."""
    opened = Browser(running)
    yield opened
    opened.close()
