"""Medians and central intervals of draws."""

from __future__ import annotations

import numpy as np

from tumen.estimate.answer.series import FLOWS, PAPERS, Series
from tumen.estimate.dynamics.parameters import Array
from tumen.model import FlowEstimate, Interval, StockEstimate

LEVELS = (0.5, 0.9)
_PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)


def stock_estimates(code: str, drawn: Series, months: tuple[str, ...]) -> tuple[StockEstimate, ...]:
    """Every papers and month of one area."""
    found = _quantiles(drawn)
    return tuple(
        StockEstimate(code, papers, month, _median(found, row, t), _intervals(found, row, t))
        for row, papers in enumerate(PAPERS)
        for t, month in enumerate(months)
    )


def flow_estimates(code: str, drawn: Series, months: tuple[str, ...]) -> tuple[FlowEstimate, ...]:
    """Every flow and month of one area."""
    found = _quantiles(drawn)
    return tuple(
        FlowEstimate(code, flow, month, _median(found, row, t), _intervals(found, row, t))
        for row, flow in enumerate(FLOWS, start=len(PAPERS))
        for t, month in enumerate(months)
    )


def interval(drawn: Array, level: float) -> Interval:
    """The central interval of draws of one number."""
    low, high = np.quantile(drawn, [(1.0 - level) / 2.0, (1.0 + level) / 2.0])
    return Interval(level, _rounded(low), _rounded(high))


def _quantiles(drawn: Series) -> Array:
    """[probability, row, month], by linear interpolation between draws."""
    found: Array = np.quantile(drawn, _PROBABILITIES, axis=0)
    return found


def _median(found: Array, row: int, month: int) -> float:
    return _rounded(found[2, row, month])


def _intervals(found: Array, row: int, month: int) -> tuple[Interval, ...]:
    low, lower, _, upper, high = (_rounded(number) for number in found[:, row, month])
    return Interval(0.5, lower, upper), Interval(0.9, low, high)


def _rounded(number: float) -> float:
    """To four significant digits: draws say no more."""
    return float(f"{number:.4g}")
