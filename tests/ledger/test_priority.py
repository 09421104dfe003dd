"""What is doubtful and would move something comes first, always in the same order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.conftest import MakeClaim

from tumen.ledger import doubts, priority
from tumen.model import Claim, Count, Factuality, Inference, Kind, Period, Place, Timex


def sure(claim: MakeClaim, kind: Kind = Kind.STOCK) -> Claim:
    made = claim("40 women work in Hunchun.", kind)
    words = (made.anchor,)
    return replace(
        made,
        count=Count(words, 40, 40, unit="workers"),
        places=(Place(words, "Hunchun", "CN", "CN-JL", None),),
        period=Period(words, "2020-01", Timex("DATE", "2020-01")),
    )


@pytest.mark.parametrize(
    "doubtful",
    [
        {"places": ()},
        {"period": None},
        {"factuality": Factuality.PLANNED},
        {"negated": True},
        {"inferred": (Inference("period", "scene"),)},
    ],
)
def test_the_more_doubtful_comes_first(claim: MakeClaim, doubtful: dict[str, object]) -> None:
    plain = sure(claim)
    assert priority(replace(plain, **doubtful)) > priority(plain)  # type: ignore[arg-type]


def test_what_moves_more_comes_first(claim: MakeClaim) -> None:
    small = sure(claim)
    large = replace(small, count=Count((), 20_000, 20_000, unit="workers"))
    early = replace(small, period=Period((), "2015", Timex("DATE", "2015")))
    assert priority(large) > priority(small) > priority(early)
    assert priority(small) > priority(sure(claim, Kind.INCIDENT))


def test_a_figure_too_large_for_a_float_has_a_place(claim: MakeClaim) -> None:
    huge = replace(sure(claim), count=Count((), 10**400, 10**400, unit="workers"))
    assert 0 < priority(huge) <= 1000


def test_doubts_are_said_in_words(claim: MakeClaim) -> None:
    assert doubts(sure(claim)) == ("nobody named who says so",)
    bare = claim("They went home.", Kind.REPATRIATION)
    assert doubts(bare) == ("no place", "no date", "no figure", "nobody named who says so")
