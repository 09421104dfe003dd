"""What a construction needs beside its words: workers, a paper, a rule, a number of entries."""

from __future__ import annotations

import re
from collections.abc import Callable

from tumen.extract.lang.zh.claim.clause import Clause
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.wording import Frame
from tumen.model import Count, Kind

SITES = frozenset({"家", "处", "座", "间", "所", "个点"})
PASSAGES = frozenset({"人次", "次", "趟", "回"})
PAPERS = frozenset({"份", "张", "本", "件", "宗", "个", "例", "册"})
MOVES = frozenset({Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION})

_NEAR = 220  # characters before a clause in which what it speaks of may stand
_SUBJECT = 90  # characters before it in which its subject may
_CLOSE = 8
# A number of all travellers, before that of those from the DPRK.
_OF_ALL = re.compile(r"[,;。][^。]{0,16}?[。,]?其中[^,。]{0,4}(?:朝鲜|北韩|朝籍)")
_OURS = re.compile(r"(?:朝鲜|北韩)(?:籍|人|公民|国民|劳)|朝籍")
_ORDERS = re.compile(r"[下责勒限饬命]令")
_SHARED = 8  # characters before a share in which what it is of stands
_BY_ORDER = re.compile(r"(?:按照?|应|依照?|根据|遵照|奉)[^,]{0,6}\Z")
_MANY = 10  # so many passages are counted; fewer are how often somebody goes
_GROWTH = re.compile(r"(?:增长|增加|减少|下降|上升|上涨|多|翻)(?:了|约)*\Z")
_SUBJECTS = ("workers", "papers", "recall")


def persons(found: Setting, start: int, end: int) -> list[Count]:
    """Numbers of persons who may be workers."""
    return within(found.persons, start, end)


def has(found: Setting, clause: Clause, frame: Frame, hit: re.Match[str]) -> bool:
    """Whether what a frame needs stands in the clause, or before it where that will do."""
    if frame.kind in MOVES and _moved_by_another(found, clause, hit):
        return False
    if frame.kind is Kind.RECALL_ORDER and (
        _is_obeyed(found, hit) or _is_demanded(found, clause, hit)
    ):
        return False
    if frame.kind is Kind.STOCK and _papers_counted(found, clause):
        return False
    if frame.kind is Kind.RENEWAL and _is_daily(found, clause, hit):
        return False
    return frame.needs is None or _NEEDS[frame.needs](found, clause)


def _is_demanded(found: Setting, clause: Clause, hit: re.Match[str]) -> bool:
    """Whether it is a rule that demands to go home; an authority's order beside one is an order."""
    if _ORDERS.match(hit[0]) is None:
        return _law(found, clause)
    named = found.words.noun("law", clause.start, clause.end) is not None
    return named or bool(within(found.instruments, clause.start, clause.end))


def _papers_counted(found: Setting, clause: Clause) -> bool:
    """Whether a clause counts papers, and no persons."""
    here = within(found.counts, clause.start, clause.end)
    papers = any(c.unit in {"份", "张", "本"} for c in here) and _paper(found, clause)
    return papers and not persons(found, clause.start, clause.end)


def _is_daily(found: Setting, clause: Clause, hit: re.Match[str]) -> bool:
    """“每天有两百人过桥”: how many go, not how often somebody does."""
    return hit[0].startswith("每") and bool(persons(found, clause.start, clause.end))


def _is_obeyed(found: Setting, hit: re.Match[str]) -> bool:
    """“按朝方要求回国”: the order is followed, not given."""
    return _BY_ORDER.search(found.text, max(0, hit.start() - 8), hit.start()) is not None


def _moved_by_another(found: Setting, clause: Clause, hit: re.Match[str]) -> bool:
    """Whether it is somebody else who goes or comes: "记者离开时"."""
    for agent in found.words.nouns("agents", clause.start, hit.start()):
        if hit.start() - agent.end() <= _CLOSE:
            return not found.words.noun("workers", agent.end(), clause.end)
    return False


def workers(found: Setting, clause: Clause) -> bool:
    """Whether a clause speaks of these workers: by its own words, or by the last ones before."""
    if persons(found, clause.start, clause.end):
        return True
    own, others = _who(found, clause.start, clause.end)
    if own or others:
        return bool(own)
    own, others = _who(found, max(0, clause.start - _SUBJECT), clause.start)
    return max(own, default=-1) > max(others, default=-1)


