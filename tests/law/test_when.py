"""Where a time lies to the last day, 22 December 2019."""

from __future__ import annotations

from datetime import date

import pytest
from tests.law.build import claim

from tumen.law.when import When, latest, when

LAST = date(2019, 12, 22)


@pytest.mark.parametrize(
    ("kind", "time", "told_by", "expected"),
    [
        ("arrival", "2019-12-22", None, When.BEFORE),
        ("arrival", "2019-12-23", None, When.AFTER),
        ("arrival", "2019-11", None, When.BEFORE),
        ("arrival", "2019-12", None, When.STRADDLES),
        ("arrival", "2019-12-16/2019-12-22", None, When.BEFORE),
        ("arrival", "2019-12-22/2019-12-28", None, When.STRADDLES),
        ("arrival", "2019-24", None, When.STRADDLES),
        ("arrival", "2020-21", None, When.AFTER),
        ("arrival", "../2019-12-22", None, When.BEFORE),
        ("arrival", "2019-12-22/..", None, When.STRADDLES),
        ("arrival", "2019-12-23/..", None, When.AFTER),
        ("stock", "2019-12-22/..", None, When.AFTER),
        ("stock", "2018/..", None, When.STRADDLES),
        ("stock", "../2020-12", None, When.AFTER),
        ("stock", "../2019-12", None, When.STRADDLES),
        ("stock", "2018/2021", None, When.STRADDLES),
        ("stock", "2019-12-22~", None, When.STRADDLES),
        ("stock", "2019-12-24?", None, When.AFTER),
        ("stock", "2020-01~", None, When.STRADDLES),
        ("stock", "2020-02~", None, When.AFTER),
        ("stock", "2021~", None, When.AFTER),
        ("stock", "2020~", None, When.STRADDLES),
        ("stock", None, None, When.UNDATED),
        ("stock", None, date(2019, 12, 22), When.BEFORE),
        ("stock", None, date(2019, 12, 23), When.UNDATED),
        ("stock", "2018/..", date(2019, 11, 4), When.BEFORE),
        ("stock", "2020-03", date(2019, 11, 4), When.AFTER),
    ],
)
def test_a_time_is_placed_only_where_it_can_be(
    kind: str, time: str | None, told_by: date | None, expected: When
) -> None:
    made = claim({"says": "They are there", "kind": kind, "when": time})
    assert when(made, LAST, told_by) is expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2019-11-04", date(2019, 11, 4)),
        ("2019-11", date(2019, 11, 30)),
        ("2019-11-04~", date(2019, 11, 5)),
        ("2019/..", None),
        (None, None),
    ],
)
def test_a_report_was_out_by_the_last_day_that_its_date_may_mean(
    edtf: str | None, expected: date | None
) -> None:
    assert latest(edtf) == expected
