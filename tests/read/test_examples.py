"""Every bundled report reads with what it prints about itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tumen.read import read, sources

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"

# name, title, publisher, date, how the date is known, credit
QUAY, FRONTIER, HARBOUR = "The Quay Wire", "Frontier Bulletin", "Harbour Gazette"
CASES = (
    (
        "2017-08-12-kuwait-retraction",
        "Kuwait gives a number for North Korean labourers, then takes it back",
        FRONTIER,
        "metadata",
        None,
    ),
    (
        "2018-04-05-helong-border-passes",
        "Four hundred women arrive in Helong on border passes",
        HARBOUR,
        "text",
        None,
    ),
    (
        "2019-03-26-russia-permits",
        "Russia says valid permits for North Koreans fell by two thirds",
        QUAY,
        "metadata",
        "(Quay Wire, with agency reports)",
    ),
    (
        "2019-09-20-recall-order",
        "Managers in China told to have workers home by 21 December",
        FRONTIER,
        "metadata",
        "Translated by Anna Weller",
    ),
    (
        "2019-10-30-hunchun-visitor-permits",
        "Workers cross to Chinese sewing factories on visitor permits",
        QUAY,
        "metadata",
        None,
    ),
    (
        "2020-04-22-russia-final-report",
        "Russia reports 511 North Korean workers left",
        QUAY,
        "text",
        None,
    ),
    (
        "2024-03-21-expert-note",
        "Note on nationals of the Democratic People's Republic of Korea earning income overseas",
        None,
        "text",
        None,
    ),
    ("2025-06-28-hunchun-arrivals", "Hunchun takes in three thousand", HARBOUR, "text", None),
)


@pytest.mark.parametrize(("name", "title", "publisher", "origin", "credit"), CASES)
def test_metadata(
    name: str, title: str, publisher: str | None, origin: str, credit: str | None
) -> None:
    (source,), _ = sources([str(EXAMPLES / f"{name}.*")])
    (document,), problems = read(source)
    assert problems == ()
    assert (document.name, document.title, document.publisher) == (name, title, publisher)
    assert (document.published, document.published_from) == (name[:10], origin)
    assert (document.language, document.credit) == ("en", credit)


def test_every_example_reads_with_its_date() -> None:
    found, missing = sources([str(EXAMPLES)])
    assert missing == ()
    for source in found:
        (document,), problems = read(source)
        assert (document.published, document.language) == (document.name[:10], "en")
        assert document.title
        assert problems == ()
