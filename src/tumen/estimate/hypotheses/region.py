"""Hypotheses as regions, read strictly from a file."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from tumen.errors import BadHypotheses
from tumen.estimate.dynamics.parameters import Array
from tumen.model.codec import from_json
from tumen.model.quantity import Number


@dataclass(frozen=True, slots=True)
class Bounds:
    """An open interval of a share."""

    above: Number = 0
    below: Number = 1


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A story and the shares sent home under which it holds."""

    name: str
    statement: str
    prior: Number
    work: Bounds = Bounds()
    other: Bounds = Bounds()

    def holds(self, shares: Array) -> npt.NDArray[np.bool_]:
        """For each draw of shares [draw, 2] (work, other), whether it lies in the region."""
        inside = np.ones(len(shares), dtype=bool)
        for column, bounds in enumerate((self.work, self.other)):
            inside &= (shares[:, column] >= bounds.above) & (shares[:, column] < bounds.below)
        return inside


@dataclass(frozen=True, slots=True)
class _File:
    hypotheses: tuple[Hypothesis, ...]


def load_hypotheses(path: Path | None = None) -> tuple[Hypothesis, ...]:
    """The hypotheses in `path`, or those that ship.

    Raises:
        BadHypotheses: the file has another form, or two regions overlap.
    """
    ships = files(__package__) / "recall.yaml"
    try:
        text = (path or ships).read_text(encoding="utf-8")
        found = from_json(_File, yaml.safe_load(text)).hypotheses
        _check(found)
    except (OSError, ValueError, TypeError, yaml.YAMLError) as error:
        raise BadHypotheses(str(path or "recall.yaml"), str(error)) from error
    return found


def _check(found: tuple[Hypothesis, ...]) -> None:
    """Raises ValueError where no weights, or no regions, or two regions share a point."""
    if len(found) < 2:
        raise ValueError("at least two hypotheses are wanted")
    if min(one.prior for one in found) <= 0:
        raise ValueError("every prior weight is above nought")
    axis = (np.arange(100) + 0.5) / 100
    shares = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    inside = np.stack([one.holds(shares) for one in found])
    if not inside.any(axis=1).all():
        raise ValueError("a region is empty")
    if (inside.sum(axis=0) > 1).any():
        raise ValueError("two regions overlap, so that their weights mean nothing")
