"""Sentences of known kind against the English claim stage: what its frames have no words for.

Usage: ``python -m benchmarks.sentences [--errors]``.

The sentences of ``annotations/sentences/en`` were listed by kind without a look at the rules, so
that they show which ordinary ways of saying a thing the rules do not know. The weights beside the
rules were learnt from them: the figures show fit, not what to expect. A sentence is right if its
events are of the kinds that it is listed with, no more and no fewer.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from tools.sentences import Sentence, sentences

from tumen.extract.lang.en.claim import events
from tumen.read import from_text

SCENE = "About 900 North Korean workers sew in Hunchun."


def judged(listed: Iterable[Sentence]) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Each sentence with the kinds that are found in it, sentences of one heading in one text."""
    for _, group in groupby(listed, key=lambda s: (s.genre, s.heading)):
        together = tuple(group)
        text = "\n\n".join([SCENE, *(s.text for s in together)])
        found = events(from_text(text, published="2019-12-01", language="en"))
        start = len(SCENE)
        for sentence in together:
            start = text.index(sentence.text, start)
            end = start + len(sentence.text)
            yield sentence, tuple(e.kind.value for e in found if start <= e.start < end)


def outcome(sentence: Sentence, found: tuple[str, ...]) -> str:
    """What to call the finding."""
    wanted = Counter(claim.kind.value for claim in sentence.claims)
    return "right" if Counter(found) == wanted else "other" if found else "missed"


def main(arguments: list[str]) -> None:
    """Print for each heading how many sentences are right, missed, and taken for another kind."""
    tally: dict[str, Counter[str]] = {}
    for sentence, found in judged(sentences()):
        result = outcome(sentence, found)
        tally.setdefault(sentence.heading, Counter())[result] += 1
        if "--errors" in arguments and result != "right":
            print(f"   {sentence.heading:13} {', '.join(found) or 'nothing'} | {sentence.text}")
    for kind, counts in (*tally.items(), ("all", sum(tally.values(), Counter()))):
        share = 100 * counts["right"] / counts.total()
        print(f"{kind:13} right {share:5.1f} %  missed {counts['missed']}  other {counts['other']}")


if __name__ == "__main__":
    main(sys.argv[1:])
