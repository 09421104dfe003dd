"""What the entries of several reviewers come to."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumen.ledger import standing
from tumen.model import Decision, Review, Standing, State

D = Decision


def entry(reviewer: str, decision: Decision, *more: str, act: str = "", **rest: str) -> Review:
    return Review("c", reviewer, decision, "", replacements=more, act=act, **rest)


@pytest.mark.parametrize(
    ("entries", "comes_to"),
    [
        ([], Standing(State.OPEN)),
        ([entry("a", D.ACCEPTED)], Standing(State.ACCEPTED, ("a",))),
        ([entry("a", D.WRITTEN)], Standing(State.ACCEPTED, ("a",))),
        ([entry("a", D.REJECTED)], Standing(State.REJECTED, ("a",))),
        ([entry("a", D.EDITED, "x")], Standing(State.REPLACED, ("a",), None, ("x",))),
        ([entry("a", D.SPLIT, "x", "y")], Standing(State.REPLACED, ("a",), None, ("x", "y"))),
        # The latest word of one reviewer counts.
        ([entry("a", D.ACCEPTED), entry("a", D.REJECTED)], Standing(State.REJECTED, ("a",))),
        # Two who agree, two who do not, and a third who settles it.
        ([entry("a", D.ACCEPTED), entry("b", D.ACCEPTED)], Standing(State.ACCEPTED, ("a", "b"))),
        ([entry("a", D.ACCEPTED), entry("b", D.REJECTED)], Standing(State.DISPUTED, ("a", "b"))),
        (
            [entry("a", D.EDITED, "x"), entry("b", D.EDITED, "y")],
            Standing(State.DISPUTED, ("a", "b")),
        ),
        (
            [entry("a", D.ACCEPTED), entry("b", D.REJECTED), entry("c", D.REJECTED)],
            Standing(State.REJECTED, ("a", "b", "c")),
        ),
        (
            [entry("a", D.ACCEPTED), entry("b", D.REJECTED), entry("b", D.ACCEPTED)],
            Standing(State.ACCEPTED, ("a", "b")),
        ),
        # Sent on: it waits for the other, whatever its sender said before.
        ([entry("a", D.SENT_ON, to="b")], Standing(State.OPEN, (), "b")),
        (
            [entry("a", D.ACCEPTED), entry("a", D.SENT_ON, to="b")],
            Standing(State.OPEN, (), "b"),
        ),
        (
            [entry("a", D.SENT_ON, to="b"), entry("b", D.REJECTED)],
            Standing(State.REJECTED, ("b",)),
        ),
        # Taken back.
        (
            [entry("a", D.REJECTED, act="1"), entry("a", D.WITHDRAWN, act="2", withdraws="1")],
            Standing(State.OPEN),
        ),
        (
            [entry("a", D.WRITTEN, act="1"), entry("a", D.WITHDRAWN, act="2", withdraws="1")],
            Standing(State.REJECTED),
        ),
    ],
)
def test_entries_come_to(entries: list[Review], comes_to: Standing) -> None:
    assert standing(entries) == comes_to


DECIDED = st.sampled_from([D.ACCEPTED, D.REJECTED])


@given(st.lists(st.tuples(st.sampled_from("abc"), DECIDED), max_size=8))
def test_an_act_that_is_taken_back_leaves_no_trace(said: list[tuple[str, Decision]]) -> None:
    before = [entry(who, what, act=str(at)) for at, (who, what) in enumerate(said)]
    act = entry("a", D.REJECTED, act="x")
    back = entry("a", D.WITHDRAWN, act="y", withdraws="x")
    assert standing([*before, act, back]) == standing(before)


@given(DECIDED, DECIDED)
def test_of_two_who_decide_it_does_not_matter_who_was_first(one: Decision, other: Decision) -> None:
    made = [entry("a", one), entry("b", other)]
    assert {standing(order).state for order in permutations(made)} == {standing(made).state}
