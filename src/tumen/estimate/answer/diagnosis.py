"""Whether the draws can be trusted, in sentences."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from tumen.estimate.answer.series import Series
from tumen.estimate.dynamics.parameters import Array
from tumen.estimate.inference.mixing import effective_draws, r_hat
from tumen.estimate.inference.sampling import Posterior
from tumen.model import Diagnostics
from tumen.wording import say

WORST_R_HAT = 1.01
LEAST_EFFECTIVE = 400.0
MOST_DIVERGENT = 0.005  # of the moves
EVERY = 3  # months between those that are watched; neighbours are alike


@dataclass(slots=True)
class Watch:
    """The worst of what was seen so far, over all outputs."""

    posterior: Posterior
    r_hat: float = field(default=1.0)
    effective: float = field(default=float("inf"))

    def see(self, drawn: Series) -> None:
        """Take in the series [draw, row, month] of one area, of every `EVERY` months."""
        chains, count, _ = self.posterior.draws.shape
        for row in range(drawn.shape[1]):
            logs = np.log1p(np.maximum(drawn[:, row], 0.0))
            self._take(logs.reshape(chains, count, -1).astype(float))

    def _take(self, quantities: Array) -> None:
        self.r_hat = max(self.r_hat, float(r_hat(quantities).max()))
        self.effective = min(self.effective, float(effective_draws(quantities).min()))

    def diagnostics(self) -> Diagnostics:
        """The verdict; the log posterior density counts as an output too."""
        self._take(self.posterior.energies[..., None])
        chains, count, _ = self.posterior.draws.shape
        return Diagnostics(
            method=self.posterior.method,
            seed=self.posterior.seed,
            chains=chains,
            draws=chains * count,
            r_hat=round(self.r_hat, 4),
            effective_draws=round(self.effective, 1),
            divergent=self.posterior.divergent,
            complaints=tuple(self._complaints(chains * count)),
        )

    def _complaints(self, draws: int) -> list[str]:
        found: list[str] = []
        if self.r_hat > WORST_R_HAT:
            found.append(
                say(
                    "The chains have not mixed: R-hat is {worst} at worst.",
                    worst=f"{self.r_hat:.3f}",
                )
            )
        if self.effective < LEAST_EFFECTIVE:
            found.append(say("One output has only {n} effective draws.", n=f"{self.effective:.0f}"))
        if self.posterior.divergent > MOST_DIVERGENT * draws:
            found.append(say("{n} moves broke down.", n=str(self.posterior.divergent)))
        return found
