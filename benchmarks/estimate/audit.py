"""The sampler beside NumPyro's NUTS on the same model, written a second time.

Usage: ``python -m benchmarks.estimate.audit [small|reference] [DRAWS] [FOLDER]`` with the extra
`tumen[audit]`. Prints how far the two log densities and gradients are apart at random points, what
either sampler costs in CPU seconds of this process (compiling included) and reaches, and how far
the quick answer is off by what it was asked for. Two chains of NUTS draw DRAWS after as many to
warm up; in FOLDER they are kept, so that another run need not draw them again.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jax
import numpy as np
from benchmarks.estimate.audit_model import blocks, log_likelihood, model
from benchmarks.estimate.problem import Problem, Size, problem
from numpyro.infer import MCMC, NUTS

from tumen.estimate.answer.diagnosis import LEAST_EFFECTIVE
from tumen.estimate.answer.series import FLOWS, PAPERS, series
from tumen.estimate.dynamics.parameters import Array, names
from tumen.estimate.inference.sampling import FULL, QUICK, Method, Posterior, posterior
from tumen.estimate.inference.target import Target
from tumen.estimate.make import watched
from tumen.model import Diagnostics

SIZES = {"small": Size(places=4, months=48, sources=8, claims=60), "reference": Size()}
CHAINS = 2
SEEDS = 5  # of quick answers
EVERY = 3  # months between those compared


@dataclass(frozen=True, slots=True)
class Run:
    """What a sampler drew and what it cost."""

    drawn: Posterior
    seconds: float


def main() -> None:
    """Run once, printing as it goes."""
    size = sys.argv[1] if len(sys.argv) > 1 else "small"
    draws = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    given = problem(SIZES[size], seed=0)
    _agree(given.target)
    ours = _ours(given.target, FULL, seed=0)
    verdict = _told("tumen, full", given.target, ours)
    nuts = _nuts(given, draws, folder)
    theirs = _told("NumPyro NUTS", given.target, nuts)
    cost = [
        run.seconds * max(1.0, LEAST_EFFECTIVE / found.effective_draws)
        for run, found in ((ours, verdict), (nuts, theirs))
    ]
    print(
        f"to {LEAST_EFFECTIVE:.0f} effective draws of every output: {cost[0]:.0f} and "
        f"{cost[1]:.0f} CPU s, {cost[1] / cost[0]:.1f} times less"
    )
    print("full beside NUTS")
    _compare(given.target, [ours.drawn.flat], nuts.drawn.flat)
    print(f"quick beside NUTS, {SEEDS} seeds")
    quick = [_ours(given.target, QUICK, seed).drawn.flat for seed in range(SEEDS)]
    _compare(given.target, quick, nuts.drawn.flat)


def _agree(target: Target) -> None:
    """Log likelihoods and gradients at draws from the prior, the worst relative differences."""
    likelihood, layout = log_likelihood(target), target.world.layout
    both = jax.jit(jax.value_and_grad(likelihood))
    apart, steeper = 0.0, 0.0
    for seed in range(10):
        theta = np.random.default_rng(seed).normal(size=target.size)
        potential, gradient = target(theta)
        ours = 0.5 * float(theta @ theta) - potential
        value, slopes = both(blocks(layout, theta))
        theirs = np.concatenate([np.asarray(slopes[name]).ravel() for name in names()])
        apart = max(apart, abs(ours - float(value)) / abs(float(value)))
        off = np.abs(theta - gradient - theirs).max()
        steeper = max(steeper, float(off / np.abs(theirs).max()))
    print(f"log density apart by {apart:.1e} of itself at worst, gradient by {steeper:.1e}")


def _ours(target: Target, method: Method, seed: int) -> Run:
    target(np.zeros(target.size))
    start = time.process_time()
    drawn = posterior(target, method, seed, lambda so_far: not watched(target, so_far).complaints)
    return Run(drawn, time.process_time() - start)


def _nuts(given: Problem, draws: int, folder: Path | None) -> Run:
    """Chains of NUTS one after another, each read from the folder if it is there."""
    found = []
    for chain in range(CHAINS):
        path = folder / f"nuts-{given.target.size}-{draws}-{chain}.npz" if folder else None
        if path is not None and path.exists():
            kept = np.load(path)
            found.append((kept["theta"], float(kept["seconds"]), int(kept["divergent"])))
            continue
        found.append(_chain(given.target, draws, chain))
        if path is not None:
            theta, seconds, divergent = found[-1]
            np.savez(path, theta=theta, seconds=seconds, divergent=divergent)
    thetas = np.stack([theta for theta, _, _ in found])
    energies = np.array([[given.target(theta)[0] for theta in chain] for chain in thetas])
    divergent = sum(count for _, _, count in found)
    drawn = Posterior("NUTS", 0, thetas, energies, divergent)
    return Run(drawn, sum(seconds for _, seconds, _ in found))


def _chain(target: Target, draws: int, seed: int) -> tuple[Array, float, int]:
    start = time.process_time()
    sampler = MCMC(NUTS(model(target)), num_warmup=draws, num_samples=draws, progress_bar=False)
    sampler.run(jax.random.PRNGKey(seed), extra_fields=("diverging",))
    drawn = sampler.get_samples()
    theta = np.concatenate([np.asarray(drawn[name]).reshape(draws, -1) for name in names()], axis=1)
    divergent = int(np.sum(sampler.get_extra_fields()["diverging"]))
    return theta, time.process_time() - start, divergent


def _told(name: str, target: Target, run: Run) -> Diagnostics:
    found = watched(target, run.drawn)
    print(
        f"{name}: {run.seconds:.0f} CPU s, {found.draws:,} draws, R-hat {found.r_hat:.3f}, "
        f"{found.effective_draws:.0f} effective, {found.divergent} divergent",
        flush=True,
    )
    return found


def _compare(target: Target, found: list[Array], reference: Array) -> None:
    """Bias in deviations of the reference, and widths over its widths, by group of outputs.

    Of the bias the mean over outputs and seeds, and the mean of its size in single answers, part of
    which is chance.
    """
    beside = dict(_moments(target, reference))
    each = [dict(_moments(target, draws)) for draws in found]
    for group, (mean, width) in beside.items():
        off = np.array([(one[group][0] - mean) / width for one in each])
        ratio = np.array([one[group][1] / width for one in each])
        low, middle, high = np.quantile(ratio.mean(axis=0), [0.05, 0.5, 0.95])
        print(
            f"  {group:22} bias {off.mean():+.2f}, in one answer {np.abs(off).mean():.2f}; "
            f"width {middle:.2f} ({low:.2f} to {high:.2f})"
        )


def _moments(target: Target, draws: Array) -> Iterator[tuple[str, tuple[Array, Array]]]:
    """Means and deviations of log persons of each group of outputs."""
    found: dict[str, list[Array]] = {}
    for area, drawn in series(target, draws):
        where = "places" if len(area.places) == 1 else "countries and all"
        logs = np.log1p(np.maximum(drawn[..., ::EVERY].astype(float), 0.0))
        for row, what in enumerate((*PAPERS, *FLOWS)):
            moments = np.stack([logs[:, row].mean(axis=0), logs[:, row].std(axis=0)])
            found.setdefault(f"{what or 'all papers'}, {where}", []).append(moments)
    for group, moments_of in found.items():
        mean, width = np.concatenate(moments_of, axis=1)
        yield group, (mean, np.maximum(width, 1e-3))


if __name__ == "__main__":
    main()
