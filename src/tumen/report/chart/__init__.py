"""Reported figures over time, as small multiples that keep units apart."""

from tumen.report.chart.drawing import chart
from tumen.report.chart.records import Chart

__all__ = ["Chart", "chart"]
