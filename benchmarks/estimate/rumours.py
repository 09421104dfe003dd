"""What is said of the worlds of `agencies.py`: vague, late, and in part one guess in three voices.

Most give ranges or bounds. Three outlets hand on one guess, which drifts from month to month, as if
it were theirs. Most speak months late, and four in ten do not say of when. Officials speak of work
papers alone, once in twenty reports.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
from benchmarks.estimate.foreign import FIRST, NOTHING_MORE, PLACES, Counts, Row

from tumen import record
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.setting.grid import month_name, month_number
from tumen.model import PublicClaim

START = month_number(FIRST)
WORK, OVERSTAYED = 0, 2
GRID = (1, 1.5, 2, 3, 5, 7, 10)
"""Ends of ranges, in powers of ten."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks.

    Attributes:
        often: how often beside the others.
        bias, spread: of what it says, on the log scale.
        late: months until it speaks, at most.
    """

    publisher: str
    origin: str
    often: float
    bias: float
    spread: float
    late: int


VOICES = (
    Voice("Border Daily", "not credited", 5, 0.0, 0.1, 3),
    Voice("Peninsula Wire", "not credited", 4, 0.0, 0.1, 5),
    Voice("Northern Monitor", "not credited", 3, 0.0, 0.1, 8),
    Voice("Trade Letter", "a trader in the border town", 4, -0.1, 0.5, 2),
    Voice("Rights Review", "a human rights group", 2, 0.25, 0.35, 6),
    Voice("Record of Experts", "Panel of Experts", 1.5, -0.05, 0.25, 9),
    Voice("Morning Post", "intelligence service, to lawmakers", 2, 0.1, 0.3, 4),
    Voice("Gazette", "Ministry of Labour", 1, -0.15, 0.1, 3),
)
ECHO = 3  # the first of them, who hand on one guess


def rumours(rng: np.random.Generator, stocks: Counts, claims: int) -> tuple[PublicClaim, ...]:
    """So many claims on stocks [place, papers, month]."""
    months = stocks.shape[2]
    guess = rng.normal(0.15, 0.3) + np.cumsum(rng.normal(0.0, 0.06, months))
    often = np.array([one.often for one in VOICES])
    rows = []
    for number in range(claims):
        who = int(rng.choice(len(VOICES), p=often / often.sum()))
        rows.append(_row(rng, stocks, who, guess) | {"id": f"{number:05}"})
    return record.parse(map(json.dumps, rows), "rumours")


def _row(rng: np.random.Generator, stocks: Counts, who: int, guess: Array) -> Row:
    """What a voice says of a month, once it says it."""
    voice, official = VOICES[who], VOICES[who].publisher == "Gazette"
    t, place = int(rng.triangular(3, 46, len(guess) - 1)), int(rng.integers(len(PLACES)))
    whole = official or rng.random() < (0.75 if who < ECHO else 0.4)
    country = PLACES[place][:2]
    inside = [i for i, code in enumerate(PLACES) if code[:2] == country] if whole else [place]
    over = not official and rng.random() < 0.06
    rows = [WORK] if official else [OVERSTAYED] if over else list(range(5))
    error = voice.bias + (guess[t] if who < ECHO else 0.0) + voice.spread * rng.standard_normal()
    figure = float(stocks[np.ix_(inside, rows, [t])].sum()) * float(np.exp(error))
    low, high = (round(figure),) * 2 if official else _vague(rng, figure)
    spoken = t + int(rng.integers(0, voice.late + 1))
    return NOTHING_MORE | {
        "publisher": voice.publisher,
        "published": month_name(START + spoken),
        "origin": voice.origin,
        "kind": "overstay" if over else "stock",
        "count": {
            "low": low,
            "high": high,
            "words": str(low or high),
            "unit": "workers",
            "counted": "workers",
            "per": None,
        },
        "place": {
            "name": PLACES[place],
            "country": country,
            "subdivision": None if whole else PLACES[place],
        },
        "period": month_name(START + t) if official or rng.random() < 0.6 else None,
        "permits": ["work"] if official else [],
    }


def _vague(rng: np.random.Generator, figure: float) -> tuple[int | None, int | None]:
    """A range between round numbers, or a round number below or above."""
    if figure < 1.0:
        return None, 10
    power = 10.0 ** np.floor(np.log10(figure))
    below = max(one for one in GRID if one * power <= figure)
    above = min(one for one in GRID if one * power > figure)
    low, high = round(below * power), round(above * power)
    bound = rng.random()
    return (low, None) if bound < 0.35 else (None, high) if bound < 0.5 else (low, high)
