"""Time, memory and mixing on the reference problem.

Usage: ``python -m benchmarks.estimate.speed [quick|full] [CLAIMS]``. CPU seconds of this process,
with the kernels compiled before; run with OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import resource
import sys
import time

import numpy as np
from benchmarks.estimate.problem import Size, problem

from tumen.estimate.inference.sampling import FULL, QUICK, posterior
from tumen.estimate.make import watched


def main() -> None:
    """Run once and print one line."""
    method = QUICK if sys.argv[1:2] == ["quick"] else FULL
    size = Size(claims=int(sys.argv[2]) if len(sys.argv) > 2 else 400)
    given = problem(size, seed=0)
    given.target(np.zeros(given.target.size))
    start = time.process_time()
    drawn = posterior(
        given.target, method, 0, lambda some: not watched(given.target, some).complaints
    )
    verdict = watched(given.target, drawn)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{method.name}, {size.claims:,} claims, {given.target.size:,} parameters: "
        f"{time.process_time() - start:.1f} CPU s, {memory:.0f} MB; {verdict.draws:,} draws, "
        f"R-hat {verdict.r_hat:.3f}, {verdict.effective_draws:.0f} effective, "
        f"{verdict.divergent} divergent"
    )


if __name__ == "__main__":
    main()
