"""What the user says about the sources, and how much a source may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user knows better than the sources; each value overrides what they say.

    Attributes:
        published: EDTF.
        publisher: name of the outlet or body.
        language: BCP 47.
        allow_private: whether URLs may lead to addresses that are not public.
    """

    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one source; whatever lies beyond them is refused with one line.

    Attributes:
        max_bytes: of a source as received, and of a web answer once unpacked.
        max_pages: of a PDF; those beyond are left out and reported.
        max_seconds: of wall clock, for fetching a URL and again for reading what came.
        max_redirects: followed from a URL.
    """

    max_bytes: int = 50_000_000
    max_pages: int = 2_000
    max_seconds: float = 60.0
    max_redirects: int = 5
