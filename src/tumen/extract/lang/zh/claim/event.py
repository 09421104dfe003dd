"""Events: which clauses say something of one kind, and by which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from tumen.extract.lang.zh.attribution.reading import Speech
from tumen.extract.lang.zh.claim.aside import is_advised, is_of_pay, is_supposed, states_nothing
from tumen.extract.lang.zh.claim.clause import Clause, clauses
from tumen.extract.lang.zh.claim.need import has
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.lang.zh.sentence import Sentence
from tumen.extract.wording import Frame
from tumen.model import Count, Kind

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """One event or state of one kind.

    Attributes:
        frame: the construction that decided; `head` are its words.
        body: the words that its fields are looked for in.
        anchor: the body with the words that bring it in.
        sentence: the one it stands in.
        speech: who says it; None for the text's own voice.
        count: the one of several numbers of an enumeration that it is about.
        goes_on: its kind was told before; the clause only adds a number or a place.
    """

    kind: Kind
    frame: Frame
    head: Extent
    body: Extent
    anchor: Extent
    sentence: Sentence
    speech: Speech | None
    count: Count | None = None
    goes_on: bool = False


# Rules by which the words for the speaker stand outside what is said.
_ELSEWHERE = frozenset({"turn", "quotation", "finding"})
# What a modifier ends with, before the noun that it belongs to.
_MODIFIES = re.compile(r"[^,:;。]{0,6}?的(?=[\u4e00-\u9fff“《])")
_TOPICS = ("的", "者", "时", "中", "的人")
# "是…的" and its like say of something how it is; they name no topic.
_CLEFT = re.compile(r"[是都全均]|(?:没有?|有)")
# Those whom somebody employs, and nothing said of them yet: "各企业雇用的朝鲜籍劳务人员,应…".
_EMPLOYS = re.compile(
    r"[^,]{0,10}(?:雇用|雇佣|使用|聘用|招用)的[^,\d]{2,12}(?:人员|工人|劳工|员工|女工)"
)
_MODIFIER_COSTS = 2
_OPENING = 6  # characters of a subject, before which an attitude is the clause's own verb
_ASKING = re.compile(
    r"是否|是不是|有没有|吗|多少(?!人都)|什么|为何|为什么|怎么|哪|谁|何时|几时|如何|呢(?=[?。]|$)|请问"
)


# What is left open, which nobody states: it may only be said to be unknown.
_WONDERED = re.compile(r"是否|能否|会否|有无|会不会|是不是|究竟|到底")


class Read(NamedTuple):
    """A clause with its deciding words, if there are any; an aside states nothing."""

    clause: Clause
    body: Extent
    frame: Frame | None = None
    head: Extent = (0, 0)
    aside: bool = False


def read_sentence(found: Setting, sentence: Sentence) -> list[Read]:
    """Every clause of a sentence with the construction that decides it."""
    return [_read(found, clause, _body(found, clause)) for clause in clauses(found.text, sentence)]


def _body(found: Setting, clause: Clause) -> Extent:
    """The clause without the words that bring in a speech."""
    start, end = clause.start, clause.end
    for one in found.said.touching(clause.whole.start, clause.whole.end):
        named = [e for e in (one.source, one.cue, one.told) if e and start <= e[0] < end]
        if not named or one.rule in _ELSEWHERE:
            continue
        first, last = min(e[0] for e in named), max(e[1] for e in named)
        if one.cue is not None and one.cue[0] >= end and last < end - 1:
            continue  # the speaker is the subject of this clause, and speaks in a later one
        if one.content[0] >= last:
            start = max(start, min(one.content[0], end))
        elif one.content[1] <= first:
            end = min(end, first)
    return start, max(start, end)


def _read(found: Setting, clause: Clause, body: Extent) -> Read:
    bare = Clause(*body, clause.whole)
    if body[0] >= body[1] or _is_asked(found, bare) or _is_attitude(found, bare):
        return Read(clause, body)
    if states_nothing(found.text, bare) or is_advised(found.text, clause.whole, body[0]):
        return Read(clause, body, aside=True)
    best = None if _is_topic(found, bare) else _deciding(found, bare)
    return Read(clause, body, *best) if best else Read(clause, body)


def _deciding(found: Setting, clause: Clause) -> tuple[Frame, Extent] | None:
    """The construction of the greatest weight that has what it needs, and its words."""
    text, body = found.text, (clause.start, clause.end)
    wondered = _WONDERED.search(text, *body) is not None
    best: tuple[Frame, Extent] | None = None
    most = (-_MODIFIER_COSTS - 1, 0)
    for frame in found.words.frames(*body):
        if frame.rank < most[0]:
            break
        if wondered and frame.kind is not Kind.VERIFICATION:
            continue
        for hit in frame.pattern.finditer(text, *body):
            weight = _weight(text, body, frame, hit)
            if weight > most and _is_stated(found, clause, frame, hit):
                best, most = (frame, hit.span()), weight
    return best


def _is_stated(found: Setting, clause: Clause, frame: Frame, hit: re.Match[str]) -> bool:
    """Whether a construction has what it needs, and is neither supposed nor told of pay."""
    if is_supposed(found.text, clause.whole, clause.start, frame.kind):
        return False
    return has(found, clause, frame, hit) and not is_of_pay(found, clause, frame.kind)


def _is_topic(found: Setting, clause: Clause) -> bool:
    """Whether a clause only says of whom the next one speaks: "许可到期的,应离境"."""
    words = found.text[clause.start : clause.end]
    named = (
        words.endswith(("的", "者", "时", "中", "的人")) or _EMPLOYS.fullmatch(words) is not None
    )
    return named and found.text[clause.end : clause.end + 1] == "," and not _CLEFT.search(words)


def _weight(text: str, body: Extent, frame: Frame, hit: re.Match[str]) -> tuple[int, int]:
    modifies = _MODIFIES.match(text, hit.end(), body[1]) is not None
    return frame.rank - _MODIFIER_COSTS * modifies, hit.end()


def _is_attitude(found: Setting, clause: Clause) -> bool:
    """Whether a clause only says how somebody looks at it: "政府正关注…"."""
    hit = found.words.noun("attitudes", clause.start, clause.end)
    return hit is not None and hit.start() - clause.start <= _OPENING


def _is_asked(found: Setting, clause: Clause) -> bool:
    """Whether a clause asks rather than says; what somebody is said to say in a question counts."""
    whole = clause.whole
    asks = found.text[whole.end - 2 : whole.end].rstrip("”’").endswith("?")
    if not asks:
        return False
    if _ASKING.search(found.text, clause.start, clause.end):
        return True
    speech = found.speech(clause.start, clause.end)
    return speech is None or speech.source is None or speech.rule in _ELSEWHERE
