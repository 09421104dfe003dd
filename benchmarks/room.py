"""How quick the review room is on a ledger of 10,000 reports and 200,000 claims, in Chromium.

Usage: ``python -m benchmarks.room [--documents 10000] [--claims 20] [--keys 200] [--folder DIR]``

The ledger is made of reports that differ in their figures, places and days; it is made once in the
folder and used again. Times are taken in the browser: from the event of the key to the frame after
the next claim was drawn, and from the address to the first frame with a claim. The export is read
as it comes, and the server's memory is read before and meanwhile.
"""

from __future__ import annotations

import argparse
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import Page
from tests.app.browser import chromium

from tumen.ledger import Ground, open_ledger, priority
from tumen.ledger.priority import ENOUGH
from tumen.ledger.rows import claim_row, document_row, place_rows, place_words
from tumen.model import (
    Claim,
    Count,
    Document,
    Factuality,
    Kind,
    Period,
    Place,
    Role,
    Rule,
    Source,
    SourceKind,
    Span,
    Timex,
)
from tumen.pipeline import bearings
from tumen.read import from_text

PLACES = (("Dandong", "CN-LN"), ("Hunchun", "CN-JL"), ("Vladivostok", "RU-PRI"), ("단둥", "CN-LN"))
KINDS = (Kind.STOCK, Kind.ARRIVAL, Kind.REPATRIATION, Kind.PERMIT, Kind.CROSSING)
PAGES = ("coverage", "evidence", "law", "numbers", "sources", "assessment", "agreement")
RULE = Rule("benchmark", "1")
WATCH = """() => {
  globalThis.took = [];
  let pressed = 0;
  addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
  new PerformanceObserver((list) => {
    for (const _ of list.getEntries()) {
      const from = pressed;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => globalThis.took.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    }
  }).observe({ type: "mark" });
}"""
PAINTED = """() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return paint ? paint.startTime : null;
}"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one claim, and what they say."""

    number: int
    figure: int
    place: str
    code: str
    day: str

    @property
    def words(self) -> str:
        """As they stand in the report."""
        return (
            f"Some {self.figure} North Korean workers were seen in {self.place} on {self.day}, "
            f"source {self.number} in the city said."
        )


def sentences(report: int, claims: int) -> list[Sentence]:
    """What a report says, by its number alone."""
    made = []
    for at in range(claims):
        number = report * claims + at
        place, code = PLACES[number % len(PLACES)]
        day = f"{2017 + number % 5}-{1 + number % 12:02}-{1 + number % 28:02}"
        made.append(Sentence(number, 10 + number * 37 % 9000, place, code, day))
    return made


def report(number: int, claims: int) -> tuple[Document, list[Claim]]:
    """A report and its claims; ids are made of their numbers, because digests take time."""
    said = sentences(number, claims)
    text = "\n\n".join(one.words for one in said)
    made = from_text(text, name=f"report-{number}", language=("en", "ko", "zh")[number % 3])
    document = replace(made, locator=f"report-{number}.txt")
    found, at = [], 0
    for one in said:
        found.append(_claim(document, one, at))
        at += len(one.words) + 2
    return document, found


def _claim(document: Document, said: Sentence, at: int) -> Claim:
    def span(words: str) -> Span:
        start = document.text.index(words, at)
        return document.span(start, start + len(words))

    place = Place((span(said.place),), said.place, said.code[:2], said.code, None, Role.SITE)
    figure = said.figure
    return Claim(
        id=f"{said.number * 2654435761 % 2**32:08x}{said.number:056x}",
        document=document.id,
        kind=KINDS[said.number % len(KINDS)],
        anchor=document.span(at, at + len(said.words)),
        factuality=Factuality.REPORTED,
        rule=RULE,
        count=Count((span(f"Some {figure}"),), figure, figure, approximate=True, unit="workers"),
        places=(place,),
        period=Period((span(said.day),), said.day, Timex("DATE", said.day)),
        source=Source(
            span(f"source {said.number} in the city"),
            SourceKind.ANONYMOUS,
            protected=said.number % 2 == 0,
        ),
    )


