"""The reference problem: testimonies drawn from the model itself, of any size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.hypotheses.region import load_hypotheses
from tumen.estimate.hypotheses.shares import begins, recall_shares
from tumen.estimate.inference.target import Target
from tumen.estimate.likelihood.drawing import draw_statements
from tumen.estimate.observations.gather import gather, terms
from tumen.estimate.observations.testimony import Testimony
from tumen.estimate.setting.grid import Grid, grid, month_name
from tumen.estimate.setting.priors import load_priors
from tumen.estimate.setting.world import world
from tumen.model import Factuality, Kind, PermitClass, Unit

PLACES = (
    *("CN-BJ", "CN-HL", "CN-JL", "CN-LN", "CN-NM", "CN-SH"),
    *("RU-KHA", "RU-MOW", "RU-PRI", "RU-SPE", "KW", "QA"),
)
KINDS = ("official", "intelligence", "organisation", "advocacy", "outlet", "anonymous")
RECALL = 83  # months from the start of 2013 to the deadline


@dataclass(frozen=True, slots=True)
class Size:
    """How large a problem is."""

    places: int = 12
    months: int = 120
    sources: int = 30
    claims: int = 400


@dataclass(frozen=True, slots=True)
class Problem:
    """A target and the parameters that its testimonies were drawn at."""

    target: Target
    truth: Array


Draw = Callable[[Target, np.random.Generator], Array]


def as_believed(target: Target, rng: np.random.Generator) -> Array:
    """Parameters from the prior."""
    return rng.normal(size=target.size)


def under(story: str, draw: Draw = as_believed) -> Draw:
    """Draws under which a story holds: what is left of `draw` where it does not is thrown away."""
    holds = {one.name: one for one in load_hypotheses()}[story].holds

    def drawn(target: Target, rng: np.random.Generator) -> Array:
        start = begins(target)
        assert start is not None  # the months have the recall in them
        while True:
            theta = draw(target, rng)
            if holds(recall_shares(target, theta[None], start)[0])[0]:
                return theta

    return drawn


def problem(size: Size, seed: int, draw: Draw = as_believed) -> Problem:
    """Draw parameters, and testimonies from the parameters."""
    rng = np.random.default_rng(seed)
    first = 2013 * 12 + max(0, RECALL - size.months + 24)
    months = f"{month_name(first)}..{month_name(first + size.months - 1)}"
    asked = grid(PLACES[-size.places :], months)
    said = [_testimony(i, asked, size, rng) for i in range(size.claims)]
    priors = load_priors()
    laid, kinds = terms(gather(said, asked).observations, asked, priors)
    blank = Target(world(asked, priors, kinds), laid)
    truth = draw(blank, rng)
    par, path = blank.follow(truth)
    low, high = draw_statements(par.reporting, laid, path.accounts, rng)
    return Problem(Target(blank.world, laid._replace(low=low, high=high)), truth)


def _testimony(i: int, asked: Grid, size: Size, rng: np.random.Generator) -> Testimony:
    source = int(rng.integers(size.sources))
    kind = KINDS[source % len(KINDS)]
    spoken = str(rng.choice(asked.places))
    country = rng.random() < 0.5
    low, high = ((100, 100), (100, None), (None, 100), (100, 150))[
        rng.choice(4, p=(0.6, 0.2, 0.1, 0.1))
    ]
    of = (Kind.STOCK, Kind.ARRIVAL, Kind.REPATRIATION, Kind.CROSSING)[
        rng.choice(4, p=(0.7, 0.1, 0.12, 0.08))
    ]
    month = asked.first + int(np.clip(rng.normal(0.7, 0.2) * size.months, 12, size.months - 1))
    start = month - int(rng.integers(0, 12)) if of is not Kind.STOCK else month
    official = kind == "official" and of is Kind.STOCK
    return Testimony(
        id=f"{i:05}",
        kind=of,
        low=low,
        high=high,
        unit=Unit.ENTRIES if of is Kind.CROSSING else Unit.WORKERS,
        per=None,
        share=None,
        areas=((spoken[:2], None if country or len(spoken) == 2 else spoken),),
        papers=(PermitClass.WORK,) if official or rng.random() < 0.15 else (),
        mixed=False,
        as_of=f"{month_name(start)}/{month_name(month)}",
        published=None,
        factuality=(Factuality.ASSERTED, Factuality.ESTIMATED)[int(rng.random() < 0.4)],
        approximate=False,
        source=f"source {source}",
        source_kind=kind,
        root=f"{i:05}",
    )
