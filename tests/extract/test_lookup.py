"""Looking up what stands where: like going through everything, but without doing so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tumen.extract.lookup import Stretches

Extent = tuple[int, int]
places = st.integers(0, 40)
extents = st.lists(st.builds(lambda at, n: (at, at + n), places, st.integers(1, 9)), max_size=20)


def laid(things: list[Extent]) -> Stretches[tuple[int, Extent]]:
    return Stretches(list(enumerate(things)), lambda thing: thing[1])


class Counting(int):
    """A place that counts how often it is compared."""

    asked = 0

    def __lt__(self, other: int) -> bool:
        Counting.asked += 1
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        Counting.asked += 1
        return int(self) > int(other)


@given(extents, places, places)
def test_beginning_is_every_one_that_begins_there(things: list[Extent], a: int, b: int) -> None:
    every = [(n, x) for n, x in enumerate(things) if a <= x[0] < b]
    assert [*laid(things).beginning(a, b)] == every


@given(extents, places, places)
def test_touching_is_every_one_that_shares_a_character(
    things: list[Extent], a: int, b: int
) -> None:
    every = [(n, x) for n, x in enumerate(things) if x[0] < b and a < x[1]]
    assert [*laid(things).touching(a, b)] == every


@given(extents, places, places)
def test_within_is_every_one_that_begins_and_ends_there(
    things: list[Extent], a: int, b: int
) -> None:
    every = [(n, x) for n, x in enumerate(things) if a <= x[0] < b and x[1] <= b]
    assert laid(things).within(a, b) == every


@given(extents, places, places)
def test_before_is_every_earlier_one_backwards(things: list[Extent], at: int, after: int) -> None:
    every = [(n, x) for n, x in enumerate(things) if after <= x[0] < at]
    assert [*laid(things).before(at, after)] == every[::-1]


def test_a_question_is_not_put_to_everything() -> None:
    row = Stretches(range(10_000), lambda n: (Counting(10 * n), Counting(10 * n + 5)))
    Counting.asked = 0
    assert row.touching(50_000, 50_020) == (5_000, 5_001)
    assert row.beginning(50_000, 50_020) == (5_000, 5_001)
    assert next(row.before(50_000)) == 4_999
    assert Counting.asked < 200
