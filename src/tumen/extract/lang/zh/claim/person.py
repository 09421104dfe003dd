"""Numbers of persons: which of the counts of a text may be of these workers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tumen.extract.lang.zh.claim.frame import wording
from tumen.extract.wording import Worded
from tumen.model import Count

PERSONS = frozenset({"名", "人", "位", "个人", "口人", "口", "余人", "员", "个", ""})

_OWN_NOUN = 14  # characters around a number in which the noun that it counts stands
_REACH = 8  # characters before a number without a counter in which one for persons stands
_NAMED_WITHIN = 40  # characters before "N are in P" in which those of whom it tells are named
_IS_AT = re.compile(r"在[\u4e00-\u9fff]")
_CLAUSE = re.compile(r"[^,:;。、\n]*")
_MARK = re.compile(r"[,:;。、\n]")
_TOTAL = re.compile(r"(?:人数|总数|合计|总计|共计|者|的人)[^,]{0,6}\Z")
# What the number is the subject of: "十来个又回来了".
_GOES_ON = re.compile(r"[又再都也已还没在从被到留走回去来是要会能]")
_WORD = re.compile(r"[\u4e00-\u9fff]")
_PERSON = re.compile(r"(?:[\u4e00-\u9fff]{0,4}?)(?:人|[女男]的|姑娘|女孩|小伙|工|员|名字|姓名)")
_ONE_OF_MANY = re.compile(r"[同每某]")


def of_workers(text: str, words: Worded, counts: Iterable[Count]) -> Iterator[Count]:
    """The numbers that count persons, and none of whom the text says that they are others."""
    for count in counts:
        if count.unit in PERSONS and count.share is None and _is_of_workers(text, words, count):
            yield count


def _is_of_workers(text: str, words: Worded, count: Count) -> bool:
    first, last = count.spans[0].start, count.spans[-1].end
    if _ONE_OF_MANY.match(text, first - 1) and first:
        return False
    behind = _CLAUSE.match(text[last : last + _OWN_NOUN])
    end = last + (behind.end() if behind else 0)
    if count.unit in {"", "个"} and not _counts_people(text, count, text[last:end]):
        return False
    other, own = (_noun(text, words, name, last, end) for name in ("others", "workers"))
    if other is not None and (own is None or other.start() < own.start()):
        return False
    start = max(0, first - _OWN_NOUN)
    before = max((mark.end() for mark in _MARK.finditer(text, start, first)), default=start)
    return own is not None or _noun(text, words, "others", before, first) is None


def _noun(text: str, words: Worded, name: str, first: int, last: int) -> re.Match[str] | None:
    """A noun of a list in a stretch, whatever stands beside the stretch."""
    if not words.may(name, first, last):
        return None
    return wording().lists[name].search(text[first:last])


def _counts_people(text: str, count: Count, behind: str) -> bool:
    """Whether a number without a counter of persons stands by itself or before persons."""
    if count.unit == "个":
        person = _PERSON.match(behind) or _GOES_ON.match(behind)
        return person is not None or not _WORD.match(behind)
    start = count.spans[0].start
    before = text[max(0, start - _REACH) : start]
    workers = wording().lists["workers"]
    if _IS_AT.match(behind):  # "约八万在中国", of workers who were just named
        return workers.search(text[max(0, start - _NAMED_WITHIN) : start]) is not None
    return any((workers.match(behind), workers.search(before), _TOTAL.search(before)))
