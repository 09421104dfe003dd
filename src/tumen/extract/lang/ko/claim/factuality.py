"""How sure the text or its source is (annotation guide, factuality: the first that fits)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tumen.extract.lang.ko.claim.event import Event
from tumen.extract.lang.ko.claim.frame import wording
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import Factuality, Kind, edtf

# Negation of the predicate. A second one takes it back: "없지 않다", "않을 수 없다".
_NEGATION = re.compile(
    r"(?:지|진|질|지는|지도) ?(?:않|아니|못)|(?:아니다|아니라고|아닙니다|아니었|아니라(?= 했|고))"
    r"|뜻은 아니|못했|맞지 않|사실이 아니"
)
_DOUBLE = re.compile(
    r"(?:적|작|드물|낮)지 않"
    r"|밖에 [^.,]{0,8}(?:않|없|안|못)"
    r"|없지(?:는|도)? 않|않을 수 없|않(?:은|는) 것(?:은|도) 아니|모르지 않|아닌"
    r" 것은 아니|않(?:는|았|을)다고(?:는)? (?:할|볼) 수 없|못할 것도 없"
)
_DENYING = re.compile(r"부인|반박|일축|해명")
_DOUBT = re.compile(
    r"신빙성이 (?:낮|떨어|없)|반신반의|의심|의문|믿기 어렵|믿을 수 없|혼동|왜곡"
    r"|와전|과장|부풀|잘못 (?:옮|전|인용)|사실과 다르|오역|못 믿|회의적"
)
_PLANNED = re.compile(
    r"계획|예정|방침|하기로|키로|약속|겠다|겠다고|작정|참이다|들일 것이|준비 중|추진"
    r"|[을할될올갈낼릴] (?:거라|거예|거다|것이라|것이다|것입니다|것이고|것이며)"
    r"(?!고? ?(?:전망|예상|본|봤|보고|추정|기대|우려|관측))"
)
# Who foresees says no more than that it will be, unless what he foresees is settled.
_FORESEEING = re.compile(r"내다[봤보]|전망|예상|우려|기대")
_SETTLED = re.compile(r"계획|예정|방침|[하키]기로|키로|약속")
_PREDICTED = re.compile(
    r"전망|예상|우려|(?:을|ㄹ|할|될|올|갈) 수(?:도)? 있(?!는|던|게)|기대|내다[봤보]|을 것 같|듯"
    r"|공산|가능성이 (?:크|높|있)"
)
_ESTIMATED = re.compile(
    r"추정(?!치)|추산|것으로 보|것 같|으로 (?:본|봤|보고|보인)|다고 (?:본|봤|보고)"
    r"|라고 본|관측|짐작|셈이|어림|파악(?:하|한|됐|된|되)|보입니다|가능성|쯤 될"
)
_FUTURE = re.compile(
    r"[온간]다(?:고|는|며|[.”])|돌아온다|들어온다|[올갈날할될] (?:것|거|예정|계획)"
    r"|철수한다|떠난다|보낸다"
)
_NEGATIVE_CONTENT = frozenset({Kind.VERIFICATION, Kind.OBLIGATION})


_AHEAD = frozenset({Factuality.PLANNED, Factuality.PREDICTED})


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure a claim is, and whether what it says is that something is not so."""

    factuality: Factuality
    negated: bool = False


def judged(found: Setting, event: Event) -> Judgement:
    """The first that fits, from denied to asserted."""
    tail = _tail(found, event)
    after = found.text[
        event.head_end if event.frame.negative else max(event.start, event.head - 4) : tail
    ]
    negated = _is_negated(event, after)
    denied = negated and _may_be_denied(event, after) and not _LATER.search(after)
    sure = _sure(found, event, found.text[event.start : tail], denied=denied)
    negative = event.frame.negative and event.kind in _NEGATIVE_CONTENT
    says_not = sure in _AHEAD or event.kind in _NEGATIVE_CONTENT
    return Judgement(sure, negated=(negated or negative) and says_not)


def _sure(found: Setting, event: Event, own: str, *, denied: bool) -> Factuality:
    text, sentence = found.text, event.said.sentence
    cue = text[slice(*event.said.cue)] if event.said.cue else ""
    if not event.said.source and _CONTRASTED.search(own.rstrip(" ,")):
        cue = ""  # the hedge at the end is of what is set against this
    if denied or _is_contested(event, cue):
        return Factuality.DENIED
    if _DOUBT.search(text[event.start : sentence.end]):
        return Factuality.DOUBTED
    told = own + _shared(found, event)
    ahead = _ahead_of_time(found, event, told, cue)
    if ahead is not None:
        return ahead
    if _estimated(event, told, cue):
        return Factuality.ESTIMATED
    told_on = event.said.rule == "verb without subject"
    if event.said.source or event.said.hearsay or told_on or _by_asker(event):
        return Factuality.REPORTED
    return Factuality.ASSERTED


