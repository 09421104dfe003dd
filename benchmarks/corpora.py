"""Where the third-party gold sets are, which may be measured on but not shipped.

They are looked for in the folder that ``TUMEN_SHARED`` names, else beside the project in
``../shared``. A benchmark that does not find its set says so and ends with exit code 2.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("TUMEN_SHARED", Path(__file__).parents[2] / "shared"))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        sys.exit(f"{path} is not here: set TUMEN_SHARED to the folder with the gold sets")
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def corpus(name: str) -> Iterator[dict[str, Any]]:
    """The documents of ``corpora/NAME.jsonl``: doc_id, text, meta, annotations."""
    return _rows(SHARED / "corpora" / f"{name}.jsonl")


def annotated(language: str) -> Iterator[dict[str, Any]]:
    """The reports of ``gold/dev.jsonl`` in one language, with their claims."""
    return (row for row in _rows(SHARED / "gold" / "dev.jsonl") if row["language"] == language)
