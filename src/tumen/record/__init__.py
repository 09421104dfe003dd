"""The public record that ships: dated claims with their addresses, so that no one starts from nil.

Facts and addresses only, in our own words; the text of the pages is not here. The file is
``claims.jsonl`` beside this module; `docs/reference/record.md` is its data dictionary.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tumen.model import PublicClaim
from tumen.record.query import RecordQuery, select
from tumen.record.rows import parse, root

__all__ = ["RecordQuery", "parse", "public_claims", "root", "select"]


@cache
def public_claims() -> tuple[PublicClaim, ...]:
    """The rows that ship, in order of their ids."""
    path = files(__name__) / "claims.jsonl"
    return parse(path.read_text(encoding="utf-8").splitlines(), "claims.jsonl")
