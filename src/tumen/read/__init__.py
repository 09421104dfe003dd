"""Bytes to Document."""

from __future__ import annotations

from tumen.read.expand import sources
from tumen.read.options import Limits, ReadOptions
from tumen.read.own import is_own_page
from tumen.read.reading import read
from tumen.read.source import Source
from tumen.read.text import from_text

__all__ = ["Limits", "ReadOptions", "Source", "from_text", "is_own_page", "read", "sources"]
