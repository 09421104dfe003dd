"""The Admiralty code by stated rules, and the record of each source."""

from __future__ import annotations

from typing import Any

import pytest
from tests.corroborate.conftest import Say

from tumen.corroborate import corroborate
from tumen.model import Corroboration, Credibility, Factuality, Grade, Reliability, SourceProfile

Fields = dict[str, Any]
TRADER: Fields = {"publisher": "RFA", "origin": "a trader in Yanji"}
MONK: Fields = {"publisher": "VOA", "origin": "a missionary in Tumen", "figure": "2,300"}
COPY: Fields = {"publisher": "UPI", "origin": "re-report of RFA"}
RIVAL: Fields = {"publisher": "Kyodo", "origin": "a broker", "figure": "9,000"}
OTHER_RIVAL: Fields = {"publisher": "TASS", "origin": "a diplomat's memo", "figure": "150"}


def build(say: Say, *pages: Fields, profiles: tuple[SourceProfile, ...] = ()) -> Corroboration:
    statements = []
    for number, page in enumerate(pages):
        given = dict(page)
        statements.append(say(f"p{number}", given.pop("figure", "2,345"), **given))
    return corroborate(statements, profiles=profiles)


def first(found: Corroboration) -> Grade:
    return found.grades[0]


@pytest.mark.parametrize(
    ("pages", "credibility"),
    [
        ([TRADER], Credibility.POSSIBLY_TRUE),
        ([TRADER, MONK | {"figure": "2,000 to 2,700", "low": 2000, "high": 2700}], "1"),
        ([TRADER, COPY], Credibility.POSSIBLY_TRUE),
        ([TRADER, COPY, COPY | {"publisher": "Newsis"}], Credibility.POSSIBLY_TRUE),
        ([TRADER, RIVAL], Credibility.DOUBTFUL),
        ([TRADER, RIVAL, OTHER_RIVAL], Credibility.IMPROBABLE),
        ([TRADER | {"figure": "many"}], Credibility.CANNOT_BE_JUDGED),
        ([TRADER | {"period": None}], Credibility.CANNOT_BE_JUDGED),
    ],
)
def test_credibility(say: Say, pages: list[Fields], credibility: str) -> None:
    grade = first(build(say, *pages))
    assert grade.credibility == credibility
    assert len(grade.because) == 2
    assert grade.because[1].startswith(f"{credibility}: ")


def test_one_state_speaking_twice_confirms_nothing(say: Say) -> None:
    pages = [
        TRADER | {"origin": "Russian ambassador", "figure": "2,300"},
        MONK
        | {"origin": "Russian labour ministry", "figure": "2,100 to 2,700"}
        | {"low": 2100, "high": 2700},
    ]
    assert first(build(say, *pages)).credibility is Credibility.PROBABLY_TRUE


def test_what_its_own_side_denied_is_improbable(say: Say) -> None:
    figure = TRADER | {"origin": "Chinese labour ministry", "published": "2019-10-01"}
    denial = RIVAL | {
        "origin": "Chinese foreign ministry",
        "figure": "denied",
        "factuality": Factuality.DENIED,
        "published": "2019-10-02",
    }
    assert first(build(say, figure, denial)).credibility is Credibility.IMPROBABLE


@pytest.mark.parametrize("copies", [1, 3, 9])
def test_copies_never_raise_a_grade(say: Say, copies: int) -> None:
    more = [COPY | {"publisher": f"Paper {number}"} for number in range(copies)]
    assert first(build(say, TRADER, *more)) == first(build(say, TRADER))


def profile(reliability: str, at: str = "2026-01-01") -> SourceProfile:
    return SourceProfile("RFA", Reliability(reliability), "lee", f"{at}T00:00:00Z", "held up")


def test_a_source_without_a_profile_cannot_be_judged(say: Say) -> None:
    assert first(build(say, TRADER)).reliability is Reliability.F


def test_the_latest_profile_counts_and_says_why(say: Say) -> None:
    history = (profile("D"), profile("B", "2026-02-01"))
    grade = first(build(say, TRADER, profiles=history))
    assert grade.reliability is Reliability.B
    assert "held up" in grade.because[0]


def test_a_good_source_does_not_make_its_words_credible(say: Say) -> None:
    trusted = first(build(say, TRADER, profiles=(profile("A"),)))
    assert trusted.credibility is first(build(say, TRADER)).credibility


def test_a_source_s_record_counts_what_it_said_first(say: Say) -> None:
    found = build(say, TRADER, COPY, RIVAL)
    records = {record.source: record for record in found.sources}
    assert (records["RFA"].first, records["RFA"].copied, records["RFA"].contradicted) == (1, 0, 1)
    assert (records["UPI"].first, records["UPI"].copied, records["UPI"].contradicted) == (0, 1, 0)
