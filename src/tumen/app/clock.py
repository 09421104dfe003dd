"""The one place where the room asks what time it is."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """RFC 3339 in UTC, to the microsecond, so that entries sort as they were made."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
