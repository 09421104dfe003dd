"""Reports in words: headline, outlet and date, paragraphs, and which sentence means what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from tumen.model import Kind
from tumen.simulate.prose.grammar import capital, english, expand
from tumen.simulate.prose.phrase import count, places, times
from tumen.simulate.telling.report import Report
from tumen.simulate.telling.saying import Saying
from tumen.simulate.world.records import PlaceRule, Voice, World

FRAMES: Mapping[Voice, str] = {
    Voice.OFFICIAL: "states",
    Voice.INTELLIGENCE: "estimates",
    Voice.ADVOCACY: "estimates",
    Voice.ANONYMOUS: "says",
    Voice.OUTLET: "own",
}
AROUND = ("scene", "noise", "law", "unknown")


@dataclass(frozen=True, slots=True)
class Meant:
    """The sentence of a written report that means a saying, by its place in the text."""

    saying: Saying
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Written:
    """A report as a file."""

    name: str
    text: str
    meant: tuple[Meant, ...]


def write(report: Report, world: World, rng: np.random.Generator) -> Written:
    """Put a report into words."""
    given = _around(report, world, rng)
    text = _head(report, given, rng)
    meant = []
    before: Saying | None = None
    for at, saying in enumerate(report.sayings):
        lead = expand("dateline", given, rng) + " " if at == 0 else ""
        lead = lead if lead.strip() else ""
        sentence = _sentence(saying, before, given, rng)
        start = len(text) + len(lead)
        meant.append(Meant(saying, start, start + len(sentence)))
        text += f"{lead}{sentence}{_more(given, rng)}\n\n"
        before = saying
    return Written(_name(report), text.rstrip("\n") + "\n", tuple(meant))


def _name(report: Report) -> str:
    outlet = report.outlet.lower().replace(" ", "-")
    return f"{report.number:04d}-{report.published.isoformat()}-{outlet}.txt"


def _around(report: Report, world: World, rng: np.random.Generator) -> dict[str, str]:
    """The words that a whole report shares."""
    first = report.sayings[0]
    there = [place for place in world.places if place.code[:2] == first.country.code]
    place: PlaceRule = first.place or there[int(rng.integers(len(there)))]
    return {
        "outlet": report.outlet,
        "town": place.town,
        "country": first.country.name,
        "capital": first.country.capital,
        "adjective": first.country.adjective,
    }


def _head(report: Report, given: Mapping[str, str], rng: np.random.Generator) -> str:
    """Headline, outlet and date, in one of the orders in which saved pages have them."""
    day = _day(report.published, rng)
    title = expand("headline", given, rng)
    match int(rng.integers(3)):
        case 0:
            return f"{title}\n\n{report.outlet}\n{day}\n\n"
        case 1:
            return f"{title}\n\n{report.outlet}, {day}\n\n"
        case _:
            return f"{title}\n\nPublished: {report.published}\nSource: {report.outlet}\n\n"


def _day(day: date, rng: np.random.Generator) -> str:
    return f"{day.day} {day:%B %Y}" if rng.random() < 0.5 else f"{day:%B} {day.day}, {day.year}"


def _sentence(
    saying: Saying, before: Saying | None, given: Mapping[str, str], rng: np.random.Generator
) -> str:
    """The sentence that means a saying; `before` is the saying of the paragraph above."""
    known = before is not None and (before.place, before.country) == (saying.place, saying.country)
    bound = {
        **given,
        **places(saying, rng, known=known),
        **times(saying.when, saying.published, rng),
        "count": count(saying, rng),
        "source": saying.reporter.phrase,
        "again": saying.reporter.again,
        "first": saying.credits or "",
    }
    bound["clause"] = expand(_clause(saying, rng), bound, rng)
    same = before is not None and before.reporter == saying.reporter
    return capital(expand(_frame(saying, same=same), bound, rng))


def _frame(saying: Saying, *, same: bool) -> str:
    """How it is laid at somebody's door."""
    if saying.credits is not None:
        return "repeats" if saying.reporter.phrase else "repeats_own"
    if same and saying.reporter.phrase:
        return "adds"
    return FRAMES[saying.reporter.kind]


def _clause(saying: Saying, rng: np.random.Generator) -> str:
    """Which list of clauses says it."""
    kind = "holding" if saying.kind is Kind.STOCK and saying.papers else saying.kind.value
    rules = english()
    if saying.when is None and f"{kind}_undated" in rules:
        return f"{kind}_undated"
    if f"{kind}_owns" in rules and (kind not in rules or rng.random() < 0.25):
        return f"{kind}_owns"
    return kind


def _more(given: Mapping[str, str], rng: np.random.Generator) -> str:
    """What else stands in and after a paragraph."""
    return "".join(_rest(given, rng))


def _rest(given: Mapping[str, str], rng: np.random.Generator) -> Iterator[str]:
    if rng.random() < 0.3:
        yield " " + expand("scene", given, rng)
    if rng.random() < 0.5:
        about = AROUND[int(rng.integers(len(AROUND)))]
        yield "\n\n" + expand(about, given, rng)