def _who(found: Setting, first: int, end: int) -> tuple[list[int], list[int]]:
    """Where words for these workers end, and where words for others and for things do."""
    others = [one.span() for one in found.words.nouns("others", first, end)]
    own = [
        one.end()
        for one in found.words.nouns("workers", first, end)
        if not any(begin <= one.start() < stop for begin, stop in others)
    ]
    return own, [stop for _, stop in others]


def _named(name: str) -> Callable[[Setting, Clause], bool]:
    """A need of a noun anywhere in the sentence."""

    def needed(found: Setting, clause: Clause) -> bool:
        whole = clause.whole
        return found.words.noun(name, whole.start, whole.end) is not None

    return needed


def _nearby(name: str) -> Callable[[Setting, Clause], bool]:
    """A need of a noun in the clause or not far before it."""

    def needed(found: Setting, clause: Clause) -> bool:
        first = max(0, clause.start - _NEAR)
        return found.words.noun(name, first, clause.end) is not None

    return needed


def _counted(found: Setting, clause: Clause) -> bool:
    """Persons, or a share of workers."""
    here = within(found.counts, clause.start, clause.end)
    shared = any(c.share and is_of_people(found, c) for c in here)
    named = found.words.noun("workers", clause.start, clause.end) is not None
    return bool(persons(found, clause.start, clause.end)) or (shared and named)


def is_of_people(found: Setting, count: Count) -> bool:
    """Whether a share may be one of workers: no growth, and none of things or money."""
    start = count.spans[0].start
    of_things = found.words.noun("things", max(0, start - _SHARED), start) is not None
    return not of_things and not _is_growth(found, count)


def _is_growth(found: Setting, count: Count) -> bool:
    """Whether a share says by how much something rose or fell: "减少一成半"."""
    start = count.spans[0].start
    return _GROWTH.search(found.text, max(0, start - 6), start) is not None


def _paper(found: Setting, clause: Clause) -> bool:
    """A paper of a class, or one of which no class is said."""
    named = found.words.noun("papers", clause.start, clause.end)
    if named is not None or within(found.permits, clause.start, clause.end):
        return True
    here = within(found.counts, clause.start, clause.end)
    counted = any(c.unit in {"份", "张", "本"} for c in here)
    return counted and bool(within(found.permits, clause.whole.start, clause.start))


def _law(found: Setting, clause: Clause) -> bool:
    """A rule by its number or by its noun, in a sentence that is not about other things."""
    whole = clause.whole
    if not within(found.instruments, whole.start, whole.end) and not _named("law")(found, clause):
        return False
    own = any(_named(name)(found, clause) for name in _SUBJECTS)
    return own or not _named("other_rules")(found, clause)


def _passages(found: Setting, clause: Clause) -> bool:
    here = within(found.counts, clause.start, clause.end)
    if any(c.unit == "人次" for c in here):
        if _OF_ALL.match(found.text, clause.end) and not _OURS.search(
            found.text, clause.start, clause.end
        ):
            return False
        return not found.words.noun("others", clause.start, clause.end)
    many = any(c.unit in PASSAGES and (c.low or c.high or 0) >= _MANY for c in here)
    return many and _named("entries")(found, clause)


def _inspectors(found: Setting, clause: Clause) -> bool:
    """Authorities who come and look, in the clause or just before it, and no workers in it."""
    if found.words.noun("workers", clause.start, clause.end) is not None:
        return False
    first = max(clause.whole.paragraph[0], clause.start - _SUBJECT)
    return found.words.noun("authorities", first, clause.end) is not None


def _sites(found: Setting, clause: Clause) -> bool:
    return workers(found, clause) or _nearby("workers")(found, clause)


_NEEDS: dict[str, Callable[[Setting, Clause], bool]] = {
    "workers": workers,
    "persons": _counted,
    "paper": _paper,
    "law": _law,
    "entries": _passages,
    "authorities": _nearby("authorities"),
    "inspectors": _inspectors,
    "recall": _nearby("recall"),
    "reporting": _nearby("reporting"),
    "workers_or_sites": _sites,
    "paper_or_workers": lambda found, clause: _paper(found, clause) or workers(found, clause),
    "workers_or_paper": lambda found, clause: (
        _paper(found, clause) or found.words.noun("workers", clause.start, clause.end) is not None
    ),
}
