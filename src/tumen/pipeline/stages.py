"""The stages that a run is made of, in one record, so that tests can put fakes in their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tumen import extract, law, read
from tumen.extract.extractor import RULES, extractor
from tumen.model import Claim, Correction, Document, Finding, Problem, Provision
from tumen.settings import Settings

T = TypeVar("T")
Found = tuple[tuple[T, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Stages:
    """What is done at each step; see the packages of the same names."""

    read: Callable[[read.Source, read.ReadOptions, read.Limits], Found[Document]] = read.read
    claims: Callable[[Document], Found[Claim]] = extract.claims
    provisions: Callable[[], tuple[Provision, ...]] = law.provisions
    evaluate: Callable[
        [Sequence[Claim], Sequence[Provision], Sequence[Document]], Found[Finding]
    ] = law.evaluate
    corrections: Callable[
        [Sequence[Claim], Sequence[Provision], Sequence[Document]], Found[Correction]
    ] = law.corrections


def stages(settings: Settings) -> Stages:
    """The stages with the extractor that the settings name.

    Raises:
        ExtractError: there is no such extractor, or it cannot work under these settings.
    """
    if settings.extractor == RULES:
        return Stages()
    return Stages(claims=extractor(settings.extractor, settings))
