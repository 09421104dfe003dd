"""What extraction costs on reports of growing length, beside the parse of the same text.

Usage: ``python -m benchmarks.scaling [SENTENCES ...]``; without any, 100, 300, 1000 and 3000.

The texts are the annotated reports put behind each other. Seconds are of the processor, so that
other work on the machine counts little.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import cycle, takewhile
from pathlib import Path
from time import process_time

from tumen.extract import claims
from tumen.extract.lang.en.parse import parse
from tumen.model import Document
from tumen.read import from_text

REPORTS = Path(__file__).parents[1] / "annotations" / "claims.en.jsonl"
LENGTHS = (100, 300, 1000, 3000)


def texts() -> list[str]:
    """The annotated reports."""
    lines = REPORTS.read_text(encoding="utf-8").splitlines()
    return [str(json.loads(line)["text"]) for line in lines]


def long_report(sentences: int) -> Document:
    """A report of about so many sentences."""
    left = sentences

    def wanted(text: str) -> bool:
        nonlocal left
        enough, left = left <= 0, left - text.count(". ") - text.count(".\n") - 1
        return not enough

    return from_text("\n\n".join(takewhile(wanted, cycle(texts()))), published="2024-03-06")


def measured(document: Document) -> tuple[int, float, float]:
    """Sentences, and the seconds that the parse and the rest of the extraction take."""
    start = process_time()
    sentences = sum(1 for _ in parse(document).sents)
    parsed = process_time()
    claims(document)
    return sentences, parsed - start, process_time() - parsed


def rows(lengths: list[int]) -> Iterator[str]:
    """The table."""
    yield f"{'sentences':>9} {'parse s':>8} {'rest s':>8} {'rest/parse':>10} {'ms a sentence':>13}"
    for length in lengths:
        sentences, parsing, rest = measured(long_report(length))
        each = 1000 * (parsing + rest) / sentences
        yield f"{sentences:9} {parsing:8.2f} {rest:8.2f} {rest / parsing:10.2f} {each:13.2f}"


if __name__ == "__main__":
    claims(long_report(1))  # loads the model and the lexicons
    for row in rows([int(given) for given in sys.argv[1:]] or [*LENGTHS]):
        print(row)
