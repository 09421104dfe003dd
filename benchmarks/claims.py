"""Claims against annotated reports: precision, recall, kinds and fields.

Usage: ``python -m benchmarks.claims [SET …] [--errors]``; the sets are named below.

| ``dev`` | the English development reports that are not part of the project |
| ``own``, ``held-back`` | the halves of the project's annotations; the latter is measured at
  milestones and never looked into |
| ``korean``, ``chinese`` | development reports in sight of which the rules were finished: fit, not
  what to expect |
| ``korean-own``, ``korean-held-back`` | the halves of the project's own Korean reports |
| ``chinese-own``, ``chinese-held-back`` | those of its Chinese reports; from the latter no rule was
  made |

Matching is that of the scorer that comes with them: one to one, same kind, anchors overlapping by
half of the shorter. Kind accuracy is taken over claims paired by their anchors alone.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.corpora import SHARED, annotated
from tools.compile_annotations import split_of

from tumen.extract import claims, row
from tumen.extract.lang.en.parse import parse
from tumen.read import from_text

Report = dict[str, Any]
ANNOTATIONS = Path(__file__).parents[1] / "annotations"


def scorer() -> ModuleType:
    """The scorer of the annotated reports, which is not part of the project."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit("the scorer is not here: set TUMEN_SHARED to the folder with the gold sets")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _predicted(report: Report, seconds: Counter[str]) -> Report:
    document = from_text(
        report["text"],
        published=report["published"],
        language=report["language"],
        publisher=report["publisher"],
        title=report["title"],
        name=report["id"],
    )
    began = time.process_time()
    english = document.language == "en"
    if english:
        parse(document)
    parsed = time.process_time() if english else began
    found, _ = claims(document)
    seconds["parse"] += int(1e6 * (parsed - began))
    seconds["claims"] += int(1e6 * (time.process_time() - parsed))
    answer = row(document, found)
    for line, claim in zip(answer["claims"], found, strict=True):
        line["rule"] = claim.rule.id
    return answer


def _by_kind(scorer: ModuleType, gold: list[Report], ours: list[Report]) -> None:
    """Print precision and recall of each kind, and how often kinds agree where anchors do."""
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    agree: Counter[bool] = Counter()
    for want, got in zip(gold, ours, strict=True):
        wanted.update(claim["kind"] for claim in want["claims"])
        given.update(claim["kind"] for claim in got["claims"])
        pairs = scorer.match(want["claims"], got["claims"], 0.5)
        right.update(claim["kind"] for claim, _ in pairs)
        agree.update(a == b for a, b in _by_anchor(scorer, want["claims"], got["claims"]))
    for kind in sorted(wanted | given):
        precision = 100 * right[kind] / max(1, given[kind])
        recall = 100 * right[kind] / max(1, wanted[kind])
        print(f"   {kind:13} P {precision:5.1f}  R {recall:5.1f}  of {wanted[kind]}")
    print(f"   kinds agree in {100 * agree[True] / max(1, agree.total()):.1f} of {agree.total()}")


def _by_anchor(scorer: ModuleType, gold: list[Any], ours: list[Any]) -> list[tuple[str, str]]:
    """The kinds of claims paired by their anchors alone."""

    def alike(claims: list[Any]) -> list[Any]:
        return [claim | {"kind": "any", "was": claim["kind"]} for claim in claims]

    pairs = scorer.match(alike(gold), alike(ours), 0.5)
    return [(a["was"], b["was"]) for a, b in pairs]


def _errors(scorer: ModuleType, gold: list[Report], ours: list[Report]) -> None:
    """Print what was missed and what is not annotated."""
    for want, got in zip(gold, ours, strict=True):
        pairs = scorer.match(want["claims"], got["claims"], 0.5)
        matched = {a["id"] for a, _ in pairs}, {b["id"] for _, b in pairs}
        both = [("missed", c) for c in want["claims"] if c["id"] not in matched[0]]
        both += [("surplus", c) for c in got["claims"] if c["id"] not in matched[1]]
        for what, claim in sorted(both, key=lambda item: item[1]["anchor"]):
            start, end = claim["anchor"]
            words = want["text"][start:end].replace("\n", " ")
            rule = claim.get("rule", "").rpartition(".")[2]
            print(f"   {want['id']} {what:7} {claim['kind']:12} {rule} | {words}")


def _own(language: str, half: str) -> list[Report]:
    """One half of the project's own annotations of a language."""
    file = ANNOTATIONS / f"claims.{language}.jsonl"
    rows = file.read_text(encoding="utf-8").splitlines()
    return [found for line in rows if split_of((found := json.loads(line))["id"]) == half]


def _dev() -> list[Report]:
    return list(annotated("en"))


SETS: dict[str, Callable[[], list[Report]]] = {
    "dev": _dev,
    "own": lambda: _own("en", "development"),
    "korean": lambda: list(annotated("ko")),
    "chinese": lambda: list(annotated("zh")),
    "korean-own": lambda: _own("ko", "development"),
    "chinese-own": lambda: _own("zh", "development"),
    "held-back": lambda: _own("en", "held-back"),
    "korean-held-back": lambda: _own("ko", "held-back"),
    "chinese-held-back": lambda: _own("zh", "held-back"),
}


def main(arguments: list[str]) -> None:
    """Score every set asked for, or the development sets."""
    scoring = scorer()
    for name in [a for a in arguments if a in SETS] or ["dev", "own"]:
        gold = SETS[name]()
        seconds: Counter[str] = Counter()
        ours = [_predicted(report, seconds) for report in gold]
        if "--errors" in arguments and not name.endswith("held-back"):
            _errors(scoring, gold, ours)
        print(f"{name}, {len(gold)} reports")
        _by_kind(scoring, gold, ours)
        scoring.show(scoring.score(_keyed(gold), _keyed(ours)))
        if seconds["parse"]:  # only English is
            print(f"cost: {seconds['claims'] / max(1, seconds['parse']):.2f} of the parse")


def _keyed(reports: list[Report]) -> dict[str, Report]:
    return {report["id"]: report for report in reports}


if __name__ == "__main__":
    main(sys.argv[1:])
