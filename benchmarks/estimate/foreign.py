"""Worlds that are not the model: contracts of fixed length, teams, seasons, sham returns.

Each world gives its truth and rows of the record's form. Exits are the ends of contracts and not a
rate, people move in teams, sources drift and round, and stale figures are handed on under new
dates, some of them without a link.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from tumen import record
from tumen.estimate.setting.grid import month_name, month_number
from tumen.model import PublicClaim, WorldTruth

Counts = npt.NDArray[np.int64]
Row = dict[str, Any]
"""A line of the record's form, before it is read."""

PLACES = ("CN-HL", "CN-JL", "CN-LN", "RU-KHA", "RU-MOW", "RU-PRI")
FIRST, LAST = "2016-01", "2020-12"
BAN, RECALL, CLOSURE = (
    month_number(m) - month_number(FIRST) for m in ("2017-09", "2019-10", "2020-02")
)
STORIES = {"full": (0.85, 0.8), "partial": (0.85, 0.15), "paper": (0.2, 0.15)}
SPREAD_OVER = (0.2, 0.3, 0.5)
TEAM = 20
CONTRACT, COURSE = 36, 24
ORIGINS = {
    "official": "Ministry of Labour",
    "intelligence": "intelligence service",
    "outlet": "not credited",
    "anonymous": "anonymous source",
    "advocacy": "NKDB",
}

NOTHING_MORE: Row = {
    **dict.fromkeys(("url", "title"), ""),
    **dict.fromkeys(("origin_url", "same_origin_as", "permit_detail", "sector", "note")),
    "language": "en",
    "kind": "stock",
    "mixed": False,
    "factuality": "reported",
    "instruments": [],
    "instrument_words": None,
}
"""What rows say of themselves that the estimate does not read, or that is the same in all."""


@dataclass(frozen=True, slots=True)
class World:
    """What happened, and what was said of it."""

    truth: WorldTruth
    rows: tuple[PublicClaim, ...]


@dataclass(slots=True)
class Source:
    """A source with a bias that drifts, and how roughly it speaks."""

    name: str
    kind: str
    bias: float
    drift: float
    noise: float


def world(seed: int, claims: int) -> World:
    """One world with so many claims, echoes among them."""
    rng = np.random.default_rng(seed)
    story = list(STORIES)[seed % len(STORIES)]
    months = month_number(LAST) - month_number(FIRST) + 1
    stocks = np.stack([_place(rng, story, months, place) for place in PLACES])
    truth = WorldTruth(
        PLACES,
        tuple(month_name(month_number(FIRST) + t) for t in range(months)),
        tuple(tuple(tuple(map(int, row)) for row in place) for place in stocks),
        story,
    )
    return World(truth, _rows(rng, stocks, claims))


def _place(rng: np.random.Generator, story: str, months: int, place: str) -> Counts:
    """Stocks [papers, month] of one place, by contracts and their ends."""
    level = rng.lognormal(np.log(9000 if place.startswith("CN") else 5000), 0.6)
    work = rng.multinomial(int(level), np.full(CONTRACT, 1 / CONTRACT))
    study = rng.multinomial(int(level * 0.05), np.full(COURSE, 1 / COURSE))
    visitors, overstayed, other = int(level * 0.05), int(level * 0.01), int(level * 0.03)
    change, lapse = rng.uniform(0.1, 0.5), rng.uniform(0.01, 0.12)
    covers_work, covers_other = (np.clip(c + rng.normal(0, 0.06), 0, 1) for c in STORIES[story])
    stocks = np.zeros((5, months), dtype=np.int64)
    for t in range(months):
        season = 1 + 0.5 * np.sin(2 * np.pi * (t % 12) / 12)
        shut = t >= CLOSURE
        ended, work = int(work[0]), np.append(work[1:], 0)
        graduates, study = int(study[0]), np.append(study[1:], 0)
        stays = rng.binomial(ended, 0.9 if shut else change if t >= BAN else 0.05)
        to_study = rng.binomial(stays, 0.4)
        study[-1] += to_study + (rng.binomial(graduates, 0.9) if shut else 0)
        visitors += stays - to_study
        if not shut:
            teams = rng.poisson(level / CONTRACT * season * (0.12 if t >= BAN else 1) / TEAM)
            work[-1] += TEAM * teams
            visitors += TEAM * rng.poisson(level * 0.006 * (2 if t >= BAN else 1) / TEAM)
            study[-1] += TEAM * rng.poisson(level * 0.003 / TEAM)
            visitors -= rng.binomial(visitors, 0.05)
            overstayed -= rng.binomial(overstayed, 0.03)
        lapsed = rng.binomial(visitors, 0.8 if shut else lapse * (3 if t >= RECALL - 6 else 1))
        visitors, overstayed = visitors - lapsed, overstayed + lapsed
        if 0 <= t - RECALL < len(SPREAD_OVER):
            part = SPREAD_OVER[t - RECALL]
            sent = [1 - (1 - c) ** part for c in (covers_work, covers_other)]
            gone = rng.binomial(work, sent[0])
            work = work - gone
            study = study - rng.binomial(study, sent[1])
            visitors -= rng.binomial(visitors, sent[1])
            overstayed -= rng.binomial(overstayed, sent[1])
            other -= rng.binomial(other, sent[1])
        stocks[:, t] = work.sum(), visitors, overstayed, study.sum(), other
    return stocks


