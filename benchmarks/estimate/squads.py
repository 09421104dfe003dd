"""Worlds of whole squads.

Everything here happens to a squad as one: it comes, changes papers, is called home, comes back or
is left behind together, by a decision of its company. Companies are few and unlike each other, so
that a country goes by what two or three large ones do. A recall on paper is here one in which all
leave before the deadline and most are back in January as students or visitors. Papers are not
renewed at the border but bought, and lapse when the money ends. Reporters watch departures as much
as they count heads, copy each other's mistakes, and speak most around the deadline.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
from benchmarks.estimate.foreign import FIRST, LAST, NOTHING_MORE, PLACES, Counts, Row

from tumen import record
from tumen.estimate.setting.grid import month_name, month_number
from tumen.model import PublicClaim, WorldTruth

START = month_number(FIRST)
MONTHS = month_number(LAST) - START + 1
BAN, DEADLINE, CLOSURE = (month_number(m) - START for m in ("2017-09", "2019-12", "2020-02"))
WORK, VISITOR, OVERSTAYED, STUDENT, OTHER = range(5)
STORIES = {"full": (0.9, 0.85, 0.05), "partial": (0.9, 0.1, 0.05), "paper": (0.9, 0.3, 0.85)}
"""Shares of squads called home: on work papers, on others; and of those who come back."""
VOICES = (
    ("Ministry of Labour", 0.8, 0.15),
    ("intelligence service", 1.15, 0.3),
    ("anonymous source", 1.0, 0.45),
    ("not credited", 1.1, 0.5),
    ("NKDB", 1.3, 0.35),
)
"""Origin, bias as a ratio, and spread of the errors on the log scale."""


@dataclass(slots=True)
class Squad:
    """Who moves as one; `home` is the month in which it leaves."""

    place: int
    size: int
    papers: int
    came: int
    home: int
    funds: float


def world(seed: int, claims: int) -> tuple[WorldTruth, tuple[PublicClaim, ...]]:
    """One world with so many claims."""
    rng = np.random.default_rng([seed, 23])
    story = list(STORIES)[seed % len(STORIES)]
    stocks, left = _lived(rng, STORIES[story])
    months = tuple(month_name(START + t) for t in range(MONTHS))
    persons = tuple(tuple(tuple(map(int, row)) for row in place) for place in stocks)
    return WorldTruth(PLACES, months, persons, story), _told(rng, stocks, left, claims)


def _lived(rng: np.random.Generator, called: tuple[float, float, float]) -> tuple[Counts, Counts]:
    """Stocks [place, papers, month] and those who left [place, month]."""
    stocks = np.zeros((len(PLACES), 5, MONTHS), dtype=np.int64)
    left = np.zeros((len(PLACES), MONTHS), dtype=np.int64)
    rates = rng.lognormal(np.log([1.5, 6, 8, 2, 1, 4]), 0.5)
    squads = [s for p in range(len(PLACES)) for s in _first(rng, p, rates[p])]
    for t in range(MONTHS):
        coming = [s for p in range(len(PLACES)) for s in _new(rng, p, t, rates[p])]
        squads += coming if t < CLOSURE else []
        for squad in squads:
            _month(rng, squad, t, called)
            if squad.home == t:
                left[squad.place, t] += squad.size
            elif squad.came <= t < squad.home:
                stocks[squad.place, squad.papers, t] += squad.size
        squads = [s for s in squads if s.home > t] + [
            _again(rng, s) for s in squads if s.home == t == DEADLINE and rng.random() < called[2]
        ]
    return stocks, left


def _first(rng: np.random.Generator, place: int, rate: float) -> list[Squad]:
    made = [
        _squad(rng, place, 0, rng.choice(5, p=(0.88, 0.04, 0.01, 0.05, 0.02)))
        for _ in range(int(rate * 30))
    ]
    for squad in made:
        squad.home = int(rng.integers(1, 37))
    return made


def _new(rng: np.random.Generator, place: int, t: int, rate: float) -> list[Squad]:
    banned = (0.08, 0.5, 0.0, 0.4, 0.02)
    shares = banned if t >= BAN else (0.88, 0.04, 0.0, 0.06, 0.02)
    count = rng.poisson(rate * (0.7 if t >= BAN else 1.0))
    return [_squad(rng, place, t, rng.choice(5, p=shares)) for _ in range(count)]


def _squad(rng: np.random.Generator, place: int, t: int, papers: int) -> Squad:
    stay = int(rng.choice((12, 24, 36, 60), p=(0.1, 0.25, 0.45, 0.2)))
    return Squad(place, int(rng.integers(10, 90)), papers, t, t + stay, rng.exponential(30.0))


def _again(rng: np.random.Generator, squad: Squad) -> Squad:
    papers = int(rng.choice((VISITOR, STUDENT), p=(0.6, 0.4)))
    return Squad(squad.place, squad.size, papers, DEADLINE + 1, MONTHS + 1, squad.funds)


def _month(
    rng: np.random.Generator, squad: Squad, t: int, called: tuple[float, float, float]
) -> None:
    """What becomes of a squad in a month: stranded, changed, lapsed, called home."""
    if t >= CLOSURE and squad.home <= t:
        squad.home = MONTHS + 1
    if squad.papers == WORK and t >= BAN and squad.home == t and rng.random() < 0.4:
        squad.papers, squad.home = int(rng.choice((VISITOR, STUDENT))), t + 24
    if squad.papers in {VISITOR, STUDENT}:
        squad.funds -= 6.0 if t >= CLOSURE and squad.papers == VISITOR else 1.0
        squad.papers = OVERSTAYED if squad.funds < 0.0 else squad.papers
    if squad.papers == WORK and t > DEADLINE + 3:
        squad.papers = OVERSTAYED
    if t == DEADLINE - 2 and rng.random() < called[squad.papers != WORK]:
        squad.home = min(squad.home, int(rng.choice((t + 1, DEADLINE), p=(0.25, 0.75))))


def _told(
    rng: np.random.Generator, stocks: Counts, left: Counts, claims: int
) -> tuple[PublicClaim, ...]:
    fashions = rng.normal(0.0, 0.2, size=(len(VOICES), MONTHS // 12 + 1))
    rows = [_row(rng, stocks, left, fashions, number) for number in range(claims)]
    return record.parse(map(json.dumps, rows), "squads")


def _row(
    rng: np.random.Generator, stocks: Counts, left: Counts, fashions: np.ndarray, number: int
) -> Row:
    who = int(rng.integers(len(VOICES)))
    origin, bias, spread = VOICES[who]
    around = rng.normal(DEADLINE, 7) if rng.random() < 0.5 else rng.uniform(4, MONTHS - 1)
    t, place = int(np.clip(around, 4, MONTHS - 1)), int(rng.integers(len(PLACES)))
    whole = origin != "anonymous source" and rng.random() < 0.7
    inside = [i for i, code in enumerate(PLACES) if code[:2] == PLACES[place][:2]]
    inside = inside if whole else [place]
    leaving = origin != "Ministry of Labour" and rng.random() < 0.25
    papers = ["work"] if origin == "Ministry of Labour" else []
    counted = left[inside, t] if leaving else stocks[inside, : 1 if papers else 5, t]
    error = fashions[who, t // 12] + spread * rng.standard_t(4)
    figure = float(f"{counted.sum() * bias * np.exp(error):.{2 if papers else 1}g}")
    least = not papers and rng.random() < 0.2
    when = month_name(START + t)
    return NOTHING_MORE | {
        "id": f"{number:05}",
        "publisher": f"{origin} {rng.integers(2)}",
        "published": when,
        "origin": f"{origin} {rng.integers(2)}",
        "kind": "repatriation" if leaving else "stock",
        "count": {
            "low": int(figure * (0.7 if least else 1.0)),
            "high": None if least else int(figure),
            "words": str(int(figure)),
            "unit": "workers",
            "counted": "workers",
            "per": None,
        },
        "place": {
            "name": PLACES[place],
            "country": PLACES[place][:2],
            "subdivision": None if whole else PLACES[place],
        },
        "period": when,
        "permits": papers,
    }
