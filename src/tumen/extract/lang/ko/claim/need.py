"""What a construction needs beside its words: workers, a paper, a rule, a number of entries."""

from __future__ import annotations

import re
from collections.abc import Callable

from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.lang.ko.claim.clause import Clause
from tumen.extract.lang.ko.claim.counter import PERSONS, TIMES
from tumen.extract.lang.ko.claim.frame import wording
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import Count

_PERSON = re.compile(r"(?:학생|연수생|실습생)$")


def persons(found: Setting, start: int, end: int) -> list[Count]:
    """Numbers of persons who may be workers."""
    return [
        c
        for c in within(found.counts, start, end)
        if c.unit in PERSONS and not _of_others(found, c)
    ]


def _of_others(found: Setting, count: Count) -> bool:
    at = count.spans[0].start
    before = found.text[max(0, at - 14) : at]
    after = found.text[count.spans[0].end : count.spans[0].end + 8]
    return bool(
        wording().lists["others"].search(re.split(r"[.,\n]", before)[-1])
        or re.match(r"의 (?:관광객|군인|병사)", after)
    )


def has(found: Setting, one: Said, clause: Clause, need: str) -> bool:
    """Whether what a frame needs stands in the clause, or in its sentence before it."""
    return _NEEDS[need](found, one, clause)


def _others(found: Setting, clause: Clause) -> bool:
    return found.words.noun("others", clause.start, clause.end) is not None


def _workers(found: Setting, one: Said, clause: Clause) -> bool:
    if persons(found, one.sentence.start, clause.end):
        return True
    named = found.words.noun("workers", one.sentence.start, one.sentence.end)
    return named is not None and not _others(found, clause)


def _counted_persons(found: Setting, one: Said, clause: Clause) -> bool:
    """Persons, a bare number beside a place, or a share of workers."""
    del one
    if persons(found, clause.start, clause.end):
        return True
    here = within(found.counts, clause.start, clause.end)
    bare = any(c.unit == "" and not c.share for c in here)
    if bare and within(found.places, clause.start, clause.end):
        return not _others(found, clause)
    shared = any(c.share for c in here)
    where = (clause.start, clause.end)
    return shared and any(found.words.noun(name, *where) for name in ("workers", "them"))


def _paper(found: Setting, one: Said, clause: Clause) -> bool:
    """A paper itself, of whatever class; persons who are called by it ("trainees") are none."""
    del one
    return found.words.noun("paper", clause.start, clause.end) is not None or any(
        not _PERSON.search(paper.spans[0].quote)
        for paper in within(found.permits, clause.start, clause.end)
    )


def _law(found: Setting, one: Said, clause: Clause) -> bool:
    named = within(found.instruments, one.sentence.start, one.sentence.end)
    return bool(named) or found.words.noun("law", clause.start, clause.end) is not None


def _checks(found: Setting, one: Said, clause: Clause) -> bool:
    """The clause, or the question before it, speaks of checking."""
    line = found.text.rfind("\n", 0, max(0, one.sentence.paragraph[0] - 2)) + 1
    return found.words.noun("checks", line, clause.end) is not None


def _crossings(found: Setting, one: Said, clause: Clause) -> bool:
    del one
    here = within(found.counts, clause.start, clause.end)
    return not _others(found, clause) and any(_crossing(found, c) for c in here)


def _around(name: str) -> Callable[[Setting, Said, Clause], bool]:
    """Whether the paragraph up to the clause's end has one of a list of nouns."""

    def stands(found: Setting, one: Said, clause: Clause) -> bool:
        return found.words.noun(name, one.sentence.paragraph[0], clause.end) is not None

    return stands


# Where somebody goes: "나선에", "신의주로"; where he is from or stays has another particle.
_GOAL = re.compile(r"(?:\([^)\n]{1,8}\))?[시군도]?(?:으로|로|에)(?=\s)")


def _homeward(found: Setting, one: Said, clause: Clause) -> bool:
    """Workers go to a place in the DPRK."""
    homes = [p for p in within(found.places, clause.start, clause.end) if p.country == "KP"]
    goes = any(_GOAL.match(found.text, place.spans[-1].end) for place in homes)
    return goes and _workers(found, one, clause)


def _passages(found: Setting, one: Said, clause: Clause) -> bool:
    """The paragraph, or the one before it, speaks of passages: tables are read out in both."""
    line = found.text.rfind("\n", 0, max(0, one.sentence.paragraph[0] - 2)) + 1
    return found.words.noun("passages", line, clause.end) is not None


_NEEDS = {
    "homeward": _homeward,
    "officers": _around("officers"),
    "recall": _around("recall"),
    "papers": _around("papers"),
    "passages": _passages,
    "near": _around("workers"),
    "workers": _workers,
    "persons": _counted_persons,
    "paper": _paper,
    "law": _law,
    "checks": _checks,
    "crossings": _crossings,
}


def _crossing(found: Setting, count: Count) -> bool:
    """Times, or persons of whom the text says that they are entries of statistics."""
    at, end = count.spans[0].start, count.spans[0].end
    if count.unit in TIMES:
        return True
    after, before = found.text[end : end + 60], found.text[max(0, at - 60) : at]
    listed = re.search(r"입국 ?횟수|출입국 통계", after) or re.search(r"통계", before)
    return count.unit in PERSONS and listed is not None
