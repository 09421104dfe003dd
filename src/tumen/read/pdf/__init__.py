"""PDF: text in reading order with the boxes that it stands in."""

from __future__ import annotations

from tumen.read.pdf.report import read_pdf

__all__ = ["read_pdf"]
