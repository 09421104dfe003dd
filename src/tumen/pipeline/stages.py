"""The stages that a run is made of, in one record, so that tests can put fakes in their places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tumen import extract, read
from tumen.model import Claim, Document, Problem

T = TypeVar("T")
Found = tuple[tuple[T, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Stages:
    """Each returns its results and its problems; see the package of the same name."""

    read: Callable[[read.Source, read.ReadOptions, read.Limits], Found[Document]] = read.read
    claims: Callable[[Document], Found[Claim]] = extract.claims
