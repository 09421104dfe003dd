"""How many of the permits and instruments that the gold claims name are found, with their class.

Prints recall over the English reports of ``gold/dev.jsonl``, and what was missed. Precision
cannot be read off there: a text names papers that no claim is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from benchmarks.corpora import SHARED

from tumen.extract import instruments, permits
from tumen.model import Document
from tumen.read import from_text

Key = tuple[int, int, str]


def _overlapping(gold: Key, found: set[Key]) -> bool:
    return any(gold[2] == f[2] and gold[0] < f[1] and f[0] < gold[1] for f in found)


def _gold(report: dict[str, Any], field: str) -> set[Key]:
    """Start, end and class or identifier of each paper or rule that a claim names."""
    keys = set()
    for claim in report["claims"]:
        named = [claim["permit"]] if field == "permit" and claim["permit"] else []
        named += claim["instruments"] if field == "instruments" else []
        keys |= {(*n["span"], n.get("class") or n["id"]) for n in named if n.get("span")}
    return keys


def _found(document: Document, field: str) -> set[Key]:
    if field == "permit":
        return {(s.start, s.end, p.permit_class) for p in permits(document)[0] for s in p.spans}
    return {(s.start, s.end, i.instrument) for i in instruments(document)[0] for s in i.spans}


def _reports() -> Iterator[dict[str, Any]]:
    with (SHARED / "gold" / "dev.jsonl").open(encoding="utf-8") as lines:
        yield from (r for r in map(json.loads, lines) if r["language"] == "en")


def main() -> None:
    """Print recall by field."""
    for field in ("permit", "instruments"):
        total = hits = 0
        for report in _reports():
            document = from_text(report["text"], language="en")
            found = _found(document, field)
            for gold in sorted(_gold(report, field)):
                total += 1
                if _overlapping(gold, found):
                    hits += 1
                else:
                    print(f"missed {report['id']} {report['text'][gold[0] : gold[1]]!r} {gold[2]}")
        print(f"{field}: recall {100 * hits / total:.1f} ({hits} of {total})")


if __name__ == "__main__":
    main()
