"""The quantities that quantulum3 finds.

Reads rows with text; writes for each its quantities: start, end, low, high.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from quantulum3 import parser


def _quantities(text: str) -> Iterator[dict[str, Any]]:
    for found in parser.parse(text):
        reach = found.uncertainty or 0
        start, end = found.span
        yield {
            "start": start,
            "end": end,
            "low": found.value - reach,
            "high": found.value + reach,
        }


def main() -> None:
    """Answer every row."""
    for line in sys.stdin:
        print(json.dumps(list(_quantities(json.loads(line)["text"]))))


if __name__ == "__main__":
    main()
