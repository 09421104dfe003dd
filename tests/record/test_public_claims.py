"""What everybody may know before the first report is read."""

from __future__ import annotations

import pytest

from tumen.model import Factuality, Kind, PublicClaim, Unit
from tumen.model.edtf import days
from tumen.record import RecordQuery, public_claims, root, select

ROWS = {row.id: row for row in public_claims()}


def test_every_row_has_an_address_and_a_place() -> None:
    assert len(ROWS) >= 252
    assert all(row.url.startswith(("http://", "https://")) for row in ROWS.values())
    assert all(row.place.name for row in ROWS.values())


def test_a_subdivision_lies_in_its_country() -> None:
    for row in ROWS.values():
        if row.place.subdivision:
            assert row.place.subdivision.startswith(f"{row.place.country}-")


@pytest.mark.parametrize(
    ("row", "low", "high", "unit", "period"),
    [
        ("okezone-2019-03-26-ru", 11490, 11490, Unit.WORKERS, "2018-12-31~"),
        ("nkn-2020-03-ru-511", 511, 511, Unit.WORKERS, "2020-03-10"),
        ("reu-2020-01-30-ru-tour2019", 16613, 16613, Unit.VISAS, "2019"),
        ("dnk-2019-10-cn-2000", 2000, None, Unit.WORKERS, "2019-10~"),
    ],
)
def test_figures_that_everything_starts_from(
    row: str, low: int | None, high: int | None, unit: Unit, period: str
) -> None:
    count = ROWS[row].count
    assert (count.low, count.high, count.unit, ROWS[row].period) == (low, high, unit, period)


def test_china_s_more_than_half_has_no_base_and_so_no_number() -> None:
    count = ROWS["cnn-2019-03-cn-half"].count
    assert (count.low, count.high, count.words) == (None, None, "more than half")


def test_crossings_are_entries_and_never_persons() -> None:
    crossings = [row for row in ROWS.values() if row.kind is Kind.CROSSING]
    assert len(crossings) >= 31
    assert {row.count.unit for row in crossings} <= {Unit.ENTRIES, Unit.OTHER}


def both(one: str, other: str) -> tuple[PublicClaim, PublicClaim]:
    return ROWS[one], ROWS[other]


def test_kuwait_s_number_and_its_denial_stand_side_by_side() -> None:
    number, denial = both("ap-2017-08-kw-6064", "rv-2017-08-12-kw-deny")
    assert denial.factuality is Factuality.DENIED
    assert number.period == denial.period
    assert number.count.low == 6064


def test_the_same_outlet_s_order_to_stay_and_order_to_return_stand_side_by_side() -> None:
    found = select(ROWS.values(), RecordQuery(publisher="Daily NK", period="2019"))
    assert {Kind.RECALL_ORDER, Kind.OVERSTAY} <= {row.kind for row in found}


def test_the_totals_of_returns_differ_and_stand_side_by_side() -> None:
    sejong, hankook = both("sejong-2019-12-12-world-23200", "hankook-2019-12-22-world-30k")
    assert sejong.count.low != hankook.count.low
    assert sejong.kind is hankook.kind is Kind.REPATRIATION


def test_workers_and_others_of_the_same_buses_stand_side_by_side() -> None:
    found = select(ROWS.values(), RecordQuery(place="CN", period="2023-08-28"))
    assert len({row.publisher for row in found}) > 1


def test_arrivals_while_the_border_was_shut_are_kept() -> None:
    found = select(ROWS.values(), RecordQuery(place="CN-JL", period="2020-10"))
    assert any(row.kind is Kind.ARRIVAL for row in found)


def test_copies_lead_back_to_one_origin() -> None:
    copies = [row for row in ROWS.values() if row.same_origin_as]
    assert len(copies) == 64
    assert all(root(row, ROWS).same_origin_as is None for row in copies)


@pytest.mark.parametrize(
    ("query", "sample"),
    [
        (RecordQuery(kind=Kind.RECALL_ORDER), "dnk-2019-09-order"),
        (RecordQuery(place="CN-LN", period="2024-10"), "dnk-2024-10-dandong-6000"),
        (RecordQuery(text="Zakharova"), "reu-2020-01-30-ru-1000"),
        (RecordQuery(unit=Unit.SITES), "tt-2023-10-01-restaurants"),
    ],
)
def test_choosing(query: RecordQuery, sample: str) -> None:
    found = select(ROWS.values(), query)
    assert sample in {row.id for row in found}
    assert len(found) < len(ROWS)


def test_a_period_that_is_no_edtf_finds_nothing_rather_than_everything() -> None:
    assert days("whenever") is None
    assert select(ROWS.values(), RecordQuery(period="whenever")) == ()
