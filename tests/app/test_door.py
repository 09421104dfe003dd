"""Who is let in, as whom, and what of it cannot be forged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient
from tests.app.conftest import KIM, LEE, SECRET, Entering

from tumen.app import Door, Reviewer, Room, make_app
from tumen.app.api import PARTS
from tumen.app.headers import HEADERS
from tumen.app.make import ROUTERS
from tumen.app.pages import PAGES
from tumen.app.visit import acting, visit

API = tuple(part.router for part in PARTS)
DOOR = Door(SECRET, (LEE, KIM))


def test_every_code_is_for_one_purpose_and_one_reviewer() -> None:
    codes = [make(one) for make in (DOOR.key, DOOR.session, DOOR.token) for one in (LEE, KIM)]
    assert len({*codes, DOOR.cookie}) == 7


def test_another_secret_opens_nothing() -> None:
    other = Door(b"x" * 32, (LEE, KIM))
    assert other.by_key(DOOR.key(LEE)) is None
    assert other.by_session(DOOR.session(LEE)) is None
    assert not other.holds(LEE, DOOR.token(LEE))


@pytest.mark.parametrize("given", ["", "x", "\ud800", DOOR.session(LEE), DOOR.token(LEE)])
def test_what_is_no_key_opens_nothing(given: str) -> None:
    assert DOOR.by_key(given) is None


def test_a_link_lets_its_owner_in(entering: Entering) -> None:
    page = entering(KIM).get("/inbox")
    assert page.status_code == 200
    assert "<bdi>kim</bdi>" in page.text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.title)
def test_nobody_sees_a_page_without_a_link(room: Room, page: object) -> None:
    client = TestClient(make_app(room), base_url="http://127.0.0.1")
    answer = client.get(getattr(page, "path", ""))
    assert answer.status_code == 401
    assert "Open the link" in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1"])
def test_a_foreign_name_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/inbox", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "path", ["/inbox", "/nowhere", "/enter/wrong", "/static/x/y.css", "/api/x"]
)
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    found = client.get(path).headers
    assert {name: found.get(name) for name in HEADERS} == HEADERS
    assert found["cache-control"] == "no-store"


def test_a_key_of_a_program_lets_it_in(room: Room) -> None:
    client = TestClient(make_app(room), base_url="http://127.0.0.1")
    key = room.door.key(LEE)
    assert client.get("/inbox", headers={"authorization": f"Bearer {key}"}).status_code == 200
    assert client.get("/inbox", headers={"authorization": "Bearer x"}).status_code == 401


def routes() -> list[APIRoute]:
    every = (route for router in (*ROUTERS, *API) for route in router.routes)
    return [route for route in every if isinstance(route, APIRoute)]


def test_no_route_but_the_door_and_the_files_is_open_to_all() -> None:
    asked = {visit, acting}
    open_to_all = {
        route.path
        for route in routes()
        if not asked & {dependency.call for dependency in route.dependant.dependencies}
    }
    assert open_to_all == {"/enter/{key}", "/static/{version}/{name}"}


def test_whatever_changes_something_asks_where_the_request_comes_from() -> None:
    for route in routes():
        if set(route.methods or ()) - {"GET", "HEAD"}:
            assert acting in {dependency.call for dependency in route.dependant.dependencies}, route


def test_names_cannot_act_on_a_page(room: Room) -> None:
    evil = Reviewer("<script>")
    here = replace(room, door=Door(SECRET, (evil,)))
    client = TestClient(make_app(here), base_url="http://127.0.0.1")
    page = client.get(f"/enter/{here.door.key(evil)}").text
    assert "<script>" not in page
