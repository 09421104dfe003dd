"""Events: which clauses of a document say something of one kind, and by which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.lang.ko.claim.choice import of_clause
from tumen.extract.lang.ko.claim.clause import Clause, clauses
from tumen.extract.lang.ko.claim.event import Event, event_of
from tumen.extract.lang.ko.claim.need import persons
from tumen.extract.lang.ko.claim.parts import parts
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.model import Kind

_STATED_QUESTION = re.compile(r"(?:다는데요|라는데요|다면서요)")


def events(found: Setting) -> list[Event]:
    """Every event of the document in order."""
    made: list[Event] = []
    for one in found.said:
        made += _of_sentence(found, one, made[-1] if made else None)
    return made


def _of_sentence(found: Setting, one: Said, before: Event | None) -> list[Event]:
    """The events of one sentence, each with its anchor."""
    text, sentence = found.text, one.sentence
    if _skipped(found, one, text[sentence.start : sentence.end]):
        return []
    parted = [
        (clause, _own(found, one, clause, before)) for clause in clauses(text, *_content(text, one))
    ]
    chosen = _distinct(found, list(_joined(found, parted)))
    return _anchored(one, [part for event in chosen for part in parts(found, event)])


def _own(found: Setting, one: Said, clause: Clause, before: Event | None) -> list[Event]:
    """What a clause says by itself, else what it adds to the event before."""
    return list(of_clause(found, one, clause)) or list(_pointing_back(found, one, clause, before))


def _joined(found: Setting, parted: Iterable[tuple[Clause, list[Event]]]) -> Iterator[Event]:
    """The events of clauses, with those that leave their verb, or give their number, to another."""
    waiting: list[Clause] = []
    begun: Clause | None = None
    for clause, own in parted:
        if not own:
            gapped = _GAPPED.search(found.text[clause.start : clause.end]) is not None
            counts = bool(persons(found, clause.start, clause.end))
            waiting = [*waiting, clause] if gapped else waiting if counts else []
            begun = begun if gapped else clause if counts else None
            continue
        first, *others = own
        if begun and not persons(found, first.start, first.end):
            first = replace(first, start=begun.start, anchor=(begun.start, first.anchor[1]))
        yield from (
            replace(first, start=w.start, end=w.end, anchor=(w.start, w.end)) for w in waiting
        )
        yield from (first, *others)
        waiting, begun = [], None


# "나이지리아에는 의료진 37명이, 모잠비크에는 …": the verb comes once, at the end.
_GAPPED = re.compile(r"\d[\d,만천백]* ?여? ?명(?:이|가|을)?$")
# A number or a denial that goes on with what was told just before.
_COPULA = re.compile(
    r"[명건곳](?:가량|정도|쯤|안팎| 안팎| 정도)?"
    r"(?:이라고|이라며|이라는|이었|으로 알려|으로 (?:늘|줄)"
    r"|에 (?:그치|그쳤|머물|불과|이르|이른|달하|달한|달했))"
)
_REPORT_DENIED = re.compile(
    r"(?:그|이) (?:보도|소문|말|주장|이야기|얘기)(?:은|는|도)? (?:[가-힣]+ )?"
    r"(?:맞지|사실이|틀|거짓)[가-힣 ]*"
)


def _pointing_back(
    found: Setting, one: Said, clause: Clause, before: Event | None
) -> Iterator[Event]:
    """A clause that gives another number for, or denies, the event before."""
    if before is None:
        return
    text = found.text
    number = _COPULA.search(text, clause.start, clause.end)
    if number and not within(found.counts, clause.start, clause.end):
        number = None
    hit = number or _REPORT_DENIED.search(text, clause.start, clause.end)
    if hit:
        yield replace(event_of(one, before.frame, hit, (clause.start, clause.end)), back=True)


_ASKS = re.compile(r"[가나까]\.?$|는\.$|은\.$")
# What states something: a predicate, or a number of persons with its topic and a full stop.
_STATES = re.compile(
    r"[다요]|[음함됨임]\.?$|[어아지네군]\.[”’]?$"
    r"|[은는] [^.]*명(?: ?(?:정도|가량|안팎|내외|수준))?\.$"
)


def _skipped(found: Setting, one: Said, words: str) -> bool:
    """Questions, headings, and what was before the time that is looked at."""
    sentence = one.sentence
    if _tucked_in(found.text, one):
        return False
    asked = words.rstrip().endswith("?") or (sentence.asked and _ASKS.search(words.rstrip()))
    if words.strip() == (found.document.title or "").strip():
        return True
    if asked and not _STATED_QUESTION.search(words):
        return True
    if words.lstrip().startswith(("[", "※")) or not _STATES.search(words):
        return True
    own = within(found.periods, sentence.start, sentence.end)
    dated = [p for p in own if p.edtf]
    if dated:
        return found.past(sentence.start, sentence.end)
    return found.past(sentence.paragraph[0], sentence.start)


# "… 들어온다는 보도가 나왔는데, 확인하셨습니까?": what is reported is stated, the rest is asked.
_REPORTED_ON = re.compile(
    r"(?:다는|라는) (?:언론 |외신 )?(?:보도|소식|관측|주장|얘기|이야기|지적)[가이도] "
    r"(?:있|나왔|나오|잇따르|제기되?)[가-힣]*(?:는데|고),?\s"
)


def _tucked_in(text: str, one: Said) -> re.Match[str] | None:
    """What a question says before it asks."""
    sentence = one.sentence
    if not text[sentence.start : sentence.end].rstrip().endswith("?"):
        return None
    return _REPORTED_ON.search(text, sentence.start, sentence.end)


_LED_IN = re.compile(
    r"(?:께서는|은|는|이|가|도|에게서?|에|의|을|를)?\s?"
    r"(?:따르면\s|의하면\s|인용(?:해|하며|하여)\s|보면\s)?"
)


_SPOKEN = re.compile(r"(?:[다라자냐]고|며|면서|”[가-힣]{0,3})\s?$")


_OPENING = 15
"""Characters within which a source opens its sentence."""


def _content(text: str, one: Said) -> tuple[int, int]:
    """The sentence without the words of its source and cue at its beginning."""
    sentence = one.sentence
    stated = _tucked_in(text, one)
    start, end = sentence.start, stated.end() if stated else sentence.end
    led = one.source and not _SPOKEN.search(text[start : one.source[0]])
    if one.source and led and start <= one.source[0] < end and one.source[0] - start < _OPENING:
        start = one.source[1]
        particles = _LED_IN.match(text, start)
        start = particles.end() if particles else start
    if one.rule == "cited" and one.cue:
        start = one.cue[1]
    if (
        one.cue
        and one.cue[0] > start
        and one.rule in {"verb", "verb without subject", "heard"}
        and one.source
        and one.source[0] < start
    ):
        spoken = _SPOKEN.search(text[start : one.cue[0]])
        end = max(start, one.cue[0]) if spoken else end
    return start, end


# What a sentence says once however many of its words say so.
_ONCE = frozenset({Kind.OBLIGATION, Kind.VERIFICATION, Kind.RECALL_ORDER, Kind.TOLERANCE})


def _distinct(found: Setting, chosen: Iterable[Event]) -> list[Event]:
    """Events of one sentence that differ, in order."""
    kept: list[Event] = []
    for event in chosen:
        if not any(_says_again(found, event, earlier) for earlier in kept):
            kept.append(event)
    return sorted(kept, key=lambda event: event.start)


def _says_again(found: Setting, event: Event, earlier: Event) -> bool:
    """Whether an event repeats an earlier one: an obligation, unless it names a rule of its own."""
    if event.kind not in _ONCE or event.kind is not earlier.kind:
        return False
    if event.kind is Kind.OBLIGATION:
        return not within(found.instruments, event.start, event.end)
    return event.frame is earlier.frame


def _anchored(one: Said, chosen: list[Event]) -> list[Event]:
    """A lone event takes its whole sentence; of several each takes its clause."""
    if len(chosen) == 1:
        return [replace(chosen[0], anchor=(one.sentence.start, one.sentence.end))]
    return chosen
