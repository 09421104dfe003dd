"""What a claim bears upon: what is counted of one place, and the findings that it carries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tumen import extract
from tumen.ledger import Bearing
from tumen.model import Claim, Document
from tumen.pipeline import bearings
from tumen.read import from_text

STOCK = "Some 2,000 North Korean workers were still working in Hunchun in February 2020."


def read(text: str, **said: Any) -> tuple[Document, Claim]:
    document = replace(from_text(text, name="x", language="en", published="2020-03-01"), **said)
    (claim,), _ = extract.claims(document)
    return document, claim


def of(text: str, **said: Any) -> tuple[Bearing, ...]:
    return bearings(*read(text, **said))


def test_a_stock_bears_upon_its_place_and_time_and_upon_the_finding() -> None:
    count, finding = of(STOCK)
    assert count.says == "stock in Hunchun, any papers, 2020-02"
    assert finding.says == "the finding “inconsistent” on S/RES/2397 (2017), para. 8 for CN"
    assert finding.weight > count.weight > 0


def test_a_claim_of_the_same_thing_bears_upon_the_same() -> None:
    other = of("About 900 North Korean workers were working in Hunchun in February 2020.")
    assert [one.upon for one in other] == [one.upon for one in of(STOCK)]


@pytest.mark.parametrize(
    "text",
    [
        STOCK.replace("Hunchun", "Dandong"),
        STOCK.replace("February", "March"),
        STOCK.replace("workers were", "workers on student visas were"),
    ],
)
def test_another_place_time_or_paper_is_another_thing(text: str) -> None:
    assert of(text)[0].upon != of(STOCK)[0].upon


def test_what_names_no_place_is_counted_nowhere() -> None:
    assert of("About 900 North Korean workers went home in December 2019.") == ()


@pytest.mark.parametrize(
    ("said", "same"),
    [
        ({"publisher": "Radio Free Asia"}, True),
        ({"publisher": "RFA"}, True),
        ({"publisher": "Daily NK", "credit": "Radio Free Asia"}, True),
        ({"publisher": "Daily NK"}, False),
        ({}, False),
    ],
)
def test_whose_word_it_is_follows_from_what_the_report_says(
    said: dict[str, str], *, same: bool
) -> None:
    rfa = of(STOCK, publisher="Radio Free Asia")[0].origin
    assert (of(STOCK, **said)[0].origin == rfa) is same
