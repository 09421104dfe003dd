"""Attributions against PolNeAR, with the definitions of the research notes.

Usage: ``python -m benchmarks.attribution [dev|check|train] [--errors] [--limit N]``.

Gold and ours are paired one to one, by cues that overlap first and by shared content then.
*Overlap* F1 counts a source or cue as right where it shares a word with its partner's; *content
token* F1 counts words of content over the document; a *whole* attribution is right where the cues
overlap, the sources overlap (or both are empty) and the contents' Jaccard index is at least one
half. *Reportive* keeps, of gold and ours alike, what has a cue that holds a verb of reporting or
evidence. Punctuation is not scored.

``dev`` is the set to report; ``check`` a part of train that nobody looked at, to show overfitting;
``train`` the part to learn the field's language from.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from time import process_time
from typing import Any

from benchmarks.corpora import corpus

from tumen.extract import attributions
from tumen.extract.lang.en.parse import parse
from tumen.model import Span
from tumen.read import from_text

HUMANS = "humans 96 / 96 / 96 / 92 reportive, 73.5 whole in all"
# Of train, every fifth document is for checking; nobody reads those.
CHECK_EVERY = 5
ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+(?:[.,'’]\w+)*")
_REPORTIVE = re.compile(
    r"\b(sa(y|ys|id|ying)|t(ell|ells|old|elling)|add(s|ed|ing)?|wr(ite|ites|ote|itten|iting)"
    r"|report(s|ed|ing)?|announc\w*|stat(e|es|ed|ing)|not(e|es|ed|ing)|claim\w*|explain\w*|argu\w*"
    r"|suggest\w*|warn\w*|insist\w*|acknowledg\w*|admit\w*|confirm\w*|den(y|ies|ied)|declar\w*"
    r"|according to|estimat\w*|indicat\w*|reveal\w*|learn(s|ed|t)?|believ\w*|show(s|ed|n|ing)?"
    r"|caution\w*|repl(y|ied|ies)|tweet\w*|assert\w*|reportedly|recall(s|ed)?|predict\w*|testif\w*"
    r"|stress\w*|emphasi\w*|conced\w*|conclud\w*|disclos\w*|found|continued|complain\w*)\b",
    re.IGNORECASE,
)
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Triple:
    """An attribution as the numbers of its words."""

    source: Words
    cue: Words
    content: Words
    shown: str
    reportive: bool


class WordIndex:
    """The words of a text, so that spans become sets of word numbers."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bounds = [found.span() for found in _WORD.finditer(text)]
        self._starts = [start for start, _ in self._bounds]

    def of(self, spans: Sequence[tuple[int, int]]) -> Words:
        """The words that the spans touch."""
        kept: set[int] = set()
        for start, end in spans:
            first = bisect_left(self._starts, start)
            if first and self._bounds[first - 1][1] > start:
                first -= 1
            kept.update(range(first, bisect_left(self._starts, end)))
        return frozenset(kept)

    def triple(self, roles: dict[str, list[tuple[int, int]]], rule: str = "") -> Triple:
        """An attribution as words, with a line that shows it."""
        quotes = {
            role: " … ".join(self._text[a:b] for a, b in sorted(roles[role])) for role in ROLES
        }
        shown = " | ".join([*quotes.values(), rule]).replace("\n", "⏎")
        source, cue, content = (self.of(roles[role]) for role in ROLES)
        return Triple(source, cue, content, shown, bool(_REPORTIVE.search(quotes["cue"])))


def gold_of(row: dict[str, Any], words: WordIndex) -> list[Triple]:
    """The annotated attributions of a document."""
    roles: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for annotation in row["annotations"]:
        for name in annotation["attributions"]:
            empty: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
            kept = roles.setdefault(name, empty)
            if annotation["type"] in kept:
                kept[annotation["type"]] += [(a, b) for a, b in annotation["spans"]]
    return [words.triple(found) for found in roles.values() if found["cue"] or found["content"]]


def ours_of(text: str, words: WordIndex) -> list[Triple]:
    """The attributions that the stage finds."""
    found, _ = attributions(from_text(text, language="en"))
    return [
        words.triple(
            {
                "source": _bounds(attribution.source),
                "cue": _bounds(attribution.cue),
                "content": _bounds(attribution.content),
            },
            attribution.rule,
        )
        for attribution in found
    ]


