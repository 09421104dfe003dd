"""The time of events against the annotated English reports: exact EDTF, "none" included.

Usage: ``python -m benchmarks.event_periods [--errors]``.
"""

from __future__ import annotations

import sys
from collections import Counter

from benchmarks.corpora import annotated

from tumen.extract.lang.en.period.event import event_period
from tumen.read import from_text


def main(arguments: list[str]) -> None:
    """Print the share of claims whose period we give exactly, by the rule that gave it."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for report in annotated("en"):
        document = from_text(report["text"], published=report["published"], language="en")
        for claim in report["claims"]:
            start, end = claim["anchor"]
            period, rule = event_period(document, start, end)
            gold = claim["period"]["edtf"] if claim["period"] else None
            ours = period.edtf if period else None
            seen.update({rule: 1, "all": 1})
            right.update({rule: int(gold == ours), "all": int(gold == ours)})
            if gold != ours and "--errors" in arguments:
                words = period.spans[0].quote if period else None
                span = claim["period"] and claim["period"]["span"]
                theirs = document.text[slice(*span)] if span else None
                print(f"{claim['id']} {rule}: gold {gold} {theirs!r}, ours {ours} {words!r}")
                print("    " + document.text[start:end].replace("\n", " ")[:200])
    for rule, total in sorted(seen.items()):
        print(f"{rule}: {100 * right[rule] / total:.1f}  ({right[rule]} of {total})")


if __name__ == "__main__":
    main(sys.argv[1:])
