"""What the trained part of the English claim stage is taught by: clauses with the claim they make.

A claim is annotated as a stretch of text, or as a sentence with the word that says it; either is
laid at the door of one clause, and all other clauses are examples of making none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from tools.compile_annotations import split_of
from tools.sentences import Sentence, sentences

from tumen.extract.lang.en.claim import finder_of
from tumen.extract.lang.en.claim import sentences as looked_at
from tumen.extract.lang.en.claim.learnt import Learnt
from tumen.extract.lang.en.claim.learnt.view import View
from tumen.extract.lang.en.claim.learnt.weights import Weights
from tumen.extract.lang.en.claim.select import independent
from tumen.model import Document
from tumen.read import from_text

REPORTS = Path(__file__).parents[1] / "annotations" / "claims.en.jsonl"
SCENE = "About 900 North Korean workers sew in Hunchun.\n\n"
ALONE = "stands-alone"
"""The trait of whatever is taught by a sentence without a report, so that what is peculiar to such
sentences, which nearly all make a claim, is not taken for a trait of claims."""

_HALF = 1 / 2
_NOTHING = Weights({}, "")
# What speaks for a clause as the one that makes a claim, among those that an anchor covers.
_SPEAKS_FOR = {"cue": -3.0, "in-source": -1.0, "noun:workers": 0.5}
_FRAMED, _CHOSEN, _MAIN, _ANCHORED = 3.0, 1.5, 0.5, 1.5
_MAINS = frozenset({"ROOT", "conj", "ccomp"})

Report = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A clause's traits with the kind of claim that it makes, None where it makes none."""

    traits: frozenset[str]
    kind: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A claim: its kind, the words that make it, and where the telling one begins, if known."""

    kind: str
    start: int
    end: int
    at: int | None = None


def reports() -> list[Report]:
    """The reports of the development half."""
    rows = map(json.loads, REPORTS.read_text("utf-8").splitlines())
    return [row for row in rows if split_of(row["id"]) == "development"]


def document(report: Report) -> Document:
    """A report as the stages take it."""
    return from_text(
        report["text"],
        published=report["published"],
        language="en",
        publisher=report["publisher"],
        title=report["title"],
    )


def of_report(report: Report) -> list[Example]:
    """Every clause of a report."""
    wanted = [Wanted(c["kind"], *c["anchor"]) for c in report["claims"]]
    return _examples(_views(document(report)), wanted)


def of_sentences() -> Iterator[Example]:
    """Every clause of the listed sentences; those of one heading make a text, each a paragraph."""
    for _, group in groupby(sentences(), key=lambda s: (s.genre, s.heading)):
        listed = tuple(group)
        text, wanted = SCENE, list[Wanted]()
        for sentence in listed:
            wanted += _wanted(sentence, len(text))
            text += sentence.text + "\n\n"
        seen = _views(from_text(text, published="2019-12-01", language="en"))
        own = [view for view in seen if view.clause.head.idx >= len(SCENE)]
        yield from (Example(e.traits | {ALONE}, e.kind) for e in _examples(own, wanted))


def _wanted(sentence: Sentence, start: int) -> Iterator[Wanted]:
    for claim in sentence.claims:
        at = None if claim.span is None else start + claim.span[0]
        yield Wanted(claim.kind.value, start, start + len(sentence.text), at)


def _views(about: Document) -> list[View]:
    finder = finder_of(about)
    if finder is None:
        return []
    learnt = Learnt(finder, _NOTHING)
    return [
        view
        for sentence, offered in looked_at(finder)
        for view in learnt.views(sentence, offered, independent(offered))
    ]


def _examples(seen: Sequence[View], wanted: Sequence[Wanted]) -> list[Example]:
    labels: dict[int, str] = {}
    for claim in wanted:
        within = [v for v in seen if _covered(v, claim) >= _HALF * _length(v)]
        within = within or sorted(seen, key=lambda v: -_covered(v, claim))[:1]
        free = [v for v in within if v.clause.head.i not in labels and _covered(v, claim)]
        if free:
            labels[max(free, key=lambda v: _fitness(v, claim)).clause.head.i] = claim.kind
    return [Example(v.traits, labels.get(v.clause.head.i)) for v in seen]


def _fitness(view: View, claim: Wanted) -> float:
    """How likely it is the clause that makes a claim, of those that the anchor covers."""
    speaks = {f"frames={claim.kind}": _FRAMED, f"chosen={claim.kind}": _CHOSEN, **_SPEAKS_FOR}
    anchored = claim.at is not None and any(t.idx == claim.at for t in view.clause.tokens)
    main = view.clause.head.dep_ in _MAINS
    told = sum(weight for trait, weight in speaks.items() if trait in view.traits)
    return told + _MAIN * main + _ANCHORED * anchored


def _covered(view: View, claim: Wanted) -> int:
    """How many characters of a clause an anchor covers."""
    return sum(
        max(0, min(t.idx + len(t), claim.end) - max(t.idx, claim.start)) for t in view.clause.tokens
    )


def _length(view: View) -> int:
    return max(1, sum(len(t) for t in view.clause.tokens))
