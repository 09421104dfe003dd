"""The table of weights: what it must be, and what is made of it."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.lang.en.claim import learnt
from tumen.extract.lang.en.claim.learnt.weights import KINDS, Weights, read, weights, written
from tumen.model import Kind

MOST_LINES = 3000  # what a person can look through


def row(claim: float = 0.0, **kinds: float) -> tuple[float, ...]:
    return (claim, *(kinds.get(kind.value, 0.0) for kind in KINDS))


hundredths = st.integers(-500, 500).map(lambda n: n / 100)
tables = st.dictionaries(
    st.text("abc~=:& ", min_size=1).filter(lambda t: not t.startswith("#")),
    st.tuples(*[hundredths] * (1 + len(KINDS))),
    min_size=1,
)


@given(tables)
def test_what_is_written_is_read_again(of: dict[str, tuple[float, ...]]) -> None:
    assert read(written(Weights(of, "0f"), "# A head.")) == Weights(of, "0f")


@given(tables, st.sets(st.text("abc~=:& ", min_size=1)))
def test_traits_that_were_never_seen_change_nothing(
    of: dict[str, tuple[float, ...]], unseen: set[str]
) -> None:
    table, known = Weights(of, ""), set(of)
    assert table.probability(known) == table.probability(known | (unseen - known))
    assert table.kinds(known) == table.kinds(known | (unseen - known))


def test_nothing_known_is_as_likely_a_claim_as_not() -> None:
    assert Weights({}, "").probability(["verb~send"]) == 1 / 2


def test_the_heaviest_come_first() -> None:
    table = Weights({"a": row(arrival=1.0), "b": row(arrival=2.0), "c": row(stock=9.0)}, "")
    assert table.heaviest("abc", Kind.ARRIVAL, 2) == (("b", 2.0), ("a", 1.0))


def test_the_table_that_ships_can_be_looked_through() -> None:
    text = files(learnt).joinpath("weights.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert len(rows) <= MOST_LINES
    assert {len(cells) for cells in rows} == {2 + len(KINDS)}
    assert written(weights(), "\n".join(text.splitlines()[:2])) == text


@pytest.mark.parametrize(
    ("trait", "kind"),
    [
        ("verb~renew", Kind.RENEWAL),
        ("verb~mishap", Kind.INCIDENT),
        ("any~illegal_stay", Kind.OVERSTAY),
        ("unit=entries", Kind.CROSSING),
        ("best=obligation", Kind.OBLIGATION),
    ],
)
def test_it_has_learnt_what_anybody_knows(trait: str, kind: Kind) -> None:
    scores = weights().kinds([trait])
    assert max(scores, key=lambda k: scores[k]) is kind
