"""Why an instrument file cannot be trusted."""

from __future__ import annotations

from tumen.errors.base import TumenError


class LawError(TumenError):
    """An instrument file is not what the law layer can trust."""
