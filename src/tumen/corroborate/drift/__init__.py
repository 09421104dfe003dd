"""How figures change as they are passed on: twelve kinds, each a function that explains itself."""

from __future__ import annotations

from tumen.corroborate.drift.find import drifts

__all__ = ["drifts"]
