"""An estimate made by hand, over the claims and rows of the worked example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tests.report.build import corroborated_example

from tumen.model import (
    Appraisal,
    Assessment,
    ClaimUse,
    Diagnostics,
    Estimation,
    HypothesisWeight,
    Interval,
    Kind,
    NextObservation,
    Outcome,
    Papers,
    ReportedStock,
    SourceEstimate,
    StockEstimate,
    Use,
    WeightsBy,
    WeightsWithout,
)

MONTHS = ("2018-12", "2019-09", "2019-12", "2020-03", "2020-12")
STORIES = ("full", "partial", "paper")
QUARTERS = (0.25, 0.5, 0.25)
SURE = Diagnostics("full", 0, 4, 2000, 1.004, 812.0, 0, ())


def appraised_example(
    verdict: Diagnostics = SURE, *, thorough: bool = True, **fields: Any
) -> Assessment:
    """The worked example with an estimate of China, Jilin and Russia."""
    made = corroborated_example()
    sources = tuple(
        SourceEstimate(name, "outlet", used, bias, Interval(0.9, bias / 2, bias * 9), 0.3)
        for name, used, bias in (("The Quay Wire", 3, 1.0), ("<b>Gazette</b>", 1, 0.8))
    )
    told = Estimation(
        places=("CN-*", "CN-JL", "RU"),
        months=MONTHS,
        stocks=tuple(_stocks()),
        flows=(),
        hypotheses=weights(QUARTERS),
        sources=sources,
        claims=tuple(_uses(made)),
        diagnostics=verdict,
    )
    appraisal = Appraisal(
        estimation=told,
        reported=tuple(_reported(made)),
        before="2019-09",
        after="2020-03",
        closed=("2020-02", "2020-12"),
        by_month=(
            WeightsBy("2019-10", 2, weights((0.5, 0.3, 0.2))),
            WeightsBy(None, 4, told.hypotheses),
        ),
        without=(
            WeightsWithout("The Quay Wire", weights((0.3, 0.5, 0.2))),
            WeightsWithout("<b>Gazette</b>", weights((0.9, 0.05, 0.05))),
        ),
        following=(
            NextObservation(
                "headcount",
                "A headcount at <i>one</i> place",
                0.4,
                6.0,
                0.07,
                "It may be staged.",
                tuple(
                    Outcome(result, 1 / 3, tuple(zip(STORIES, QUARTERS, strict=True)))
                    for result in ("under 1,000", "1,000 to 2,000", "2,000 or more")
                ),
            ),
        ),
        thorough=thorough,
    )
    return replace(made, appraisal=replace(appraisal, **fields))


def weights(values: Sequence[float]) -> tuple[HypothesisWeight, ...]:
    """The three stories, everywhere and in both countries alike."""
    return tuple(
        HypothesisWeight(
            name, f"What {name} says.", place, round(1 / 3, 4), value, "unlikely", value
        )
        for place in ("*", "CN", "RU")
        for name, value in zip(STORIES, values, strict=True)
    )


def _stocks() -> Iterator[StockEstimate]:
    for place, size in (("CN-*", 2.0), ("CN-JL", 1.0), ("CN", 3.0), ("RU", 4.0), ("*", 7.0)):
        for papers, share in ((Papers.WORK, 0.25), (None, 1.0)):
            for at, month in enumerate(MONTHS):
                median = 1000.0 * size * share / (at + 1)
                intervals = Interval(0.5, median / 2, median * 2), Interval(0.9, 0.4, median * 8)
                yield StockEstimate(place, papers, month, median, intervals)


def _reported(made: Assessment) -> Iterator[ReportedStock]:
    """The first claim and the first row, as stocks of Jilin and of China."""
    claim, row = made.claims[0], made.record[0]
    assert claim.count is not None
    yield ReportedStock(
        claim.id, "quay", "CN-JL", None, "2019-09", claim.count.low, claim.count.high
    )
    yield ReportedStock(row.id, "office", "CN", None, "2019-01/2019-12", 1, None)


def _uses(made: Assessment) -> Iterator[ClaimUse]:
    for at, claim in enumerate(made.claims):
        use = Use.USED if at < 4 else Use.ECHO
        because = "it is weighed" if at < 4 else "it has the same origin as one, which counts once"
        yield ClaimUse(claim.id, Kind.STOCK, use, because, "quay")
