"""What the room says to the process that reads uploads, and what it hears."""

from __future__ import annotations

from dataclasses import dataclass

from tumen.settings import Settings


@dataclass(frozen=True, slots=True)
class Request:
    """Read this file under these settings, and keep its claims in their ledger.

    `locator` is what the ledger calls it; `path` is where it lies for the moment.
    """

    path: str
    locator: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of it.

    Attributes:
        documents: ids of the reports in it.
        claims: how many claims are new to the ledger.
        said: sentences on what could not be read or deserves a look.
        failed: whether anything was lost.
    """

    documents: tuple[str, ...] = ()
    claims: int = 0
    said: tuple[str, ...] = ()
    failed: bool = False
