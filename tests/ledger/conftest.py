"""Documents and claims to keep, and a ledger to keep them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tumen.ledger import Ledger, open_ledger
from tumen.model import Claim, Document, Factuality, Kind, Rule
from tumen.read import from_text

MakeClaim = Callable[..., Claim]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger of the test is."""
    return tmp_path / "tumen.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    with open_ledger(path) as opened:
        yield opened


@pytest.fixture
def document() -> Document:
    """A report of three statements."""
    return from_text(
        "40 women work in Hunchun. 근로자들이 단둥에 도착했다. They went home.", language="en"
    )


@pytest.fixture
def claim(document: Document) -> MakeClaim:
    """A maker of claims that cover given words of the document."""

    def make(words: str, kind: Kind = Kind.STOCK, **fields: Any) -> Claim:
        start = document.text.index(words)
        identifier = sha256(f"{words}{kind}{sorted(fields)}".encode()).hexdigest()
        return Claim(
            id=identifier,
            document=document.id,
            kind=kind,
            anchor=document.span(start, start + len(words)),
            factuality=Factuality.ASSERTED,
            rule=Rule("test", "1"),
            **fields,
        )

    return make
