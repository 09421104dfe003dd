"""Reports and what becomes of them, made up: copies, cuts, rewrites, merges, quotes, translations.

`make_world` draws as many documents as asked for. Half of them are originals that nobody had
before; the rest descend from an original by one of `DEEDS`. Words come from lists wide enough that
unrelated reports share stock phrases and nothing else; every report carries figures of its own.
Nothing here was read in a report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from random import Random

from tumen.model import Document

SYLLABLES = tuple(onset + vowel for onset in "bdgklmnprstv" for vowel in "aeio")
"""Syllables of made-up words, so that the vocabulary is wide and nobody's."""

STOCK = (
    "according to a source who spoke on condition of anonymity",
    "the report could not be independently confirmed",
    "in line with the resolutions of the Security Council",
    "a spokesman declined to comment on the matter",
    "as the deadline of 22 December approaches",
)
NOUNS = {
    # English and what stands for it in a rewrite, in Korean, in Chinese.
    "workers": ("labourers", "노동자", "工人"),
    "factories": ("plants", "공장", "工厂"),
    "permits": ("passes", "허가증", "许可证"),
    "visas": ("travel papers", "사증", "签证"),
    "officials": ("authorities", "당국자", "官员"),
    "entries": ("crossings", "입국", "入境"),
    "restaurants": ("eateries", "식당", "餐馆"),
    "buses": ("coaches", "버스", "客车"),
}
VERBS = {
    "arrived at": ("reached", "도착했다", "抵达"),
    "left": ("departed from", "떠났다", "离开"),
    "were counted in": ("were registered at", "집계됐다", "登记于"),
    "remained in": ("stayed on in", "남았다", "留在"),
    "were sent to": ("were dispatched to", "파견됐다", "被派往"),
    "returned from": ("came home from", "돌아왔다", "返回自"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence's content: a figure of something did something at a place."""

    figure: int
    noun: str
    verb: str
    place: str
    colour: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a document tells, its words, and where it has them from."""

    facts: tuple[Fact, ...]
    sentences: tuple[str, ...]
    language: str = "en"


@dataclass(frozen=True, slots=True)
class World:
    """Documents, and for each that descends from others the deed and its givers."""

    documents: tuple[Document, ...]
    givers: dict[str, tuple[str, tuple[str, ...]]]


def make_world(size: int, seed: int) -> World:
    """So many documents, the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - made-up reports, no secrets
    originals = [_original(chance) for _ in range((size + 1) // 2)]
    reports: list[tuple[Report, str, tuple[int, ...]]] = [(r, "original", ()) for r in originals]
    names = list(DEEDS)
    while len(reports) < size:
        deed = names[len(reports) % len(names)]
        givers = tuple(chance.sample(range(len(originals)), min(2, len(originals))))
        report, used = DEEDS[deed]([originals[giver] for giver in givers], chance)
        reports.append((report, deed, givers[:used]))
    documents = [_document(report, number) for number, (report, _, _) in enumerate(reports)]
    return World(
        tuple(documents),
        {
            document.id: (deed, tuple(documents[giver].id for giver in givers))
            for document, (_, deed, givers) in zip(documents, reports, strict=True)
            if givers
        },
    )


def _document(report: Report, number: int) -> Document:
    text = "\n".join(report.sentences)
    identifier = f"{number:07}-{sha256(text.encode()).hexdigest()[:16]}"
    year, day = 2015 + number % 5, 1 + number % 28
    return Document(
        id=identifier,
        name=identifier,
        locator=identifier,
        text=text,
        language=report.language,
        raw_sha256=identifier,
        media_type="text/plain",
        publisher=f"Outlet {number % 97}",
        published=f"{year}-03-{day:02}",
    )


def _word(chance: Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def _fact(chance: Random) -> Fact:
    scale = chance.choice((100, 1_000, 10_000))
    return Fact(
        figure=chance.randint(scale + 1, 10 * scale - 1),
        noun=chance.choice(list(NOUNS)),
        verb=chance.choice(list(VERBS)),
        place=_word(chance).capitalize(),
        colour=tuple(_word(chance) for _ in range(chance.randint(8, 16))),
    )


def _original(chance: Random) -> Report:
    facts = tuple(_fact(chance) for _ in range(chance.randint(8, 14)))
    sentences = []
    for fact in facts:
        tail = f", {chance.choice(STOCK)}" if chance.random() < 0.3 else ""
        half = len(fact.colour) // 2
        sentences.append(
            f"The {' '.join(fact.colour[:half])} said that {fact.figure:,} {fact.noun} {fact.verb} "
            f"{fact.place} {' '.join(fact.colour[half:])}{tail}."
        )
    return Report(facts, tuple(sentences))


Made = tuple[Report, int]


def _copied(givers: list[Report], chance: Random) -> Made:
    """The whole text under another name, with a credit line."""
    line = f"({_word(chance).capitalize()} with agency reports)"
    return replace(givers[0], sentences=(*givers[0].sentences, line)), 1


def _cut(givers: list[Report], _: Random) -> Made:
    """Three fifths of an agency's copy, from the top."""
    sentences = givers[0].sentences
    return replace(givers[0], sentences=sentences[: max(3, len(sentences) * 3 // 5)]), 1


def _edited(part: float) -> Callable[[list[Report], Random], Made]:
    def edit(givers: list[Report], chance: Random) -> Made:
        """A part of all words put otherwise, in place; figures stay."""
        sentences = (
            " ".join(
                _word(chance)
                if chance.random() < part and not any(map(str.isdigit, word))
                else word
                for word in sentence.split(" ")
            )
            for sentence in givers[0].sentences
        )
        return replace(givers[0], sentences=tuple(sentences)), 1

    return edit


def _reordered(givers: list[Report], chance: Random) -> Made:
    """The same sentences in another order."""
    sentences = list(givers[0].sentences)
    chance.shuffle(sentences)
    return replace(givers[0], sentences=tuple(sentences)), 1


def _rewritten(givers: list[Report], chance: Random) -> Made:
    """New sentences around most of the figures, two of which change places."""
    facts = list(givers[0].facts[: max(5, len(givers[0].facts) * 3 // 4)])
    at = chance.randrange(len(facts) - 1)
    facts[at], facts[at + 1] = facts[at + 1], facts[at]
    sentences = tuple(
        f"{' '.join(_word(chance) for _ in fact.colour)}: at {fact.place} {fact.figure:,} "
        f"{NOUNS[fact.noun][0]} {VERBS[fact.verb][0]}."
        for fact in facts
    )
    return replace(givers[0], sentences=sentences), 1


def _merged(givers: list[Report], chance: Random) -> Made:
    """Half of one report and half of another, one after the other."""
    halves = [giver.sentences[: len(giver.sentences) // 2] for giver in givers]
    lead = f"{' '.join(_word(chance) for _ in range(12))}."
    return Report((), (lead, *halves[0], *halves[-1])), 2


def _quoting(givers: list[Report], chance: Random) -> Made:
    """A report of its own that quotes one paragraph of two sentences."""
    own = _original(chance)
    at = chance.randrange(len(givers[0].sentences) - 1)
    quote = f"“{' '.join(givers[0].sentences[at : at + 2])}”"
    return replace(own, sentences=(*own.sentences[:3], quote, *own.sentences[3:])), 1


def _translated(language: str) -> Callable[[list[Report], Random], Made]:
    def translate(givers: list[Report], chance: Random) -> Made:
        """The facts in order, by table; figures as that language writes them."""
        facts = givers[0].facts[: max(5, len(givers[0].facts) * 4 // 5)]
        write = _korean if language == "ko" else _chinese
        return Report(facts, tuple(write(fact, chance) for fact in facts), language), 1

    return translate


def _korean(fact: Fact, chance: Random) -> str:
    high, low = divmod(fact.figure, 10_000)
    figure = f"{high}만{low}" if high and chance.random() < 0.7 else f"{fact.figure:,}"
    return f"{NOUNS[fact.noun][1]} {figure}명이 {fact.place}에서 {VERBS[fact.verb][1]}."


def _chinese(fact: Fact, chance: Random) -> str:
    high, low = divmod(fact.figure, 10_000)
    figure = f"{high}万{low}" if high and chance.random() < 0.7 else f"{fact.figure}"
    return f"{figure}名{NOUNS[fact.noun][2]}{VERBS[fact.verb][2]}{fact.place}。"


DEEDS: dict[str, Callable[[list[Report], Random], Made]] = {
    "copied": _copied,
    "cut": _cut,
    "edited 10%": _edited(0.10),
    "edited 25%": _edited(0.25),
    "reordered": _reordered,
    "rewritten": _rewritten,
    "merged": _merged,
    "quoting": _quoting,
    "translated ko": _translated("ko"),
    "translated zh": _translated("zh"),
}
HEAVY = ("copied", "cut", "edited 10%", "edited 25%", "reordered", "merged")
"""Deeds that leave most words standing."""