def fill(path: Path, documents: int, claims: int) -> None:
    """Make the ledger, unless it is there: the rows that `Ledger.add` makes, in one transaction."""
    if path.exists():
        return
    began = time.monotonic()
    with open_ledger(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        for number in range(documents):
            _keep(connection, *report(number, claims), number * claims + 1)
            if number % 1000 == 999:
                print(f"  {number + 1:,} reports, {time.monotonic() - began:.0f} s", flush=True)
        connection.commit()


def _keep(connection: sqlite3.Connection, document: Document, found: list[Claim], seq: int) -> None:
    _insert(connection, "documents", [document_row(document, 1)])
    _insert(connection, "claims", [claim_row(claim) for claim in found])
    _insert(connection, "claim_places", [row for claim in found for row in place_rows(claim)])
    of_claims = [row for claim in found for row in _bearings(document, claim)]
    _insert(connection, "bearings", of_claims)
    _insert(
        connection,
        "queue",
        [
            {
                "seq": seq + at,
                "claim": claim.id,
                "document": document.id,
                "kind": claim.kind.value,
                "language": document.language,
                "latest": 1,
                "rank": -priority(claim, _grounds(document, claim)),
                "state": "open",
                "waits": 1,
                "assigned": None,
                "last": 0,
                **place_words(claim),
            }
            for at, claim in enumerate(found)
        ],
    )


def _bearings(document: Document, claim: Claim) -> list[dict[str, Any]]:
    return [
        {
            "claim": claim.id,
            "upon": one.upon,
            "origin": one.origin,
            "says": one.says,
            "weight": one.weight,
        }
        for one in bearings(document, claim)
    ]


def _grounds(document: Document, claim: Claim) -> list[Ground]:
    """Each report is an origin of its own, and there are many for everything."""
    return [Ground(one.says, one.weight, ENOUGH) for one in bearings(document, claim)]


def _insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    names = list(rows[0])
    marks = ", ".join(f":{name}" for name in names)
    statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - ours
    connection.executemany(statement, rows)


@contextmanager
def serving(path: Path) -> Iterator[tuple[str, int]]:
    """The room in a process of its own: lee's link, and the process."""
    command = [sys.executable, "-m", "tumen", "serve", "--ledger", str(path), "--port", "0"]
    with subprocess.Popen(
        [*command, "--reviewer", "lee"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        link = process.stdout.readline().partition(": ")[2].strip()
        try:
            yield link, process.pid
        finally:
            process.terminate()


def memory(process: int, name: str) -> float:
    """Megabytes of a process: `VmRSS` now, `VmHWM` at most."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(rf"^{name}:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def shown(name: str, values: list[float], goal: str) -> None:
    """One line of the table of results."""
    parts = quantiles(values, n=20)
    print(f"{name:<34} median {parts[9]:7.1f} ms   p95 {parts[18]:7.1f} ms   goal {goal}")


def press(page: Page, keys: int, pause: int) -> list[float]:
    """Milliseconds from each key to the frame after the next claim was drawn."""
    page.evaluate(WATCH)
    for at in range(keys):
        before = page.evaluate("took.length")
        page.keyboard.press("ajjk"[at % 4])
        _until(page, f"took.length > {before}")
        page.wait_for_timeout(pause)
    found: list[float] = page.evaluate("took")
    return found


def _until(page: Page, holds: str) -> None:
    """Ask until it is so; the page's policy lets nobody wait inside it."""
    while not page.evaluate(holds):
        page.wait_for_timeout(5)


def opened(page: Page, address: str, times: int) -> list[float]:
    """Milliseconds from asking for the inbox to its first frame."""
    found = []
    for _ in range(times):
        page.goto(address)
        page.locator(".desk").wait_for()
        _until(page, f"({PAINTED})() !== null")
        found.append(float(page.evaluate(PAINTED)))
    return found


def leads(page: Page, site: str) -> None:
    """Open what is drawn from the whole ledger: at once, if only to say that it is worked out."""
    for name in PAGES:
        found = []
        for _ in range(5):
            page.goto(f"{site}/{name}")
            page.locator("main h1").wait_for()
            _until(page, f"({PAINTED})() !== null")
            found.append(float(page.evaluate(PAINTED)))
        shown(f"{name} opens", found, "2,500 ms")


def exported(link: str, process: int) -> None:
    """Read the whole export, and say how long it took and what memory it cost."""
    site, key = f"http://{urlsplit(link).netloc}", link.rpartition("/")[2]
    before, began, lines, most = memory(process, "VmRSS"), time.monotonic(), 0, 0.0
    headers = {"authorization": f"Bearer {key}"}
    with httpx.stream("GET", f"{site}/api/claims.jsonl", headers=headers, timeout=60) as answer:
        for _ in answer.iter_lines():
            lines += 1
            if lines % 20_000 == 0:
                most = max(most, memory(process, "VmRSS"))
    took = time.monotonic() - began
    print(
        f"{'export of every claim':<34} {lines:,} claims in {took:.0f} s, "
        f"memory {before:.0f} MB before, {most:.0f} MB at most"
    )


def main() -> None:
    """Make the ledger, open the room, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--claims", type=int, default=20)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--pause", type=int, default=300, help="ms between keys")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()))
    given = parser.parse_args()
    path = given.folder / f"tumen-room-{given.documents}-{given.claims}.db"
    fill(path, given.documents, given.claims)
    with serving(path) as (link, process), chromium() as browser:
        window = browser.window(link)
        address = f"http://{urlsplit(link).netloc}/inbox"
        shown("inbox opens", opened(window.page, address, 20), "1,000 ms")
        narrow = f"{address}?kind=permit&language=ko&place=RU-PRI"
        shown("inbox opens, four filters", opened(window.page, narrow, 10), "1,000 ms")
        leads(window.page, f"http://{urlsplit(link).netloc}")
        window.page.goto(address)
        shown("key to next claim painted", press(window.page, given.keys, given.pause), "100 ms")
        exported(link, process)


if __name__ == "__main__":
    main()
