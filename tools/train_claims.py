"""Learn the weights of the trained part of the English claim stage.

Usage: ``python -m tools.train_claims [--check | --cross-validate]``

Without a flag it writes ``weights.tsv`` from the development half of the annotated reports and from
the listed sentences; ``--check`` only says whether that file was learnt from the annotations as
they are; ``--cross-validate`` learns three times from two thirds of the reports and from all
sentences, and prints precision and recall on the other third, for frames alone and with weights.
The held-back half is never read. Same annotations, same bytes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.claims import scorer
from tools.claim_examples import Example, document, of_report, of_sentences, reports
from tools.logistic import Vector, fit
from tools.sentences import FOLDER

from tumen.extract.lang.en.claim import events
from tumen.extract.lang.en.claim.learnt.weights import KINDS, Weights, written

TARGET = Path(__file__).parents[1] / "src/tumen/extract/lang/en/claim/learnt/weights.tsv"
PENALTY = 15.0  # chosen by cross-validation among 15, 30 and 60
LEAST_SEEN = 15  # clauses that must have a trait, so that its weight says more than one text does
LEAST_WEIGHT = 0.05
FOLDS = 3
HEAD = """\
# What each trait of a clause speaks for: making a claim at all, and if so each kind of claim.
# Written by tools/train_claims.py; docs/reference/claim-model.md says how to read it.
"""
NAMES = tuple(kind.value for kind in KINDS)


def learn(found: Sequence[Example], data: str) -> Weights:
    """The weights that examples teach."""
    often = Counter(trait for example in found for trait in example.traits)
    known = {t: n for n, t in enumerate(sorted(t for t in often if often[t] >= LEAST_SEEN))}
    telling = [example for example in found if example.kind is not None]
    either = fit(
        _rows(found, known), [int(e.kind is not None) for e in found], (len(known), 2), PENALTY
    )
    kinds = fit(
        _rows(telling, known),
        [NAMES.index(e.kind or "") for e in telling],
        (len(known), len(NAMES)),
        PENALTY,
    )
    rows = {trait: _row(either[n], kinds[n]) for trait, n in known.items()}
    return Weights({trait: row for trait, row in rows.items() if any(row)}, data)


def _rows(found: Sequence[Example], known: dict[str, int]) -> list[list[int]]:
    return [sorted(known[t] for t in e.traits if t in known) for e in found]


def _row(either: Vector, kinds: Vector) -> tuple[float, ...]:
    """The weight for a claim against none, then those of the kinds; what is next to nought is."""
    weights = (float(either[1] - either[0]), *map(float, kinds))
    return tuple(round(w, 2) if abs(w) >= LEAST_WEIGHT else 0.0 for w in weights)


def digest() -> str:
    """SHA-256 of the reports and sentences that the weights are learnt from."""
    rows = [json.dumps(row, sort_keys=True, ensure_ascii=False) for row in reports()]
    listed = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.yaml"))]
    return hashlib.sha256("\0".join((*rows, *listed)).encode()).hexdigest()


def cross_validate() -> None:
    """Print precision and recall on parts of the development half that were not learnt from."""
    match = scorer().match
    whole = sorted(reports(), key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest())
    taught, own = list(of_sentences()), [of_report(report) for report in whole]
    tally: dict[str, Counter[str]] = {"frames": Counter(), "weights": Counter()}
    nothing = Weights({}, "")  # under which frames have their way
    for fold in range(FOLDS):
        learnt = [e for n, found in enumerate(own) if n % FOLDS != fold for e in found]
        weights = learn([*learnt, *taught], "")
        for report in whole[fold::FOLDS]:
            for name, judged_by in (("frames", nothing), ("weights", weights)):
                found = [
                    {"kind": e.kind.value, "anchor": [e.anchor_start, e.anchor_end]}
                    for e in events(document(report), judged_by)
                ]
                right = len(match(report["claims"], found, 0.5))
                tally[name].update(found=len(found), wanted=len(report["claims"]), right=right)
    for name, t in tally.items():
        precision, recall = t["right"] / t["found"], t["right"] / t["wanted"]
        print(f"{name:8} P {100 * precision:.1f}  R {100 * recall:.1f}  of {t['wanted']}")


def main(arguments: Sequence[str]) -> None:
    """Write the weights, check what they were learnt from, or measure."""
    if "--cross-validate" in arguments:
        cross_validate()
    elif "--check" in arguments:
        if f"# data: {digest()}\n" not in TARGET.read_text("utf-8"):
            sys.exit("the annotations have changed: run python -m tools.train_claims")
    else:
        found = [*of_sentences(), *(e for report in reports() for e in of_report(report))]
        TARGET.write_text(written(learn(found, digest()), HEAD), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
