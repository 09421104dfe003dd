"""Which construction has a clause: the main verb decides, and who only is meant comes last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tumen.extract.lang.ko.attribution.reading import Said
from tumen.extract.lang.ko.claim.clause import Clause
from tumen.extract.lang.ko.claim.event import Event, event_of
from tumen.extract.lang.ko.claim.need import has, persons
from tumen.extract.lang.ko.claim.setting import Setting
from tumen.extract.layers import within
from tumen.extract.wording import Frame
from tumen.model import Kind

# Adnominal endings: what they close belongs to the noun that follows.
_ADNOMINAL = re.compile(r"(?:[는은던된한온간난인운]|[갈올될할]) ?$")


def of_clause(found: Setting, one: Said, clause: Clause) -> Iterator[Event]:
    """What a clause says by its main verb, and what a clause before a noun of it says beside."""
    matched = list(_matches(found, one, clause))
    if not matched:
        return
    best = max(matched, key=lambda m: _decides(found, clause, m))
    if _only_tells_of(found, clause, best):
        return
    frame, hit = best
    relative = next(_relative(found, one, clause, matched, best), None)
    main = event_of(one, frame, hit, (clause.start, clause.end))
    if relative is None:
        yield main
    elif frame.kind is Kind.PERMIT:  # "those who left are holders of passes": the paper is theirs
        yield replace(relative, end=clause.end, anchor=main.anchor)
    else:
        yield relative
        yield replace(main, lent=(clause.start, relative.head_end))


Match = tuple[Frame, re.Match[str]]
_MOVES = frozenset({Kind.ARRIVAL, Kind.DEPARTURE, Kind.REPATRIATION})
_BEFORE_NOUNS = _MOVES | {Kind.OVERSTAY, Kind.INCIDENT}
"""Kinds that often only tell which persons are meant."""


def _decides(found: Setting, clause: Clause, one: Match) -> tuple[bool, int, int, int]:
    """How much a construction has of the clause: one that only tells who is meant comes last."""
    frame, hit = one
    return not _tells_who(found, clause, one), frame.rank, hit.end(), hit.end() - hit.start()


def _tells_who(found: Setting, clause: Clause, one: Match) -> bool:
    """Whether the words only tell which persons are meant: "기한이 만료된 노동자들은 …"."""
    frame, hit = one
    if frame.kind not in _BEFORE_NOUNS or not _ADNOMINAL.search(hit[0]):
        return False
    return _PERSONS_GO_ON.match(found.text, hit.end(), clause.end) is not None


# Not where they "are often seen" or "grow by hundreds": there the movement is what is told.
_PERSONS_GO_ON = re.compile(
    r"\s?(?:[가-힣A-Z]+ ){0,3}(?:노동자|로동자|근로자|인력|사람|종업원|여성|녀성|인원|노무자)들?"
    r"(?: (?:약 )?[\d수십백천만,]+여? ?명)?(?:[은는이가을를]|에 대해(?:서는?)?|에게) "
    r"(?!(?:자주 |눈에 |최소 |약 |대거 )?(?:목격|포착|띄|늘|줄|증가|[\d수]))(?=\S)"
)


def _only_tells_of(found: Setting, clause: Clause, best: Match) -> bool:
    """Whether the clause says something else of those who came, whose number it does not give."""
    moved = best[0].kind in _MOVES and _tells_who(found, clause, best)
    return moved and not persons(found, clause.start, clause.end)


def _matches(found: Setting, one: Said, clause: Clause) -> Iterator[Match]:
    """Every construction of the clause whose needs are met; each need is looked for once.

    What goes with papers or goods is no move of workers: "안보리에 보낸 보고서".
    """
    met: dict[str, bool] = {}
    for frame in found.words.frames(clause.start, clause.end):
        for hit in frame.pattern.finditer(found.text, clause.start, clause.end):
            if frame.needs and frame.needs not in met:
                met[frame.needs] = has(found, one, clause, frame.needs)
            barred = _left_open(frame, hit) or _of_things(found, frame, hit) or _at_home(found, hit)
            if (not frame.needs or met[frame.needs]) and not barred:
                yield frame, hit


# "어떤 비자를 받았는지": what is asked or left open is not said.
_OPEN = re.compile(
    r"(?:[는은인을할될올갈난한된온간]|었던)지(?:는|도|를|에|가|조차|에 대해서?는?)?$"
    r"|느냐(?:는|고|에 대한)?$"
)


def _left_open(frame: Frame, hit: re.Match[str]) -> bool:
    return frame.kind is not Kind.VERIFICATION and _OPEN.search(hit[0]) is not None


def _of_things(found: Setting, frame: Frame, hit: re.Match[str]) -> bool:
    return frame.kind in _MOVES and _THINGS.match(found.text, hit.end()) is not None


_THINGS = re.compile(r" (?:[가-힣]+ ){0,2}?(?:보고서|서한|자료|공문|문서|편지|돈|물자|물품|장비)")


def _at_home(found: Setting, hit: re.Match[str]) -> bool:
    """Whether somebody is at work or lives in the DPRK itself: no worker abroad."""
    here = within(found.places, max(0, hit.start() - _BESIDE), hit.start())
    homes = [place for place in here[-1:] if place.country == "KP"]
    stays = any(_STAYS.match(found.text, place.spans[-1].end) for place in homes)
    return stays and _LIVES.match(hit[0]) is not None


_BESIDE = 12
"""Characters within which a place stands beside its predicate."""
_STAYS = re.compile(r"(?:에서|에) ")
_LIVES = re.compile(r"살|사는|산|거주|일하|일한|일했|근무|생활")


# Whom a relative clause is about: a number of persons, or a noun for them.
_THOSE = re.compile(r"\s(?:[가-힣]+\s){0,3}(?:수?[\d십백천만]+[\d,]*여?\s?명|사람|노동자|이들)")


def _relative(
    found: Setting,
    one: Said,
    clause: Clause,
    matched: Sequence[Match],
    best: Match,
) -> Iterator[Event]:
    """An event of its own before a noun of the clause: "둥강에 들어간 400여 명은 …"."""
    text = found.text
    if best[0].kind is Kind.OBLIGATION:  # whom a rule speaks of need not have come
        return
    for frame, hit in matched:
        moved = frame.kind in _MOVES
        if frame.kind is best[0].kind or not moved or hit.end() > best[1].start():
            continue
        if not _ADNOMINAL.search(hit[0]):
            continue
        noun = _THOSE.match(text, hit.end(), clause.end)
        placed = within(found.places, clause.start, hit.start())
        dated = within(found.periods, clause.start, hit.start())
        if noun and (placed or dated):
            yield event_of(one, frame, hit, (clause.start, noun.end()))
            return
