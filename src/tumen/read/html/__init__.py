"""Saved web pages: the article without what surrounds it."""

from __future__ import annotations

from tumen.read.html.page import read_html

__all__ = ["read_html"]
