"""The public record that ships: dated claims with their addresses, so that no one starts from nil.

Facts and addresses only, in our own words; the text of the pages is not here. The file is
``claims.jsonl`` beside this module; `docs/reference/record.md` is its data dictionary.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from tumen.errors import BadRecordRow
from tumen.model import PublicClaim
from tumen.record.plot import plot
from tumen.record.query import RecordQuery, select
from tumen.record.rows import parse, root

__all__ = ["RecordQuery", "parse", "plot", "public_claims", "read_rows", "root", "select"]


def read_rows(path: Path) -> tuple[PublicClaim, ...]:
    """The rows of a file in the record's form, read as strictly.

    Raises:
        BadRecordRow: naming the file and the line, also where it cannot be read at all.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadRecordRow(str(path), 0, f"cannot be read ({error})") from error
    return parse(lines, str(path))


@cache
def public_claims() -> tuple[PublicClaim, ...]:
    """The rows that ship, in order of their ids."""
    path = files(__name__) / "claims.jsonl"
    return parse(path.read_text(encoding="utf-8").splitlines(), "claims.jsonl")
