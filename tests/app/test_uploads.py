"""Files come in, are read apart from the room, and their claims wait in the inbox."""

from __future__ import annotations

import time
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.app.browser import Browser
from tests.app.conftest import LEE, Entering
from tests.app.test_inbox import hidden

from tumen.app import Room
from tumen.app.uploads import Stage, Upload
from tumen.app.uploads.child import KNOWN, answered
from tumen.app.uploads.wire import Request
from tumen.ledger import Ledger, Wanted

REPORT = b"About 150 North Korean workers arrived in Hunchun on 5 January 2020, an official said."


def settled(room: Room) -> tuple[Upload, ...]:
    """The list, once everything on it was read."""
    for _ in range(1200):
        found = room.intake.uploads()
        if all(one.stage in (Stage.DONE, Stage.FAILED) for one in found):
            return found
        time.sleep(0.1)
    raise AssertionError(found)


def send(client: TestClient, *files: tuple[str, bytes]) -> int:
    token = hidden(client.get("/reports").text)["token"]
    answer = client.post(
        "/reports", data={"token": token}, files=[("file", file) for file in files]
    )
    return answer.status_code


def test_what_is_brought_is_read_and_waits_in_the_inbox(
    client: TestClient, room: Room, ledger: Ledger
) -> None:
    files = (
        ("good.txt", REPORT),
        ("empty.txt", b""),
        ("../../up.txt", REPORT + b" So it was said."),
        ("<script>.pdf", b"%PDF-1.7 but no more"),
    )
    assert send(client, *files) == 200
    found = {one.name: one for one in settled(room)}
    assert {name: one.stage for name, one in found.items()} == {
        "good.txt": Stage.DONE,
        "empty.txt": Stage.FAILED,
        "up.txt": Stage.DONE,
        "<script>.pdf": Stage.FAILED,
    }
    good = found["good.txt"].answer
    assert good
    document = ledger.document(good.documents[0])
    assert document
    assert document.locator == "upload/good.txt"
    assert len(ledger.desk.items(Wanted(document=document.id))) == good.claims == 1
    page = client.get("/reports").text
    assert "is empty" in unescape(page)
    assert "<script>.pdf" not in page


@pytest.mark.parametrize(
    ("files", "status"), [([], 422), ([("big.txt", b"x" * 3_100_000)], 413)], ids=["none", "big"]
)
def test_nothing_and_too_much_are_refused(
    client: TestClient, room: Room, files: list[tuple[str, bytes]], status: int
) -> None:
    assert send(client, *files) == status
    assert room.intake.uploads() == ()


def test_the_room_answers_while_files_are_read(entering: Entering, room: Room) -> None:
    lee = entering(LEE)
    send(lee, ("slow.txt", (REPORT + b"\n\n") * 300))
    while room.intake.uploads()[0].stage is Stage.WAITING:
        time.sleep(0.01)
    began = time.monotonic()
    assert lee.get("/inbox").status_code == 200
    assert time.monotonic() - began < 5
    assert room.intake.uploads()[0].stage is Stage.READING
    settled(room)


def test_a_text_that_is_brought_again_has_no_new_claims_and_is_said_to_be_known(
    room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "report"
    path.write_bytes(REPORT)
    one, other = (
        answered(Request(str(path), f"upload/{name}.txt", room.settings)) for name in "ab"
    )
    assert (one.claims, one.said) == (1, ())
    assert (other.claims, other.said) == (0, (KNOWN,))


def test_a_process_that_dies_costs_its_file_alone(client: TestClient, room: Room) -> None:
    send(client, ("one.txt", (REPORT + b"\n\n") * 500))
    while room.intake._process is None:
        time.sleep(0.01)
    room.intake._process.kill()
    send(client, ("two.txt", REPORT))
    two, one = settled(room)
    assert (one.stage, two.stage) == (Stage.FAILED, Stage.DONE)
    assert one.answer
    assert one.answer.said


def test_bringing_a_file_in_a_browser_leads_to_its_claims(
    browser: Browser, served: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "보고.txt"
    path.write_bytes(REPORT)
    window = browser.window(served["lee"])
    page = window.page
    page.get_by_role("link", name="Bring reports").click()
    page.get_by_label("Files").set_input_files(path)
    page.get_by_role("button", name="Bring").click()
    page.locator(".state.done").wait_for(timeout=120_000)
    page.get_by_role("row", name="보고.txt").get_by_role("link").last.click()
    page.get_by_text("About 150 North Korean workers").first.wait_for()
    assert window.complaints == []
