"""Bytes to Document."""

from __future__ import annotations

from tumen.read.text import from_text

__all__ = ["from_text"]
