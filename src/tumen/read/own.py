"""Telling tumen's own pages, which are no reports."""

from __future__ import annotations

import re

HEAD = 4096
"""Bytes in which the mark stands."""
_MARK = re.compile(rb'<meta name="generator" content="tumen ')


def is_own_page(data: bytes) -> bool:
    """Whether the bytes are an assessment that tumen wrote."""
    return _MARK.search(data[:HEAD]) is not None
