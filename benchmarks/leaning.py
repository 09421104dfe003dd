"""How far claims lean on other paragraphs: what `tumen.extract.lang.en.needed` must not cut off.

Usage: ``python -m benchmarks.leaning``.

Over the project's annotated English reports: how many paragraphs before its own a claim's source,
place, time or other field stands, how many behind, and how far a claim stands from the nearest
paragraph with a word of the field, as found and as annotated.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tumen.extract import claims
from tumen.extract.extractor import spans
from tumen.extract.lang.en.needed import paragraphs, speaking_in
from tumen.read import from_text

ANNOTATIONS = Path(__file__).parents[1] / "annotations" / "claims.en.jsonl"
Leanings = Iterator[tuple[str, int]]


def leanings(report: Mapping[str, object]) -> Leanings:
    """What is counted of one report: the name of the distance, and the distance in paragraphs."""
    document = from_text(str(report["text"]), published=str(report["published"]), language="en")
    parts = list(paragraphs(document.text))
    speaking = speaking_in(document.text, parts)

    def number(at: int) -> int:
        return sum(end <= at for _, end in parts)

    for claim in claims(document)[0]:
        own = number(claim.anchor.start)
        beside = [own - number(span.start) for span in spans(claim)]
        yield "fields before", max(beside)
        yield "fields behind", -min(beside)
        if speaking:
            nearest = min((own - one for one in speaking), key=abs)
            yield (
                ("after a word of the field", nearest)
                if nearest >= 0
                else (
                    "before a word of the field",
                    -nearest,
                )
            )


def main() -> None:
    """Print how often each distance occurs."""
    counted: dict[str, Counter[int]] = {}
    for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines():
        for name, distance in leanings(json.loads(line)):
            counted.setdefault(name, Counter())[distance] += 1
    for name, counts in sorted(counted.items()):
        shown = "  ".join(f"{distance}: {count}" for distance, count in sorted(counts.items()))
        print(f"{name}, in paragraphs: {shown}")


if __name__ == "__main__":
    main()