_CONTRASTED = re.compile(r"[았었했됐렀났졌갔왔](?:으나|지만|는데)$")
# "돌아가고, … 철수할 것이다": a clause without a tense takes that of the last one. A stem that ends
# in ㅆ has one ("떠났고"), or says what is so ("있고"), as do 없다 and 이다.
_CONNECTED = re.compile(r"(?P<stem>[가-힣])(?:고|으며|(?<!으)며)$")
_FINALS, _PAST = 28, 20
_STATES_SO = frozenset("없이")


def _shared(found: Setting, event: Event) -> str:
    """The words of the last clause, where this one leaves tense and mood to it."""
    words = found.text[event.start : event.end].rstrip(" ,")
    last = found.text[event.end : event.said.sentence.end]
    connected = _CONNECTED.search(words)
    if connected is None or "“" in last or connected["stem"] in _STATES_SO:
        return ""
    tensed = (ord(connected["stem"]) - ord("가")) % _FINALS == _PAST
    return "" if tensed else last


_EXPECTED = re.compile(rf"것으로 (?:기대|예상|전망|우려)|{_PREDICTED.pattern}")
_AHEAD_FORM = re.compile(r"[을할될올갈날릴]\s|기대|전망|우려|내다|않을")


def _ahead_of_time(found: Setting, event: Event, own: str, cue: str) -> Factuality | None:
    """Planned or predicted, where the clause speaks of what is to come."""
    if event.kind in _NEGATIVE_CONTENT | {Kind.RECALL_ORDER}:
        return None
    if _FORESEEING.search(cue) and not _SETTLED.search(own):
        return Factuality.PREDICTED
    if _PLANNED.search(own) or (_FUTURE.search(own) and _ahead(found, event)):
        return Factuality.PLANNED
    words = f"{own} {cue}"
    expected = _EXPECTED.search(words) and _AHEAD_FORM.search(words)
    return Factuality.PREDICTED if expected else None


def _estimated(event: Event, own: str, cue: str) -> bool:
    if event.kind is Kind.OBLIGATION:
        return event.said.source is not None and bool(_ESTIMATED.search(cue))
    return bool(_ESTIMATED.search(own) or _ESTIMATED.search(cue))


def _by_asker(event: Event) -> bool:
    """What whoever asks has heard: "…라는데요?"."""
    return event.said.sentence.label is not None and event.said.source is None


def _tail(found: Setting, event: Event) -> int:
    """Where the words of the predicate end: those of the cue of its sentence included."""
    last = event.said.sentence.end
    following = found.text[event.end : last]
    connective = found.text[event.end - 1 : event.end] in {"고", "며", "서", "만", "데", "나"}
    return event.end if connective or "“" in following else last


# "갱신을 중단했다": a renewal that was stopped is none.
_STOPPED = re.compile(r"(?:을|를)? ?(?:[가-힣]+ ){0,3}(?:중단|중지|불허|거부)")
_LATER = re.compile(r"지 않(?:을|겠)|없을")


def _is_negated(event: Event, after: str) -> bool:
    """Whether the deciding words are negated; two negations take each other back."""
    if _DOUBLE.search(after):
        return False
    stopped = event.kind is Kind.RENEWAL and _STOPPED.search(after)
    return bool(_NEGATION.search(after) or _none().search(after) or stopped)


def _may_be_denied(event: Event, after: str) -> bool:
    """Whether a negation says that it is not so: of a check or a duty it does not."""
    if event.kind is Kind.RECALL_ORDER:
        return _NO_ORDER.search(after) is not None
    return event.kind not in _NEGATIVE_CONTENT


# There is no order: a negation of anything else says that it was not followed.
_NO_ORDER = re.compile(
    r"(?:통보|지시|명령|연락|공문|방침|말)(?:[이가은는도을를])? ?"
    r"(?:없|못 받|받지 (?:않|못)|온 적|오지 않|내려오지 않)"
)


def _is_contested(event: Event, cue: str) -> bool:
    """Whether who speaks denies it; what they deny is not said to be so."""
    return bool(_DENYING.search(cue)) and event.kind not in {Kind.VERIFICATION, Kind.TOLERANCE}


@cache
def _none() -> re.Pattern[str]:
    """“…한 사람은 없다”, “파견은 없었다”: what there is none of is the event or its people.

    Anything else that is not there ("a new stamp, so no show today") denies nothing of it.
    """
    lists = wording().lists
    these = f"{lists['workers'].pattern}|{lists['happenings'].pattern}|명"
    return re.compile(rf"(?:{these})(?:은|는|이|가|도|이라고는)? 없(?:다|었|으|는|고|습|을)")


def _ahead(found: Setting, event: Event) -> bool:
    """Whether the clause's time lies after publication."""
    now = edtf.days(found.document.published)
    if now is None or now.last is None:
        return False
    for period in within(found.periods, event.start, event.said.sentence.end):
        days = edtf.days(period.edtf)
        if days is not None and days.last is not None and days.last > now.last:
            return True
    return False
