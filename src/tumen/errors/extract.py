"""Why a document could not be worked on."""

from __future__ import annotations

from tumen.errors.base import TumenError


class ExtractError(TumenError):
    """One document could not be worked on."""
