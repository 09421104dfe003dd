"""How sure the text or its source is (annotation guide, factuality: the first that fits)."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from tumen.extract.lang.zh.attribution.lexicon import Sense
from tumen.extract.lang.zh.attribution.noun import is_own_voice
from tumen.extract.lang.zh.claim.event import Event
from tumen.extract.lang.zh.claim.frame import read
from tumen.extract.lang.zh.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.wording import alternation
from tumen.model import Factuality, Kind, edtf

_NEGATIVE_CONTENT = frozenset({Kind.VERIFICATION, Kind.OBLIGATION})
_AHEAD = frozenset({Factuality.PLANNED, Factuality.PREDICTED})
# "“…”的说法不实": what is said of a quotation stands behind it.
_OF_QUOTED = re.compile(
    r"[”’]{1,2}的?(?:[\u4e00-\u9fff]{0,4})(?:说法|消息|报道|传闻|传言|言论|指控)[^。]{0,14}"
)
_NOBODY = re.compile(r"(?:没有?|无)(?:任何|一[名个人位]|哪)")
_REACH = 12  # characters before the deciding words within which a negation is theirs


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of ``certainty.yaml``, compiled."""

    negation: re.Pattern[str]
    negation_after: re.Pattern[str]
    double: re.Pattern[str]
    doubt: re.Pattern[str]
    planned: re.Pattern[str]
    predicted: re.Pattern[str]
    estimated: re.Pattern[str]


@cache
def signs() -> Signs:
    """Every list of the file as a pattern."""
    listed = read("certainty")
    made = {field.name: alternation(listed[field.name]) for field in fields(Signs)}
    made["planned"] = made["planned"].replace("<object>", listed["object"])
    return Signs(**{name: re.compile(pattern) for name, pattern in made.items()})


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure a claim is, and whether what it says is that something is not so."""

    factuality: Factuality
    negated: bool = False


def judged(found: Setting, event: Event) -> Judgement:
    """The first that fits, from denied to asserted."""
    negated = _is_negated(found, event)
    sense = event.speech.sense if event.speech else None
    sure = _sure(found, event, negated=negated, sense=sense)
    negative = event.frame.negative and event.kind in _NEGATIVE_CONTENT
    says_not = sure in _AHEAD or event.kind in _NEGATIVE_CONTENT
    return Judgement(sure, negated=(negated or negative) and says_not)


def _sure(found: Setting, event: Event, *, negated: bool, sense: Sense | None) -> Factuality:
    ahead = None if event.kind in _NEGATIVE_CONTENT else _ahead(found, event, sense)
    withdrawn = event.kind is Kind.OBLIGATION and _is_withdrawn(found, event)
    if withdrawn or _is_denied(event, sense, negated=negated and ahead is None):
        return Factuality.DENIED
    if sense is Sense.DOUBTS or _whole(found, event, signs().doubt):
        return Factuality.DOUBTED
    if ahead is not None:
        return ahead
    guesses = sense is Sense.ESTIMATES or _own(found, event, signs().estimated)
    if guesses and event.kind is not Kind.OBLIGATION:
        return Factuality.ESTIMATED
    return Factuality.ASSERTED if _is_own_voice(found, event) else Factuality.REPORTED


def _is_own_voice(found: Setting, event: Event) -> bool:
    """Whether the text speaks, or somebody whom it calls by a name for itself."""
    one = event.speech
    if one is None or one.source is None:
        return one is None or one.sense in {Sense.ESTIMATES, Sense.PREDICTS}
    return is_own_voice(found.text[slice(*one.source)])


def _is_denied(event: Event, sense: Sense | None, *, negated: bool) -> bool:
    if sense is Sense.DENIES:
        return event.kind is not Kind.VERIFICATION
    return negated and event.kind not in _NEGATIVE_CONTENT


def _is_negated(found: Setting, event: Event) -> bool:
    """Whether the deciding words are negated; two negations take each other back."""
    first, last = event.head
    start = max(event.body[0], first - _REACH)
    before = found.text[start:first]
    inside = "" if event.frame.negative else found.text[first:last]
    if signs().double.search(found.text, start, event.body[1]):
        return False
    if _is_withdrawn(found, event):
        return True
    if event.frame.negative:
        return False
    noun = before.rfind("的") + 1  # what is denied of a noun's modifier is not denied of the verb
    nobody = _NOBODY.search(before)
    return nobody is not None or signs().negation.search(before[noun:] + inside) is not None


def _is_withdrawn(found: Setting, event: Event) -> bool:
    """Whether the words behind say that it is not so: "…的说法不属实"."""
    end = event.body[1]
    of_quoted = _OF_QUOTED.match(found.text, end, event.sentence.end)
    after = found.text[event.head[1] : end] + (of_quoted[0] if of_quoted else "")
    return signs().negation_after.search(after) is not None


def _ahead(found: Setting, event: Event, sense: Sense | None) -> Factuality | None:
    """Planned or predicted, where the clause speaks of what is to come."""
    if event.kind is Kind.RECALL_ORDER:
        return None
    if sense is Sense.PREDICTS or _own(found, event, signs().predicted):
        return Factuality.PREDICTED
    if _own(found, event, signs().planned):
        return Factuality.PLANNED
    return Factuality.PLANNED if _is_later(found, event) else None


def _own(found: Setting, event: Event, pattern: re.Pattern[str]) -> bool:
    return pattern.search(found.text, *event.body) is not None


def _whole(found: Setting, event: Event, pattern: re.Pattern[str]) -> bool:
    return pattern.search(found.text, event.anchor[0], event.sentence.end) is not None


def _is_later(found: Setting, event: Event) -> bool:
    """Whether the clause's time lies wholly after publication."""
    now = edtf.days(found.document.published)
    if now is None or now.last is None or event.kind is Kind.PERMIT:
        return False
    known = [edtf.days(p.edtf) for p in within(found.periods, *event.body) if p.edtf]
    return any(d is not None and d.first is not None and d.first > now.last for d in known)
