"""An estimate as an assessment shows it: beside what was reported, and with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.model.estimate import Estimation, HypothesisWeight, NextObservation, Papers
from tumen.model.quantity import Number


@dataclass(frozen=True, slots=True)
class ReportedStock:
    """A stock as a claim reports it and as the estimate reads it: what to draw beside a band.

    Attributes:
        claim: its id, of a report or of the public record.
        place, papers: as in `StockEstimate`.
        as_of: the month or months (EDTF) that it was taken to speak of.
        low, high: bounds as given; None where open.
    """

    claim: str
    source: str
    place: str
    papers: Papers | None
    as_of: str
    low: Number | None
    high: Number | None


@dataclass(frozen=True, slots=True)
class WeightsBy:
    """The stories weighed with those claims alone that had been published by the end of a month.

    Attributes:
        month: None for all claims, those of no known date among them.
        used: how many claims that were.
    """

    month: str | None
    used: int
    hypotheses: tuple[HypothesisWeight, ...]


@dataclass(frozen=True, slots=True)
class WeightsWithout:
    """The stories weighed without one source: what rests on it."""

    source: str
    hypotheses: tuple[HypothesisWeight, ...]


@dataclass(frozen=True, slots=True)
class Appraisal:
    """An estimate with what it rests on and what would move it.

    Attributes:
        before, after: the month just before the recall, and that in which the final reports were
            due; the last month of the estimate where it ends earlier.
        closed: first and last of the months in which the border was shut, if any.
        by_month: the oldest first, all claims last; empty where the recall is left out.
        without: the sources with most claims first.
        following: observations that could be made, the most telling for their cost first.
        thorough: whether drawing went on until the checks were passed, or was kept short.
    """

    estimation: Estimation
    reported: tuple[ReportedStock, ...]
    before: str
    after: str
    closed: tuple[str, str] | None
    by_month: tuple[WeightsBy, ...]
    without: tuple[WeightsWithout, ...]
    following: tuple[NextObservation, ...]
    thorough: bool
