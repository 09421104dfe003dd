"""Observations that could be made, read strictly from a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

import yaml

from tumen.errors import BadObservations
from tumen.model import Papers
from tumen.model.codec import from_json
from tumen.model.quantity import Number


class Counts(StrEnum):
    """What is measured."""

    STOCK = "stock"
    EXITS = "exits"
    CROSSINGS = "crossings"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One observation; see ``observations.yaml`` for what the fields mean."""

    name: str
    describes: str
    counts: Counts
    place: str
    first: str
    last: str
    spread: Number
    bias: Number
    cost: Number
    papers: Papers | None = None
    misleads: str | None = None

    @property
    def error(self) -> float:
        """Standard deviation of one measurement, random and systematic together."""
        return float((self.spread**2 + self.bias**2) ** 0.5)


@dataclass(frozen=True, slots=True)
class _File:
    observations: tuple[Candidate, ...]


def load_candidates(path: Path | None = None) -> tuple[Candidate, ...]:
    """The observations in `path`, or those that ship.

    Raises:
        BadObservations: the file is not exactly of the form of the one that ships.
    """
    ships = files(__package__) / "observations.yaml"
    try:
        text = (path or ships).read_text(encoding="utf-8")
        found = from_json(_File, yaml.safe_load(text)).observations
        _check(found)
    except (OSError, ValueError, TypeError, yaml.YAMLError) as error:
        raise BadObservations(str(path or "observations.yaml"), str(error)) from error
    return found


def _check(found: tuple[Candidate, ...]) -> None:
    if not found or len({one.name for one in found}) < len(found):
        raise ValueError("observations are wanted, each of a name of its own")
    for one in found:
        if one.error <= 0 or one.cost <= 0:
            raise ValueError(f"{one.name} has an error and a cost above nought, or it is no choice")
        if one.first > one.last:
            raise ValueError(f"{one.name} ends before it begins")
