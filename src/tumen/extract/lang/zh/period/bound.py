"""The words around a time that make it a deadline or a beginning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tumen.extract.dating import Bound
from tumen.extract.lang.zh.period.lexicon import either_pattern, words
from tumen.extract.lang.zh.period.phrase import Phrase

_REACH = 8  # how far before a time these words begin


@cache
def _after() -> re.Pattern[str]:
    deadline, beginning = words()["deadline"]["after"], words()["beginning"]["after"]
    return re.compile(
        rf"\s?(?:(?P<{Bound.DEADLINE}>{either_pattern(deadline)})"
        rf"|(?P<{Bound.BEGINNING}>{either_pattern(beginning)}))"
    )


@cache
def _before() -> re.Pattern[str]:
    beginning, deadline = words()["beginning"]["before"], words()["deadline"]["before"]
    deadline = [*deadline, *words()["deadline"]["as_of"]]
    return re.compile(
        rf"(?:(?P<{Bound.DEADLINE}>{either_pattern(deadline)})"
        rf"|(?P<term>{either_pattern(words()['deadline']['term'])})"
        rf"|(?P<{Bound.BEGINNING}>{either_pattern(beginning)})"
        rf"|(?P<reached>{either_pattern(words()['reached'])}))\s?$"
    )


_UNBOUNDED = frozenset({"vague", "set", "fixed"})


def bounded(found: Sequence[Phrase], text: str) -> list[Phrase]:
    """The phrases with the words that make them deadlines or beginnings."""
    made: list[Phrase] = []
    for one in found:
        least = made[-1].end if made else 0
        made.append(
            one if one.kind in _UNBOUNDED or one.get("rel") else _with_bound(one, text, least)
        )
    return made


def _meant(groups: Iterable[str | None]) -> Bound:
    """What the words around a time make of it; a point where they say nothing, or two things."""
    deadlines = {Bound.DEADLINE.value, "term"}
    bounds = {
        Bound.DEADLINE if name in deadlines else Bound.BEGINNING
        for name in groups
        if name not in {None, "reached"}
    }
    return bounds.pop() if len(bounds) == 1 else Bound.POINT


def _with_bound(one: Phrase, text: str, least: int) -> Phrase:
    if one.kind == "length":
        return one
    before = _before().search(text, max(least, one.first - _REACH), one.first)
    after = _after().match(text, one.core)
    said = before.lastgroup if before else None
    bound = _meant((said, after.lastgroup if after else None))
    return one._replace(
        start=before.start() if before and said != "term" else one.first,
        end=after.end() if after else one.core,
        bound=bound,
        reached=said == "reached" and bound is Bound.POINT,
    )
