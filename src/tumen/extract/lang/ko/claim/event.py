"""Events: which clauses say something of one kind, and by which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.lang.ko.claim.clause import Clause, clauses
from tumen.extract.lang.ko.claim.need import has, persons
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.wording import Frame
from tumen.model import Count, Kind, Place


@dataclass(frozen=True, slots=True)
class Event:
    """One clause of one kind.

    Attributes:
        start, end: the clause's own words; `head_end` is where its deciding words end.
        said: who says its sentence.
        count: the one of several numbers of an enumeration that it is about.
        back: it gives another number for, or denies, the event before, and happened where that did.
        lent: words that belong to another event of the clause ("the women who entered in 2019").
    """

    kind: Kind
    start: int
    end: int
    head: int
    head_end: int
    frame: Frame
    said: Said
    anchor: tuple[int, int]
    count: Count | None = None
    lent: tuple[int, int] | None = None
    back: bool = False


_STATED_QUESTION = re.compile(r"(?:다는데요|라는데요|다면서요)")
# Adnominal endings: what they close belongs to the noun that follows.
_ADNOMINAL = re.compile(r"(?:[는은던된한온간난인운]|[갈올될할]) ?$")


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
    return _anchored(one, [part for event in chosen for part in _parts(found, event)])


def _own(found: Setting, one: Said, clause: Clause, before: Event | None) -> list[Event]:
    """What a clause says by itself, else what it adds to the event before."""
    return list(_of_clause(found, one, clause)) or list(_pointing_back(found, one, clause, before))


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
        yield replace(_event(one, before.frame, hit, (clause.start, clause.end)), back=True)


def _event(one: Said, frame: Frame, hit: re.Match[str], anchor: tuple[int, int]) -> Event:
    """An event of a frame, whose own words are its anchor."""
    return Event(frame.kind, *anchor, hit.start(), hit.end(), frame, one, anchor)


_CHANGED = re.compile(r"(?:으)?로 (?:다시 |크게 )?(?:줄|늘|감소|증가)")


def _parts(found: Setting, event: Event) -> Iterator[Event]:
    """One event for each item of an enumeration, and for each end of a change."""
    here = within(found.counts, event.start, max(event.end, event.head_end))
    placed = [(place, c) for c in here for place in _just_before(found, c)]
    if event.kind is Kind.STOCK and len(placed) > 1:
        last = placed[-1][1].spans[-1].end
        for place, count in placed:
            start, end = place.spans[0].start, count.spans[-1].end
            yield replace(event, start=start, end=end, anchor=(start, end), count=count)
        rest = [c for c in here if c.spans[0].start > last]
        if rest:
            start = last + len(found.text[last:]) - len(found.text[last:].lstrip(" ,"))
            yield replace(event, start=start, anchor=(start, event.end), count=rest[0])
        return
    for first, second in pairwise(here):
        middle = _second_end(found, first, second)
        if middle and _CHANGED.match(found.text, second.spans[-1].end):
            yield replace(
                event, end=middle - 1, anchor=(event.start, middle - 1), head_end=middle - 1
            )
            yield replace(event, start=middle, anchor=(middle, event.end))
            return
    yield event


def _second_end(found: Setting, first: Count, second: Count) -> int | None:
    """Where the second of "from A to B" begins, with its time: "3만 명에서 연말 1만 명으로"."""
    start, end = first.spans[-1].end, second.spans[0].start
    after = re.match(r"에서\s", found.text[start:end])
    if after is None or first.unit != second.unit:
        return None
    middle = start + after.end()
    dated = within(found.periods, middle, end)
    between = found.text[dated[-1].spans[-1].end if dated else middle : end]
    return None if between.strip() else middle


def _just_before(found: Setting, count: Count) -> Iterator[Place]:
    """The place whose name a number follows: "훈춘 500명"."""
    at = count.spans[0].start
    for place in found.places.touching(max(0, at - 3), at):
        if 0 < at - place.spans[-1].end <= 2:
            yield place


_ASKS = re.compile(r"[가나까]\.?$|는\.$|은\.$")
# What states something: a predicate, or a number of persons with its topic and a full stop.
_STATES = re.compile(r"[다요]|[음함됨임]\.?$|[은는] [^.]*명(?: ?(?:정도|가량|안팎|내외|수준))?\.$")


def _skipped(found: Setting, one: Said, words: str) -> bool:
    """Questions, headings, and what was before the time that is looked at."""
    sentence = one.sentence
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


_LED_IN = re.compile(
    r"(?:께서는|은|는|이|가|도|에게서?|에|의|을|를)?\s?"
    r"(?:따르면\s|의하면\s|인용(?:해|하며|하여)\s|보면\s)?"
)


_SPOKEN = re.compile(r"(?:[다라자냐]고|며|면서|”[가-힣]{0,3})\s?$")


def _content(text: str, one: Said) -> tuple[int, int]:
    """The sentence without the words of its source and cue at its beginning."""
    sentence = one.sentence
    start, end = sentence.start, sentence.end
    if one.source and start <= one.source[0] < end and one.source[0] - start < 15:
        start = one.source[1]
        led = _LED_IN.match(text, start)
        start = led.end() if led else start
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


def _of_clause(found: Setting, one: Said, clause: Clause) -> Iterator[Event]:
    matched = list(_matches(found, one, clause))
    if not matched:
        return
    best = max(matched, key=lambda m: _decides(found, clause, m))
    if _only_tells_of(found, clause, best):
        return
    frame, hit = best
    relative = next(_relative(found, one, clause, matched, best), None)
    main = _event(one, frame, hit, (clause.start, clause.end))
    if relative is None:
        yield main
    elif frame.kind is Kind.PERMIT:  # "those who left are holders of passes": the paper is theirs
        yield replace(relative, end=clause.end, anchor=main.anchor)
    else:
        yield relative
        yield replace(main, lent=(clause.start, relative.head_end))


Match = tuple[Frame, re.Match[str]]
_MOVES = frozenset({Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION})


def _decides(found: Setting, clause: Clause, one: Match) -> tuple[bool, int, int, int]:
    """How much a construction has of the clause: one that only tells who is meant comes last."""
    frame, hit = one
    return not _tells_who(found, clause, one), frame.rank, hit.end(), hit.end() - hit.start()


def _tells_who(found: Setting, clause: Clause, one: Match) -> bool:
    """Whether a movement only tells which persons are meant: "중국에 파견된 노동자들이 …"."""
    frame, hit = one
    if frame.kind not in _MOVES or not _ADNOMINAL.search(hit[0]):
        return False
    return _PERSONS_GO_ON.match(found.text, hit.end(), clause.end) is not None


_PERSONS_GO_ON = re.compile(
    r"\s?(?:[가-힣A-Z]+ ){0,3}(?:노동자|로동자|근로자|인력|사람|종업원|여성|녀성|인원|노무자)들?"
    r"(?: (?:약 )?[\d수십백천만,]+여? ?명)?[은는이가] (?!(?:자주 |눈에 |최소 |약 |대거 )?"
    r"(?:목격|포착|띄|늘|줄|증가|[\d수]))(?=\S)"
)


def _only_tells_of(found: Setting, clause: Clause, best: Match) -> bool:
    """Whether the clause says something else of those who came, whose number it does not give."""
    return _tells_who(found, clause, best) and not persons(found, clause.start, clause.end)


def _matches(found: Setting, one: Said, clause: Clause) -> Iterator[tuple[Frame, re.Match[str]]]:
    """Every construction of the clause whose needs are met; each need is looked for once."""
    met: dict[str, bool] = {}
    for frame in found.words.frames(clause.start, clause.end):
        for hit in frame.pattern.finditer(found.text, clause.start, clause.end):
            if frame.needs and frame.needs not in met:
                met[frame.needs] = has(found, one, clause, frame.needs)
            if (not frame.needs or met[frame.needs]) and not _left_open(frame, hit):
                yield frame, hit


# "어떤 비자를 받았는지": what is asked or left open is not said.
_OPEN = re.compile(
    r"(?:[는은인을할될올갈난한된온간]|었던)지(?:는|도|를|에|가|조차|에 대해서?는?)?$"
    r"|느냐(?:는|고|에 대한)?$"
)


def _left_open(frame: Frame, hit: re.Match[str]) -> bool:
    return frame.kind is not Kind.VERIFICATION and _OPEN.search(hit[0]) is not None


# Whom a relative clause is about: a number of persons, or a noun for them.
_THOSE = re.compile(r"\s(?:[가-힣]+\s){0,3}(?:수?[\d십백천만]+[\d,]*여?\s?명|사람|노동자|이들)")


def _relative(
    found: Setting,
    one: Said,
    clause: Clause,
    matched: Sequence[tuple[Frame, re.Match[str]]],
    best: tuple[Frame, re.Match[str]],
) -> Iterator[Event]:
    """An event of its own before a noun of the clause: "둥강에 들어간 400여 명은 …"."""
    text = found.text
    if best[0].kind is Kind.OBLIGATION:  # whom a rule speaks of need not have come
        return
    for frame, hit in matched:
        moved = frame.kind in {Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION}
        if frame.kind is best[0].kind or not moved or hit.end() > best[1].start():
            continue
        if not _ADNOMINAL.search(text[hit.start() : hit.end()]):
            continue
        noun = _THOSE.match(text, hit.end(), clause.end)
        placed = within(found.places, clause.start, hit.start())
        dated = within(found.periods, clause.start, hit.start())
        if noun and (placed or dated):
            yield _event(one, frame, hit, (clause.start, noun.end()))
            return


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
