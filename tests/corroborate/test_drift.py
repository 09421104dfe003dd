"""How figures change on their way: each kind once, on made-up pages and on the public record."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.corroborate.conftest import CHINA, Say

from tumen.corroborate import corroborate, from_public
from tumen.corroborate.drift.find import ALONG, AROUND
from tumen.model import Corroboration, Drift, DriftKind, Factuality, Kind, Passage
from tumen.model.statement import Where
from tumen.record import parse, public_claims

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "examples" / "passed-on.jsonl"

CASES = [
    (DriftKind.MEANING_INVERTED, "inverted-first", "inverted-later"),
    (DriftKind.NUMBER_SPLIT, "split-first", "split-later"),
    (DriftKind.ENTRIES_TO_WORKERS, "entries-first", "entries-later"),
    (DriftKind.PLAN_TO_FACT, "plan-first", "plan-later"),
    (DriftKind.SUBSET_TO_WHOLE, "subset-first", "subset-later"),
    (DriftKind.BOUND_CHANGED, "bound-first", "bound-later"),
    (DriftKind.ATTRIBUTION_RAISED, "raised-first", "raised-later"),
    (DriftKind.PARTS_EXCEED_WHOLE, "parts-whole", "parts-china"),
    (DriftKind.YEAR_LOST, "year-first", "year-later"),
    (DriftKind.SAME_NUMBER_OTHER_THING, "thing-troops", "thing-workers"),
    (DriftKind.TERM_CHANGED, "term-first", "term-later"),
    (DriftKind.SELF_DENIAL, "denial-figure", "denial-denial"),
]


@pytest.fixture(scope="module")
def made_up() -> Corroboration:
    rows = parse(EXAMPLE.read_text(encoding="utf-8").splitlines(), EXAMPLE.name)
    return corroborate([from_public(row) for row in rows])


@pytest.mark.parametrize(("kind", "earlier", "later"), CASES, ids=[case[0] for case in CASES])
def test_each_kind_is_found_with_both_passages(
    made_up: Corroboration, kind: DriftKind, earlier: str, later: str
) -> None:
    (found,) = [drift for drift in made_up.drifts if drift.kind is kind]
    assert (found.earlier.holder, found.later.holder) == (earlier, later)
    passages = {statement.id: statement.passage for statement in made_up.statements}
    assert found.earlier == passages[earlier]
    assert found.later == passages[later]


def test_nothing_is_found_where_nothing_changed(made_up: Corroboration) -> None:
    assert len(made_up.drifts) == len(CASES) == len(DriftKind)


def test_every_kind_explains_itself_to_the_reader() -> None:
    assert len(ALONG) + len(AROUND) == len(DriftKind)
    assert all(test.__doc__ and len(test.__doc__) > 60 for test in (*ALONG, *AROUND))


def line(drift: Drift) -> str:
    return f"{drift.kind}\t{drift.earlier.holder}\t{drift.later.holder}"


def test_the_record_s_drifts_were_read_one_by_one() -> None:
    """`golden/record-drifts.tsv` holds a verdict on each: right, or false.

    False are those where the later page had the figure from elsewhere and rounded it itself.
    """
    judged = {}
    for row in (HERE / "golden" / "record-drifts.tsv").read_text(encoding="utf-8").splitlines():
        told, _, verdict = row.rpartition("\t")
        judged[told] = verdict
    found = [line(d) for d in corroborate([from_public(r) for r in public_claims()]).drifts]
    assert sorted(found) == sorted(judged)
    assert sum(verdict == "false" for verdict in judged.values()) <= 0.05 * len(public_claims())


def test_a_drift_of_unknown_order_says_so(say: Say) -> None:
    pages = [
        say("a", publisher="RFA", origin="Yonhap", passage=Passage("a", "2,345 were deported")),
        say("b", publisher="VOA", origin="Yonhap", passage=Passage("b", "2,345 left")),
    ]
    (found,) = corroborate(pages).drifts
    assert found.says.endswith("which came first cannot be told")


@pytest.mark.parametrize(
    ("plan", "fact", "found"),
    [
        ("re-report of Yonhap", "re-report of Yonhap", True),
        ("re-report of Yonhap", "re-report of KBS", False),
        ("a trade official", "a trade official", False),
    ],
)
def test_two_who_retell_a_third_do_not_both_have_it_right(
    say: Say, plan: str, fact: str, *, found: bool
) -> None:
    """The fact came out first, so it was not made of the other page's plan."""
    early, late = "2019-10-01", "2019-10-09"
    pages = [
        say("a", publisher="RFA", origin=fact, published=early),
        say("b", publisher="VOA", origin=plan, published=late, factuality=Factuality.PLANNED),
    ]
    drifts = [d for d in corroborate(pages).drifts if d.kind is DriftKind.PLAN_TO_FACT]
    assert [(d.earlier.holder, d.later.holder) for d in drifts] == ([("b", "a")] if found else [])


@pytest.mark.parametrize(
    ("kind", "period", "found"),
    [
        (Kind.STOCK, "2019", True),
        (Kind.STOCK, "2019-12", True),
        (Kind.STOCK, "2020-01", False),
        (Kind.STOCK, "2018-12/2019-02", False),
        (Kind.STOCK, None, False),
        (Kind.ARRIVAL, "2019", True),
        (Kind.ARRIVAL, "2019-12", False),
    ],
)
def test_a_part_is_of_the_time_of_the_whole(
    say: Say, kind: Kind, period: str | None, *, found: bool
) -> None:
    world, page = Where("worldwide", None, None), "https://one.example"
    pages = [
        say("whole", "2,345", document=page, places=(world,), period="2019", kind=kind),
        say("part", "6,789", document=page, places=(CHINA,), period=period, kind=kind),
    ]
    kinds = [drift.kind for drift in corroborate(pages).drifts]
    assert (DriftKind.PARTS_EXCEED_WHOLE in kinds) is found
