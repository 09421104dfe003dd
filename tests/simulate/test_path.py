"""A small world through the real pipeline: write, read, extract, corroborate, estimate."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.simulate.build import small

from tumen import estimate, pipeline
from tumen.model import Claim, Papers
from tumen.pipeline import estimating
from tumen.read import ReadOptions
from tumen.settings import Estimating, Settings
from tumen.simulate import Simulation, changed, simulation
from tumen.simulate.prose import Keyed

FEWER = ("per_year=2", "echoes.share=0.1")


@pytest.fixture(scope="module")
def found() -> Simulation:
    return simulation(changed(small(), FEWER), 1)


@pytest.fixture(scope="module")
def run(found: Simulation, tmp_path_factory: pytest.TempPathFactory) -> tuple[pipeline.Run, Path]:
    folder = tmp_path_factory.mktemp("world")
    for report in found.reports:
        (folder / report.name).write_text(report.text, encoding="utf-8")
    ledger = folder.with_suffix(".db")
    asked = Settings(ledger=str(ledger), record=False, estimate=Estimating.NONE)
    chosen = pipeline.choose([str(folder)], stdin=False)
    return pipeline.assess(chosen, ReadOptions(), asked), ledger


def meets(claim: Claim, keyed: Keyed) -> bool:
    """Whether an extracted claim lies in the sentence and says its kind and figure."""
    count = claim.count
    overlaps = claim.anchor.start < keyed.end and keyed.start < claim.anchor.end
    return (
        overlaps
        and claim.kind is keyed.claim.kind
        and count is not None
        and (count.low, count.high) == (keyed.claim.count.low, keyed.claim.count.high)
    )


def test_most_of_what_was_said_is_found(found: Simulation, run: tuple[pipeline.Run, Path]) -> None:
    assessed = run[0].assessment
    assert len(assessed.documents) == len(found.reports)
    names = {document.id: f"{document.name}.txt" for document in assessed.documents}
    met = [
        any(names[c.document] == keyed.report and meets(c, keyed) for c in assessed.claims)
        for keyed in found.key
    ]
    assert sum(met) >= 0.6 * len(met)


def test_the_estimate_knows_the_size_of_the_truth(
    found: Simulation, run: tuple[pipeline.Run, Path]
) -> None:
    grid = estimate.grid(found.truth.places, f"{found.truth.months[0]}..{found.truth.months[-1]}")
    question = estimate.Question(grid, estimate.load_priors(), estimate.load_hypotheses())
    testimonies = estimating.testimonies_of_ledger(str(run[1]))
    made = estimate.estimation(estimate.answer(testimonies, question, estimate.QUICK, 0))
    month = "2018-06"
    (everyone,) = (
        one for one in made.stocks if (one.place, one.papers, one.month) == ("*", None, month)
    )
    at = found.truth.months.index(month)
    truth = sum(place[k][at] for place in found.truth.stocks for k in range(len(Papers)))
    assert truth / 2 < everyone.median < truth * 2
