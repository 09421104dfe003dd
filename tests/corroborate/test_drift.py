"""How figures change on their way: each kind once, on made-up pages and on the public record."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.corroborate.conftest import Say

from tumen.corroborate import corroborate, from_public
from tumen.corroborate.drift.find import ALONG, AROUND
from tumen.model import Corroboration, Drift, DriftKind, Passage
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
