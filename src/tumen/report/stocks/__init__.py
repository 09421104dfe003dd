"""What the claims together leave possible: how many were where, and what became of the recall."""

from tumen.report.stocks.records import StocksView
from tumen.report.stocks.telling import stocks

__all__ = ["StocksView", "stocks"]