def _bounds(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def jaccard(a: Words, b: Words) -> float:
    """Shared words by all words."""
    return len(a & b) / max(1, len(a | b))


def pairs(gold: list[Triple], ours: list[Triple]) -> list[tuple[Triple, Triple]]:
    """Partners, one to one: the best first, a shared cue outweighing any content."""
    ranked = sorted(
        (
            (2 * bool(want.cue & got.cue) + jaccard(want.content, got.content), i, j)
            for i, want in enumerate(gold)
            for j, got in enumerate(ours)
            if want.cue & got.cue or want.content & got.content
        ),
        reverse=True,
    )
    taken_gold: set[int] = set()
    taken_ours: set[int] = set()
    kept = []
    for _, i, j in ranked:
        if i not in taken_gold and j not in taken_ours:
            taken_gold.add(i)
            taken_ours.add(j)
            kept.append((gold[i], ours[j]))
    return kept


def faults(want: Triple, got: Triple) -> list[str]:
    """Which roles keep a pair from being right as a whole."""
    source = want.source & got.source or (not want.source and not got.source)
    right = {
        "source": bool(source),
        "cue": bool(want.cue & got.cue),
        "content": jaccard(want.content, got.content) >= 1 / 2,
    }
    return [role for role in ROLES if not right[role]]


class Score:
    """Counts of what was right, per measure."""

    def __init__(self) -> None:
        self._right: Counter[str] = Counter()
        self._gold: Counter[str] = Counter()
        self._ours: Counter[str] = Counter()

    def add(self, gold: list[Triple], ours: list[Triple]) -> None:
        """Count one document."""
        partners = pairs(gold, ours)
        for role in ("source", "cue"):
            self._gold[role] += sum(bool(getattr(want, role)) for want in gold)
            self._ours[role] += sum(bool(getattr(got, role)) for got in ours)
            self._right[role] += sum(
                bool(getattr(want, role) & getattr(got, role)) for want, got in partners
            )
        wanted = frozenset[int]().union(*(want.content for want in gold))
        found = frozenset[int]().union(*(got.content for got in ours))
        self._gold["content"] += len(wanted)
        self._ours["content"] += len(found)
        self._right["content"] += len(wanted & found)
        self._gold["whole"] += len(gold)
        self._ours["whole"] += len(ours)
        self._right["whole"] += sum(not faults(want, got) for want, got in partners)

    def line(self) -> str:
        """F1 (precision, recall) of each measure."""
        return "  ".join(
            f"{name} {self._f1(name)}" for name in ("source", "cue", "content", "whole")
        )

    def _f1(self, name: str) -> str:
        right, gold, ours = self._right[name], self._gold[name], self._ours[name]
        return (
            f"{200 * right / max(1, gold + ours):.1f} "
            f"({100 * right / max(1, ours):.1f}, {100 * right / max(1, gold):.1f})"
        )


def documents(part: str) -> Iterator[dict[str, Any]]:
    """The documents of a part: ``dev``, ``check`` or ``train``."""
    if part == "dev":
        return corpus("polnear.dev")
    checked = part == "check"
    rows = enumerate(corpus("polnear.train"))
    return (row for n, row in rows if (n % CHECK_EVERY == 0) == checked)


def show(name: str, gold: list[Triple], ours: list[Triple]) -> None:
    """Every difference of one document."""
    partners = pairs(gold, ours)
    for want in gold:
        if not any(want is pair[0] for pair in partners):
            print(f"{name} missed{' R' if want.reportive else ''}: {want.shown}")
    for got in ours:
        if not any(got is pair[1] for pair in partners):
            print(f"{name} spurious{' R' if got.reportive else ''}: {got.shown}")
    for want, got in partners:
        if wrong := faults(want, got):
            mark = " R" if want.reportive else ""
            print(f"{name} {'+'.join(wrong)}{mark}:\n    gold {want.shown}\n    ours {got.shown}")


def measure(part: str, *, errors: bool, limit: int | None) -> None:
    """Print the figures of a part, and what the stage costs beside the parse."""
    every, reportive = Score(), Score()
    parsing = finding = 0.0
    for row in islice(documents(part), limit):
        text, words = row["text"], WordIndex(row["text"])
        started = process_time()
        parse(from_text(text, language="en"))
        parsed = process_time()
        ours = ours_of(text, words)
        parsing, finding = parsing + parsed - started, finding + process_time() - parsed
        gold = gold_of(row, words)
        every.add(gold, ours)
        reportive.add([t for t in gold if t.reportive], [t for t in ours if t.reportive])
        if errors:
            show(row["doc_id"], gold, ours)
    print(f"PolNeAR {part}, F1 (P, R); {HUMANS}")
    print(f"  reportive  {reportive.line()}")
    print(f"  all        {every.line()}")
    print(f"  CPU: parse {parsing:.1f} s, stage {finding:.1f} s ({finding / parsing:.0%} of it)")


def main(arguments: list[str]) -> None:
    """Measure the parts asked for: dev by default."""
    limit = None
    if "--limit" in arguments:
        at = arguments.index("--limit")
        limit = int(arguments[at + 1])
        arguments = arguments[:at] + arguments[at + 2 :]
    parts = [a for a in arguments if not a.startswith("-")] or ["dev"]
    for part in parts:
        measure(part, errors="--errors" in arguments, limit=limit)


if __name__ == "__main__":
    main(sys.argv[1:])
