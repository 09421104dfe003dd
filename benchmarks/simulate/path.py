"""The whole path on a world whose truth is known: what is lost at each step.

Usage: ``python -m benchmarks.simulate.path WORLD.yaml [SEED] [NAME=VALUE …]``.

Simulates the world, writes its reports, extracts and corroborates them through a ledger, and
estimates; beside it the estimate from the same claims as rows, which loses nothing to language.
Printed: how many of the claims that reports mean are found and with which fields, how many are
found that no report means, how far both estimates are from the truth, and why claims went unused.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tumen import estimate, pipeline
from tumen.model import Claim, Count, Estimation, Kind, PublicClaim, Use, WorldTruth
from tumen.pipeline.estimating import testimonies_of_ledger
from tumen.read import ReadOptions
from tumen.settings import Estimating, Settings
from tumen.simulate import Simulation, changed, load_world, simulation
from tumen.simulate.prose import Keyed

COUNTING = frozenset(
    {
        *(Kind.STOCK, Kind.PERMIT, Kind.OVERSTAY, Kind.ARRIVAL),
        *(Kind.REPATRIATION, Kind.CROSSING, Kind.RENEWAL),
    }
)


MOST_REASONS = 4
FIELDS = ("place", "time", "papers")


@dataclass(frozen=True, slots=True)
class Extracted:
    """A claim and the name of the report that it was found in."""

    report: str
    claim: Claim


def main(arguments: Sequence[str]) -> None:
    """Run one world and print."""
    path, seed, *changes = (*arguments, "0") if len(arguments) == 1 else arguments
    found = simulation(changed(load_world(Path(path)), changes), int(seed))
    print(f"{found.truth.story}: {len(found.claims)} claims in {len(found.reports)} reports")
    with tempfile.TemporaryDirectory() as folder:
        extracted, ledger = _extract(found, Path(folder))
        _score(found.key, extracted)
        from_words = testimonies_of_ledger(ledger)
    _compare("from reports", found.truth, from_words)
    _compare("from rows", found.truth, estimate.from_record(found.claims))


def _extract(found: Simulation, folder: Path) -> tuple[list[Extracted], str]:
    """The claims of the written reports, and the ledger that keeps them."""
    reports, ledger = folder / "reports", str(folder / "world.db")
    reports.mkdir()
    for report in found.reports:
        (reports / report.name).write_text(report.text, encoding="utf-8")
    asked = Settings(ledger=ledger, record=False, estimate=Estimating.NONE)
    run = pipeline.assess(pipeline.choose([str(reports)], stdin=False), ReadOptions(), asked)
    names = {document.id: f"{document.name}.txt" for document in run.assessment.documents}
    return [Extracted(names[c.document], c) for c in run.assessment.claims], ledger


def _score(key: Sequence[Keyed], extracted: Sequence[Extracted]) -> None:
    """Print what was found of what was meant, by kind, and what was found beside it."""
    wanted, met, fields = Counter[str](), Counter[str](), Counter[str]()
    used: set[str] = set()
    for keyed in key:
        wanted[keyed.claim.kind] += 1
        claim = next(_meeting(keyed, extracted), None)
        if claim is not None:
            met[keyed.claim.kind] += 1
            used.add(claim.id)
            fields.update(name for name, right in _fields(claim, keyed.claim) if right)
    for kind in sorted(wanted):
        print(f"  {kind:13} found {met[kind]:3} of {wanted[kind]:3}")
    total = met.total()
    print(f"  all           found {total} of {wanted.total()} by kind and figure")
    shares = (f"{name} {fields[name] / max(1, total):.0%}" for name in FIELDS)
    print(f"  of these right: {', '.join(shares)}")
    surplus = [e for e in extracted if _counts(e.claim) and e.claim.id not in used]
    print(f"  found beside them: {len(surplus)} claims with a figure")


def _meeting(keyed: Keyed, extracted: Sequence[Extracted]) -> Iterator[Claim]:
    """Claims found in the sentence, of its kind and with its figure."""
    figure = keyed.claim.count.low, keyed.claim.count.high
    for claim in (one.claim for one in extracted if one.report == keyed.report):
        overlaps = claim.anchor.start < keyed.end and keyed.start < claim.anchor.end
        if overlaps and claim.kind is keyed.claim.kind and _bounds(claim.count) == figure:
            yield claim


def _bounds(count: Count | None) -> tuple[object, object] | None:
    return None if count is None else (count.low, count.high)


def _fields(claim: Claim, meant: PublicClaim) -> Iterator[tuple[str, bool]]:
    """Whether places, time and papers are those meant."""
    there = {(place.country, place.subdivision) for place in claim.places}
    there = {place for place in there if place[0] != "KP"}
    yield "place", there == {(meant.place.country, meant.place.subdivision)}
    period = claim.period.edtf[:7] if claim.period and claim.period.edtf else None
    yield "time", period == (meant.period and meant.period[:7])
    named = {claim.permit.permit_class} if claim.permit else set()
    yield "papers", named == set(meant.permits) or (claim.kind in {Kind.OVERSTAY, Kind.RENEWAL})


def _counts(claim: Claim) -> bool:
    return claim.kind in COUNTING and claim.count is not None


def _compare(name: str, truth: WorldTruth, testimonies: Sequence[estimate.Testimony]) -> None:
    """Print how far an estimate is from the truth, and the story that it holds likeliest."""
    grid = estimate.grid(truth.places, f"{truth.months[0]}..{truth.months[-1]}")
    question = estimate.Question(grid, estimate.load_priors(), estimate.load_hypotheses())
    made = estimate.estimation(estimate.answer(testimonies, question, estimate.ONE_CHAIN, 0))
    inner, outer, error = np.array(list(_held(made, truth)), dtype=float).T
    best = max((h for h in made.hypotheses if h.place == "*"), key=lambda h: h.probability)
    used = sum(use.use is Use.USED for use in made.claims)
    print(
        f"{name}: {used} of {len(testimonies)} claims weighed; intervals of 50% hold "
        f"{inner.mean():.0%}, of 90% {outer.mean():.0%}; log error {np.abs(error).mean():.2f} "
        f"(bias {error.mean():+.2f}); {best.hypothesis} {best.probability:.2f}"
    )
    unused = Counter(use.because.split(" as ")[0] for use in made.claims if use.use is not Use.USED)
    for because, many in unused.most_common(MOST_REASONS):
        print(f"  {many:4} not weighed: {because}")


def _held(made: Estimation, truth: WorldTruth) -> Iterator[tuple[bool, bool, float]]:
    """All papers together, by place and month: whether each interval holds, and the log error."""
    stocks = np.array(truth.stocks)
    for one in made.stocks:
        if one.papers is not None:
            continue
        inside = [i for i, p in enumerate(truth.places) if one.place in {p, p[:2], "*"}]
        real = stocks[inside][:, :, truth.months.index(one.month)].sum()
        half, most = one.intervals
        yield (
            half.low <= real <= half.high,
            most.low <= real <= most.high,
            float(np.log1p(one.median) - np.log1p(real)),
        )


if __name__ == "__main__":
    main(sys.argv[1:])
