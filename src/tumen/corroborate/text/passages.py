"""The longest passage that two documents share, for the reader to look at."""

from __future__ import annotations

from tumen.model import Document, Span

SEED = 24
"""Letters that must stand alike before a passage is looked for."""

Pair = tuple[Span, Span]


def common_passage(one: Document, other: Document) -> Pair | None:
    """The longest run of words that stands in both, letter for letter but for white space.

    None where nothing of `SEED` letters does. Work grows with the length of the two texts:
    matches are looked up in a table of runs and then lengthened to both sides.
    """
    first, mine = _squeezed(one.text)
    second, theirs = _squeezed(other.text)
    places: dict[str, int] = {}
    for at in range(0, len(first) - SEED + 1, SEED // 2):
        places.setdefault(first[at : at + SEED], at)
    best = (0, 0, 0)
    at = 0
    while at <= len(second) - SEED:
        start = places.get(second[at : at + SEED])
        if start is None:
            at += 1
            continue
        left, right = _grown(first, second, start, at)
        best = max(best, (right - left + SEED, start - left, at - left), key=lambda run: run[0])
        at += max(1, right - left)
    length, a, b = best
    if not length:
        return None
    return (
        one.span(mine[a], mine[a + length - 1] + 1),
        other.span(theirs[b], theirs[b + length - 1] + 1),
    )


def _squeezed(text: str) -> tuple[str, list[int]]:
    """A text without white space, and where each of its letters stood."""
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    return "".join(text[at] for at in places), places


def _grown(first: str, second: str, a: int, b: int) -> tuple[int, int]:
    """How far a match reaches back (a count of letters) and on (an offset from its start)."""
    left = 0
    while left < min(a, b) and first[a - left - 1] == second[b - left - 1]:
        left += 1
    right = 0
    while (
        a + SEED + right < len(first)
        and b + SEED + right < len(second)
        and first[a + SEED + right] == second[b + SEED + right]
    ):
        right += 1
    return left, right + left
