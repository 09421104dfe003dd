"""What tokens are, as spaCy numbers it: of all tokens at once, because one by one costs more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.types import Ints2d

Numbers = tuple[int, ...]
"""Some attributes of a token; strings by their number in the vocabulary."""


def read(doc: Doc, names: Sequence[str]) -> list[Numbers]:
    """The attributes of that name of each token."""
    return list(zip(*doc.to_array([*names]).T.tolist(), strict=True))


def write(doc: Doc, names: Sequence[str], rows: Sequence[Numbers]) -> None:
    """Give each token the attributes of its row."""
    from numpy import array, uint64  # noqa: PLC0415 - heavy: start-up must not pay for it

    if rows:
        doc.from_array([*names], cast("Ints2d", array(rows, uint64)))
