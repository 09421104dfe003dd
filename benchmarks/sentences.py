"""Sentences of known kind against the English claim stage: what its frames have no words for.

Usage: ``python -m benchmarks.sentences [--errors]``.

The sentences of ``annotations/sentences.en.yaml`` were listed by kind without a look at the rules,
so that they show which ordinary ways of saying a thing the rules do not know. A sentence is right
if its only event is of its kind; one under ``none`` if it has no event.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from tumen.extract.lang.en.claim import events
from tumen.read import from_text

SENTENCES = Path(__file__).parents[1] / "annotations" / "sentences.en.yaml"
SCENE = "About 900 North Korean workers sew in Hunchun."


def judged() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each sentence with its kind and the kinds that are found in it."""
    for kind, listed in yaml.safe_load(SENTENCES.read_text(encoding="utf-8")).items():
        text = "\n\n".join([SCENE, *listed])
        found = events(from_text(text, published="2019-12-01", language="en"))
        start = len(SCENE)
        for words in listed:
            start = text.index(words, start)
            end = start + len(words)
            yield kind, words, tuple(e.kind.value for e in found if start <= e.start < end)


def main(arguments: list[str]) -> None:
    """Print for each kind how many sentences are right, missed, and taken for another kind."""
    tally: dict[str, Counter[str]] = {}
    for kind, words, found in judged():
        wanted = () if kind == "none" else (kind,)
        outcome = "right" if found == wanted else "other" if found else "missed"
        tally.setdefault(kind, Counter())[outcome] += 1
        if "--errors" in arguments and outcome != "right":
            print(f"   {kind:13} {', '.join(found) or 'nothing'} | {words}")
    for kind, counts in (*tally.items(), ("all", sum(tally.values(), Counter()))):
        share = 100 * counts["right"] / counts.total()
        print(f"{kind:13} right {share:5.1f} %  missed {counts['missed']}  other {counts['other']}")


if __name__ == "__main__":
    main(sys.argv[1:])