def _rows(rng: np.random.Generator, stocks: Counts, claims: int) -> tuple[PublicClaim, ...]:
    sources = [
        Source(
            f"{kind} {i}",
            kind,
            rng.normal(-0.2 if kind == "official" else 0.05, 0.25),
            rng.normal(0, 0.1),
            0.12 if kind == "official" else 0.3,
        )
        for i in range(3)
        for kind in ORIGINS
    ]
    rows: list[Row] = []
    while len(rows) < claims:
        source = sources[rng.integers(len(sources))]
        stale = rows and rng.random() < 0.15
        rows.append(_echo(rng, rows) if stale else _row(rng, stocks, source, len(rows)))
    return record.parse(map(json.dumps, rows), "foreign")


def _echo(rng: np.random.Generator, rows: list[Row]) -> Row:
    """An old figure under a new date, with a link two times in three."""
    first = rows[rng.integers(len(rows))]
    published = month_name(month_number(str(first["published"])) + int(rng.integers(1, 9)))
    linked = rng.random() < 2 / 3
    return {
        **first,
        "id": f"{len(rows):05}",
        "publisher": f"repeater {rng.integers(5)}",
        "published": published,
        "period": None,
        "same_origin_as": (first["same_origin_as"] or first["id"]) if linked else None,
    }


def _row(rng: np.random.Generator, stocks: Counts, source: Source, number: int) -> Row:
    t = int(np.clip(rng.normal(44, 12), 4, stocks.shape[2] - 1))
    place = int(rng.integers(len(PLACES)))
    country = PLACES[place][:2]
    whole = rng.random() < 0.5 or source.kind == "official"
    inside = [i for i, code in enumerate(PLACES) if code[:2] == country] if whole else [place]
    permits = ["work"] if source.kind == "official" else []
    counted = stocks[inside, 0, t] if permits else stocks[inside, :, t]
    logged = np.log(counted.sum() + 1) + source.bias + source.drift * (t - 44) / 12
    figure = _rounded(float(np.exp(logged + source.noise * rng.standard_t(5))), source, rng)
    hedge = rng.random()
    low = None if hedge < 0.08 else figure if hedge > 0.2 else round(figure * 0.8)
    high = None if 0.08 <= hedge < 0.2 else figure if hedge > 0.2 else round(figure * 1.2)
    when = month_name(month_number(FIRST) + t)
    return NOTHING_MORE | {
        "id": f"{number:05}",
        "publisher": source.name,
        "published": when,
        "origin": f"{ORIGINS[source.kind]} {source.name[-1]}",
        "count": {
            "low": low,
            "high": high,
            "words": str(figure),
            "unit": "workers",
            "counted": "workers",
            "per": None,
        },
        "place": {
            "name": country,
            "country": country,
            "subdivision": None if whole else PLACES[place],
        },
        "period": when,
        "permits": permits,
    }


def _rounded(figure: float, source: Source, rng: np.random.Generator) -> int:
    digits = 4 if source.kind == "official" else int(rng.integers(1, 3))
    return round(float(f"{figure:.{digits}g}"))
