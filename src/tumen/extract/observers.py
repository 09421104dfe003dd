"""States that tell of workers elsewhere and host none, whatever language says so."""

from __future__ import annotations

OBSERVERS = frozenset({"KP", "KR", "US", "JP", "GB", "FR", "DE", "AU", "CA"})
"""ISO 3166-1 codes. What these say about workers is about those in other States: the DPRK sends
them, and the others tell what they know of them without being told to have any."""
